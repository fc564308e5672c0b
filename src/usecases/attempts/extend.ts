import { z } from 'zod'
import { sharePersonTime } from '../../db/repositories/users/extra-time.ts'
import { acceptsUntil, effectiveState } from '../../domain/attempt/state.ts'
import type { AttemptView } from '../../domain/attempt/view.ts'
import { nothingLeftToExtend, untimed } from '../../domain/refusals/attempts.ts'
import type { Context } from '../context.ts'
import { idField, reasonField } from '../fields.ts'
import { recomputeDeadlines } from '../grants/recompute-deadlines.ts'
import { manageAttempt } from './manage.ts'

const MINUTE_MS = 60_000

export const extendAttemptInput = z.strictObject({
  attempt: idField,
  minutes: z.int().min(1).max(1440),
  reason: reasonField,
})

/**
 * Gives one running attempt more time, on top of every other bound.
 * @throws DomainError `not-found`, `untimed`, `attempt-closed` when its time is over already.
 */
export async function extendAttempt(
  ctx: Context,
  input: z.output<typeof extendAttemptInput>,
): Promise<AttemptView> {
  return manageAttempt(ctx, input, 'attempt.extend', async (tx, attempt) => {
    if (effectiveState(attempt, attempt.serverNow) !== 'inProgress') {
      throw nothingLeftToExtend(attempt.closedAt ?? acceptsUntil(attempt))
    }
    if (attempt.deadlineAt === null) throw untimed()
    const time = await sharePersonTime(tx, { user: attempt.userId })
    await recomputeDeadlines(ctx, tx, [attempt], time, {
      grant: 'extension',
      grantedMs: input.minutes * MINUTE_MS,
      reason: input.reason,
    })
    return 'changed'
  })
}
