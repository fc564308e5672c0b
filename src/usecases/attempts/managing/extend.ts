import { z } from 'zod'
import type { Connection } from '../../../db/connection.ts'
import { markAfterRelease } from '../../../db/repositories/assignments/admissions.ts'
import type { AttemptRow } from '../../../db/repositories/attempts/rows.ts'
import { closingOf, effectiveState } from '../../../domain/attempt/state.ts'
import type { AttemptView } from '../../../domain/attempt/view.ts'
import { nothingLeftToExtend, untimed } from '../../../domain/refusals/attempts.ts'
import { reopensReleased } from '../../../domain/refusals/quizzes.ts'
import { openNow } from '../../assignments/open-to-all.ts'
import type { Context } from '../../context.ts'
import { dryRunField, forceField, idField, reasonField } from '../../fields.ts'
import { recomputeDeadlines } from '../../grants/recompute-deadlines.ts'
import { manageAttempt } from './manage.ts'

const MINUTE_MS = 60_000

export const extendAttemptInput = z.strictObject({
  attempt: idField,
  minutes: z.int().min(1).max(1440),
  reason: reasonField,
  force: forceField,
  dryRun: dryRunField,
})

/**
 * Gives one running attempt more time, on top of every other bound.
 * @throws DomainError `not-found`, `untimed`, `attempt-closed` when its time is over already; `answers-released` when all
 * of its assignment may read the answers, unless forced.
 */
export async function extendAttempt(
  ctx: Context,
  input: z.output<typeof extendAttemptInput>,
): Promise<AttemptView> {
  return manageAttempt(ctx, input, 'attempt.extend', async (tx, attempt) => {
    if (effectiveState(attempt, attempt.serverNow) !== 'inProgress') {
      throw nothingLeftToExtend(closingOf(attempt))
    }
    if (attempt.deadlineAt === null) throw untimed()
    await heedRelease(ctx, tx, attempt, input)
    await recomputeDeadlines(ctx, tx, [attempt], {
      grant: 'extension',
      grantedMs: input.minutes * MINUTE_MS,
      reason: input.reason,
    })
    return 'changed'
  })
}

/** Nobody is given time to answer what all may read, unless a trainer says so; the attempt then tells. */
async function heedRelease(
  ctx: Context,
  tx: Connection,
  { userId, assignmentId: assignment }: AttemptRow,
  { force }: { force?: boolean | undefined },
): Promise<void> {
  if (assignment === null) return
  const [open] = await openNow(ctx, tx, [{ assignment }])
  if (!open!.answers) return
  if (!force) throw reopensReleased([assignment])
  await markAfterRelease(tx, { user: userId, assignments: [assignment] })
}
