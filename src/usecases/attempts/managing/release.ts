import { z } from 'zod'
import { insertAttemptEvent } from '../../../db/repositories/attempts/events.ts'
import { releaseAttemptRow } from '../../../db/repositories/attempts/release.ts'
import { actedBy } from '../../../db/repositories/service/acted-by.ts'
import { effectiveState } from '../../../domain/attempt/state.ts'
import type { AttemptView } from '../../../domain/attempt/view.ts'
import { attemptVoided, stillRunning } from '../../../domain/refusals/attempts.ts'
import type { Context } from '../../context.ts'
import { dryRunField, idField, reasonField } from '../../fields.ts'
import { manageAttempt } from './manage.ts'

export const releaseAttemptInput = z.strictObject({
  attempt: idField,
  answers: z
    .boolean()
    .default(false)
    .meta({ description: 'The questions with their keys too, not the score alone.' }),
  reason: reasonField,
  dryRun: dryRunField,
})

/**
 * Shows the owner of one closed attempt their score, or all of their result, whatever the quiz says. What is shown stays so.
 * @throws DomainError `not-found`, `not-closed-yet`, `attempt-voided`.
 */
export async function releaseAttempt(
  ctx: Context,
  input: z.output<typeof releaseAttemptInput>,
): Promise<AttemptView> {
  return manageAttempt(ctx, input, 'attempt.release', async (tx, attempt) => {
    if (attempt.state === 'voided') throw attemptVoided()
    if (effectiveState(attempt, attempt.serverNow) === 'inProgress') throw stillRunning()
    const { reason, answers } = input
    const isShown = attempt.scoreReleasedAt && (!answers || attempt.answersReleasedAt)
    if (isShown && isShown <= attempt.serverNow) return 'unchanged'
    await releaseAttemptRow(tx, { attempt: attempt.id, answers, now: ctx.now })
    await insertAttemptEvent(tx, {
      attempt: attempt.id,
      event: 'released',
      ...actedBy(ctx.actor),
      data: { reason, answers },
      now: ctx.now,
    })
    return 'changed'
  })
}
