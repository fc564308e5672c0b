import { z } from 'zod'
import { effectiveState } from '../../../domain/attempt/state.ts'
import type { AttemptView } from '../../../domain/attempt/view.ts'
import { nothingLeftToClose } from '../../../domain/refusals/attempts.ts'
import type { Context } from '../../context.ts'
import { dryRunField, idField, reasonField } from '../../fields.ts'
import { closeAttempts } from '../closing/close.ts'
import { manageAttempt } from './manage.ts'

export const closeAttemptInput = z.strictObject({
  attempt: idField,
  reason: reasonField,
  dryRun: dryRunField,
})

/**
 * Closes a running attempt now, scored on the answers that were acknowledged.
 * @throws DomainError `not-found`, `attempt-closed` when it is closed already.
 */
export async function closeAttempt(
  ctx: Context,
  input: z.output<typeof closeAttemptInput>,
): Promise<AttemptView> {
  return manageAttempt(ctx, input, 'attempt.close', async (tx, attempt) => {
    if (effectiveState(attempt, attempt.serverNow) !== 'inProgress') throw nothingLeftToClose()
    await closeAttempts(ctx, tx, [{ attempt, state: 'expired', reason: 'trainer', closedAt: null }])
    return 'changed'
  })
}
