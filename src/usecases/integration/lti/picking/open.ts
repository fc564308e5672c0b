import type { Connection } from '../../../../db/connection.ts'
import {
  insertPicking,
  listPickable,
  type PickableQuiz,
} from '../../../../db/repositories/integration/lti/picking/rows.ts'
import { noteFrameOrigin } from '../../../../db/repositories/integration/lti/platforms.ts'
import { pickerSettings } from '../../../../domain/integration/lti/deep-linking/request.ts'
import { PICKER_CLAIM } from '../../../../domain/integration/lti/launch/names.ts'
import { notPickable } from '../../../../domain/refusals/integration/lti-picking.ts'
import { newToken } from '../../../../security/codes.ts'
import { sha256 } from '../../../../security/digests.ts'
import type { Context } from '../../../context.ts'

const SECONDS = 3600

/** What a picker shows. */
export interface OpenPicker {
  /** Stands in its form: who has it answers the platform, once. */
  code: string
  platform: string
  takesSeveral: boolean
  quizzes: PickableQuiz[]
}

/**
 * Opens the picker for a platform that asks which quizzes a course is to link to; `claims` are those of its checked launch.
 * @throws DomainError `launch-refused` for a request that takes no links.
 */
export async function openPicker(
  ctx: Context,
  tx: Connection,
  {
    user,
    platform,
    deployment,
    claims,
  }: { user: string; platform: string; deployment: string; claims: Record<string, unknown> },
): Promise<OpenPicker> {
  const settings = pickerSettings(claims[PICKER_CLAIM.settings])
  if (!settings?.takesLinks) throw notPickable()
  const code = newToken()
  const { returnUrl, takesSeveral, data } = settings
  await insertPicking(tx, {
    codeHash: sha256(code),
    userId: user,
    ltiPlatformId: platform,
    deploymentId: deployment,
    returnUrl,
    takesSeveral,
    data: data === undefined ? null : JSON.stringify(data),
    seconds: SECONDS,
    now: ctx.now,
  })
  await noteFrameOrigin(tx, { platform, origin: new URL(returnUrl).origin })
  return { code, platform, takesSeveral, quizzes: await listPickable(tx) }
}
