import { z } from 'zod'
import { insertLaunchLink } from '../../../db/repositories/integration/headless/launch-links.ts'
import { insertAudit } from '../../../db/repositories/service/audit.ts'
import { noSuchAssignment, noSuchQuiz } from '../../../domain/refusals/quizzes.ts'
import { newToken } from '../../../security/codes.ts'
import { sha256 } from '../../../security/digests.ts'
import { followedAssignment } from '../../access/managed-assignment.ts'
import { type Context, clientOf } from '../../context.ts'
import { idField, slugField } from '../../fields.ts'
import { externalIdField } from './fields.ts'
import { heldByExternalId } from './held-person.ts'

const SECONDS = 300

export const createLaunchLinkInput = z.strictObject({
  externalId: externalIdField,
  quiz: slugField,
  assignment: idField.optional().meta({
    description: 'Of a cohort of yours; where several assign the quiz, the one to start.',
  }),
})

/** `token`: shown only here. */
export interface LaunchLink {
  token: string
  expiresAt: string
}

/**
 * Makes what lets the browser of a person into a quiz, once, within five minutes.
 * @throws DomainError `not-found`; `has-account` for who signs in by themselves.
 */
export async function createLaunchLink(
  ctx: Context,
  { externalId, quiz, assignment }: z.output<typeof createLaunchLinkInput>,
): Promise<LaunchLink> {
  const { clientId: client } = clientOf(ctx)
  const token = newToken()
  return ctx.db.transaction(async (tx) => {
    const { id: user } = await heldByExternalId(tx, { client, externalId })
    if (assignment !== undefined) await followedAssignment(ctx, tx, assignment)
    const link = {
      tokenHash: sha256(token),
      client,
      user,
      quiz,
      assignment: assignment ?? null,
      seconds: SECONDS,
      now: ctx.now,
    }
    const made = await insertLaunchLink(tx, link)
    if (!made) throw assignment === undefined ? noSuchQuiz(quiz) : noSuchAssignment()
    await insertAudit(tx, ctx.actor, {
      action: 'launch.create',
      objectType: 'user',
      objectId: user,
      after: { quiz, assignment },
    })
    return { token, expiresAt: made.expiresAt.toISOString() }
  })
}
