import type { Connection } from '../../db/connection.ts'
import { lockOwnAttempt } from '../../db/repositories/attempts/lock.ts'
import type { AttemptRow } from '../../db/repositories/attempts/rows.ts'
import { type AttemptView, viewAttempt } from '../../domain/attempt/view.ts'
import { attemptVoided } from '../../domain/refusals/attempts.ts'
import { type Result, releaseResult } from '../../domain/release/released-question.ts'
import { callerValues, mine } from '../access/caller.ts'
import type { Context } from '../context.ts'
import { type ClosedAttempt, type CloseOrder, closeAttempts } from './closing/close.ts'
import { expiryOrder } from './closing/expire.ts'
import { getResult } from './get-result.ts'
import { outline } from './outline.ts'
import { releasedNow } from './released-now.ts'

export interface Submission {
  attempt: AttemptView
  result: Result
  receipt: string
}

/**
 * Hands in an attempt: locks it, closes it, scores it and signs its receipt, in one transaction. Submitting again,
 * or once time was over, answers with the attempt as it closed and does nothing twice.
 * @throws DomainError `not-found`, `unauthenticated`, `attempt-voided`.
 */
export async function submitAttempt(ctx: Context, input: { attempt: string }): Promise<Submission> {
  const closed = await ctx.db.transaction((tx) => closeOnce(ctx, tx, input.attempt))
  // One that was reopened may bear what a trainer wrote: it is read as it is stored.
  if (closed?.attempt.closeNumber === 1) {
    const { attempt, score, receipt, withheld } = closed
    const { content: quiz } = await ctx.content.quiz(ctx.db, attempt.quizRevisionId)
    const released = await releasedNow(ctx, attempt)
    const result = releaseResult(
      quiz,
      { released, withheld, tells: withheld.length > 0 },
      score,
      closed,
      ctx.language,
    )
    return { attempt: viewAttempt(attempt, quiz, null), result, receipt }
  }
  const { attempt, result, receipt } = await getResult(ctx, input)
  return { attempt: await outline(ctx, ctx.db, attempt), result, receipt: receipt! }
}

/** Closes the attempt; null when it was closed before. */
async function closeOnce(
  ctx: Context,
  tx: Connection,
  id: string,
): Promise<(ClosedAttempt & { withheld: number[] }) | null> {
  const attempt = mine(await lockOwnAttempt(tx, { ...callerValues(ctx), attempt: id }))
  if (attempt.state === 'voided') throw attemptVoided()
  if (attempt.state !== 'inProgress') return null
  const [closed] = await closeAttempts(ctx, tx, [submission(attempt)])
  return closed ? { ...closed, withheld: attempt.withheld } : null
}

/** A submit that arrived after deadline + grace hands in nothing: the attempt has expired. */
function submission(attempt: AttemptRow): CloseOrder {
  return expiryOrder(attempt) ?? { attempt, state: 'submitted', reason: 'submitted', closedAt: null }
}
