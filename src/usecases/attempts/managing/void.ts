import { z } from 'zod'
import { insertAttemptEvent } from '../../../db/repositories/attempts/events.ts'
import { setVoided } from '../../../db/repositories/attempts/void.ts'
import { actedBy } from '../../../db/repositories/service/acted-by.ts'
import { effectiveState } from '../../../domain/attempt/state.ts'
import type { AttemptView } from '../../../domain/attempt/view.ts'
import type { Context } from '../../context.ts'
import { dryRunField, idField, reasonField } from '../../fields.ts'
import { manageAttempt } from './manage.ts'

export const voidAttemptInput = z.strictObject({
  attempt: idField,
  reason: reasonField,
  dryRun: dryRunField,
})

/**
 * Voids an attempt in any state, for good: it counts nowhere and uses up no attempt. Voiding it again changes nothing.
 * @throws DomainError `not-found`.
 */
export async function voidAttempt(
  ctx: Context,
  input: z.output<typeof voidAttemptInput>,
): Promise<AttemptView> {
  return manageAttempt(ctx, input, 'attempt.void', async (tx, attempt) => {
    if (attempt.state === 'voided') return 'unchanged'
    await setVoided(tx, { attempt: attempt.id, now: ctx.now })
    const data = { reason: input.reason, from: effectiveState(attempt, attempt.serverNow) }
    await insertAttemptEvent(tx, {
      attempt: attempt.id,
      event: 'voided',
      ...actedBy(ctx.actor),
      data,
      now: ctx.now,
    })
    return 'changed'
  })
}
