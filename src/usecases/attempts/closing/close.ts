import type { Connection } from '../../../db/connection.ts'
import { type Closing, writeClosings } from '../../../db/repositories/attempts/close.ts'
import type { AttemptRow } from '../../../db/repositories/attempts/rows.ts'
import { enterScoring } from '../../../db/repositories/corrections/flip.ts'
import { actedBy, BY_SERVICE } from '../../../db/repositories/service/acted-by.ts'
import type { PaperQuestion } from '../../../domain/attempt/paper.ts'
import { receiptOf } from '../../../domain/attempt/receipt.ts'
import type { Quiz } from '../../../domain/quiz/schema.ts'
import { ENGINE_VERSION, maxPointsOf } from '../../../domain/scoring/grade-paper.ts'
import { type AttemptScore, attemptScore, type GradedQuestion } from '../../../domain/scoring/score.ts'
import type { CloseReason } from '../../../domain/words.ts'
import { signReceipt } from '../../../security/receipts.ts'
import type { Context } from '../../context.ts'
import { scorePaper } from '../../scores/score-paper.ts'
import { loadPapers } from '../paper.ts'
import { closedAgain } from './close-again.ts'

/** How one locked attempt closes. */
export interface CloseOrder {
  attempt: AttemptRow
  state: 'submitted' | 'expired'
  reason: CloseReason
  /** Null: now, the instant after the lock. */
  closedAt: Date | null
}

/** An attempt that was just closed, with all that was written: nobody needs to read it again. */
export interface ClosedAttempt {
  /** As it is stored now. */
  attempt: AttemptRow
  paper: PaperQuestion[]
  questions: GradedQuestion[]
  /** Those that earned something else than at the closing before; at the first, all. */
  changed: GradedQuestion[]
  score: AttemptScore
  receipt: string
}

/**
 * Closes, scores and receipts locked attempts in the caller's transaction: the one inner function of submit and
 * expiry. The answers are read after the lock, so that none acknowledged before it is missed. Returns what closed.
 */
export async function closeAttempts(
  ctx: Context,
  tx: Connection,
  orders: readonly CloseOrder[],
): Promise<ClosedAttempt[]> {
  if (orders.length === 0) return []
  const { now } = await enterScoring(tx, { now: ctx.now })
  const papers = await loadPapers(
    ctx,
    tx,
    orders.map((order) => order.attempt.id),
  )
  // One by one: the client of a transaction takes one statement at a time, and below they are all in the cache.
  for (const id of new Set(orders.map((order) => order.attempt.quizRevisionId)))
    await ctx.content.quiz(tx, id)
  const closings: ClosedAttempt[] = []
  // One after the other, so that the pauses of grading add up to pauses of the whole.
  for (const order of orders) closings.push(await closed(ctx, tx, order, papers.get(order.attempt.id)!, now))
  const written = await writeClosings(tx, { closings: JSON.stringify(closings.map(closingOf(ctx))) })
  const ids = new Set(written.map(({ id }) => id))
  return closings.filter(({ attempt }) => ids.has(attempt.id))
}

async function closed(
  ctx: Context,
  tx: Connection,
  { attempt, state, reason, closedAt }: CloseOrder,
  paper: PaperQuestion[],
  now: Date,
): Promise<ClosedAttempt> {
  const { content: quiz } = await ctx.content.quiz(tx, attempt.quizRevisionId)
  const graded = await scorePaper(ctx, quiz, attempt.id, paper)
  const { questions, changed } =
    attempt.closeNumber === 0
      ? { questions: graded, changed: graded }
      : await closedAgain(tx, { attempt: attempt.id, graded, worth: worthOf(quiz, paper) })
  const score = attemptScore(questions, { passMark: quiz.passMark, floor: quiz.scoring.floor })
  // Stored instants never run backwards: an answer saved a moment ago is never later than the closing.
  const at = later(closedAt ?? now, attempt.lastAnswerAt ?? attempt.startedAt)
  const closeNumber = attempt.closeNumber + 1
  const proof = receiptOf(attempt, { state, closedAt: at, closeNumber }, paper)
  return {
    attempt: {
      ...attempt,
      state,
      closedAt: at,
      closeReason: reason,
      processedAt: later(now, at),
      closeNumber,
      serverNow: later(now, attempt.serverNow),
    },
    paper,
    questions,
    changed,
    score,
    receipt: signReceipt(ctx.keys.receipt, proof),
  }
}

/** A closing as it is written. */
function closingOf({ actor }: Context) {
  return ({ attempt, changed, score, receipt }: ClosedAttempt): Closing => ({
    id: attempt.id,
    state: attempt.state === 'submitted' ? 'submitted' : 'expired',
    closedAt: attempt.closedAt!,
    processedAt: attempt.processedAt!,
    reason: attempt.closeReason!,
    closeNumber: attempt.closeNumber,
    scoreState: score.state,
    points: score.points,
    maxPoints: score.maxPoints,
    passed: score.passed,
    engineVersion: ENGINE_VERSION,
    receipt,
    ...(attempt.state === 'submitted' || attempt.closeReason === 'trainer' ? actedBy(actor) : BY_SERVICE),
    questions: changed,
  })
}

/** What each question is worth, whatever corrections made of it. */
function worthOf(quiz: Quiz, paper: readonly PaperQuestion[]): ReadonlyMap<number, string> {
  return new Map(paper.map(({ position, question }) => [position, maxPointsOf(quiz, question)]))
}

function later(a: Date, b: Date): Date {
  return a > b ? a : b
}
