import { randomUUID } from 'node:crypto'
import { z } from 'zod'
import { listPickable, takePicking } from '../../../../db/repositories/integration/lti/picking/rows.ts'
import { insertAudit } from '../../../../db/repositories/service/audit.ts'
import {
  ANSWER_SECONDS,
  type PickedQuiz,
  pickerClaims,
} from '../../../../domain/integration/lti/deep-linking/response.ts'
import { pickingSpent } from '../../../../domain/refusals/integration/lti-picking.ts'
import { sha256 } from '../../../../security/digests.ts'
import { asService, type Context } from '../../../context.ts'
import { columnMaximum } from './column-maximum.ts'

/** The form of the picker: `quiz.<slug>` for each that was ticked, or `quiz` for the one. */
export const answerPickerInput = z.looseObject({
  picking: z.string().min(1).max(200),
  quiz: z.string().max(64).optional(),
})

/** What the browser posts to the platform. */
export interface PickerAnswer {
  platform: string
  returnUrl: string
  jwt: string
}

/**
 * Answers a platform which quizzes were picked, none too; once. `launchUrl`: where they are opened.
 * @throws DomainError `launch-refused` for a request that was answered already, or waited too long.
 */
export async function answerPicker(
  given: Context,
  form: z.output<typeof answerPickerInput>,
  launchUrl: string,
): Promise<PickerAnswer> {
  const ctx = asService(given, 'launch')
  return ctx.db.transaction(async (tx) => {
    const asked = await takePicking(tx, { codeHash: sha256(form.picking), now: ctx.now })
    if (!asked) throw pickingSpent()
    const { platform, clientId, issuer, deploymentId, returnUrl, takesSeveral, data } = asked
    const ticked = (await listPickable(tx)).filter(({ quiz }) => form.quiz === quiz || `quiz.${quiz}` in form)
    const picked: PickedQuiz[] = []
    for (const one of takesSeveral ? ticked : ticked.slice(0, 1))
      picked.push({ ...one, maxPoints: await columnMaximum(ctx, tx, one.quiz) })
    const iat = asked.now.getTime() / 1000
    const claims = {
      ...pickerClaims({
        clientId,
        issuer,
        deploymentId,
        data: data === null ? undefined : JSON.parse(data),
        picked,
        launchUrl,
      }),
      iat,
      exp: iat + ANSWER_SECONDS,
      nonce: randomUUID(),
    }
    await insertAudit(tx, ctx.actor, {
      action: 'lti.pick',
      objectType: 'user',
      objectId: asked.userId,
      after: { quizzes: picked.map(({ quiz }) => quiz) },
    })
    return { platform, returnUrl, jwt: await ctx.platformKeys.sign(claims, ctx.now) }
  })
}
