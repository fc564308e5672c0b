import type { AttemptRow } from '../../db/repositories/attempts/rows.ts'
import { findScore, listQuestionScores, type ScoreRow } from '../../db/repositories/attempts/score.ts'
import { type Result, releaseQuestion } from '../../domain/release/released-question.ts'
import { mark } from '../../domain/scoring/score.ts'
import { attemptNotFound } from '../access/caller.ts'
import type { Context } from '../context.ts'
import { ownAttempt } from './own.ts'
import { loadPaper } from './paper.ts'
import { releasedNow } from './released-now.ts'

export interface AttemptResult {
  attempt: AttemptRow
  result: Result
  /** The receipt of the last closing; null while the attempt runs, and when it was voided before it closed. */
  receipt: string | null
}

/**
 * The result of the caller's own attempt, as far as it is released now, explained in the caller's language.
 * @throws DomainError `not-found`, `unauthenticated`.
 */
export async function getResult(ctx: Context, input: { attempt: string }): Promise<AttemptResult> {
  const attempt = await ownAttempt(ctx, input.attempt)
  if (!attempt) throw attemptNotFound()
  const score = await findScore(ctx.db, { attempt: attempt.id })
  return { attempt, result: await resultOf(ctx, attempt, score), receipt: score?.receipt ?? null }
}

async function resultOf(ctx: Context, attempt: AttemptRow, score: ScoreRow | null): Promise<Result> {
  if (!score) return { released: 'none' }
  const seen = await releasedNow(ctx, ctx.db, attempt)
  if (seen === 'none') return { released: 'none' }
  const totals = mark(score)
  if (seen === 'score') return { released: 'score', score: totals }
  const [paper, scores] = await Promise.all([
    loadPaper(ctx, ctx.db, attempt.id),
    listQuestionScores(ctx.db, { attempt: attempt.id, closeNumber: score.closeNumber }),
  ])
  const questions = paper.map((entry, index) => releaseQuestion(entry, scores[index]!, ctx.language))
  return { released: 'answers', score: totals, questions }
}
