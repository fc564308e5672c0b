import type { AttemptRow } from '../../db/repositories/attempts/rows.ts'
import { findScore, listQuestionScores, type ScoreRow } from '../../db/repositories/attempts/score.ts'
import { getWithheld } from '../../db/repositories/attempts/withheld.ts'
import { attemptNotFound } from '../../domain/refusals/attempts.ts'
import { tellsOfOpenPaper } from '../../domain/release/release.ts'
import {
  needsPaper,
  type Result,
  releaseResult,
  withheldResult,
} from '../../domain/release/released-question.ts'
import type { ScoredPaper } from '../../domain/release/scored-paper.ts'
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
 * The result of the caller's own attempt, as far as it is released now, without what they have on an open paper, explained in the caller's language.
 * @throws DomainError `not-found`, `unauthenticated`.
 */
export async function getResult(ctx: Context, input: { attempt: string }): Promise<AttemptResult> {
  const attempt = await ownAttempt(ctx, input.attempt)
  if (!attempt) throw attemptNotFound()
  const score = await findScore(ctx.db, { attempt: attempt.id })
  return { attempt, result: await resultOf(ctx, attempt, score), receipt: score?.receipt ?? null }
}

async function resultOf(ctx: Context, attempt: AttemptRow, score: ScoreRow | null): Promise<Result> {
  const { content: quiz } = await ctx.content.quiz(ctx.db, attempt.quizRevisionId)
  if (!score) return withheldResult(quiz)
  const released = await releasedNow(ctx, attempt)
  if (released === 'none') return withheldResult(quiz)
  const [{ withheld, ...total }, scored] = await Promise.all([
    getWithheld(ctx.db, { attempt: attempt.id, now: ctx.now }),
    needsPaper(quiz, released) ? scoredPaper(ctx, attempt.id, score.revision) : null,
  ])
  const tells = tellsOfOpenPaper({ policy: quiz.release, scoredAt: score.scoredAt, ...total })
  return releaseResult(quiz, { released, withheld, tells }, score, scored, ctx.language)
}

async function scoredPaper(ctx: Context, attempt: string, revision: number): Promise<ScoredPaper> {
  const [paper, questions] = await Promise.all([
    loadPaper(ctx, ctx.db, attempt),
    listQuestionScores(ctx.db, { attempt, revision }),
  ])
  return { paper, questions }
}
