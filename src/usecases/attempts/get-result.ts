import type { AttemptRow } from '../../db/repositories/attempts/rows.ts'
import { findScore, listQuestionScores, type ScoreRow } from '../../db/repositories/attempts/score.ts'
import { getWithheld } from '../../db/repositories/attempts/withheld.ts'
import type { Quiz } from '../../domain/quiz/schema.ts'
import { attemptNotFound } from '../../domain/refusals/attempts.ts'
import { tellsOfOpenPaper } from '../../domain/release/release.ts'
import {
  needsPaper,
  type Result,
  releaseResult,
  type Seen,
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
  const released = score ? await releasedNow(ctx, attempt) : 'none'
  const result = await resultOf(ctx, attempt, score, { released })
  return { attempt, result, receipt: score?.receipt ?? null }
}

/** A result as far as it is seen: without more than `released`, less what its owner has on an open paper. */
export async function resultOf(
  ctx: Context,
  attempt: AttemptRow,
  score: ScoreRow | null,
  seen: Pick<Seen, 'released'> | Seen,
): Promise<Result> {
  const { content: quiz } = await ctx.content.quiz(ctx.db, attempt.quizRevisionId)
  const { released } = seen
  if (!score || released === 'none') return withheldResult(quiz)
  const [waiting, scored] = await Promise.all([
    'withheld' in seen ? seen : waitingFor(ctx, quiz, score),
    needsPaper(quiz, released) ? scoredPaper(ctx, attempt.id, score.revision) : null,
  ])
  return releaseResult(quiz, { ...waiting, released }, score, scored, ctx.language)
}

/** What of a result waits for another paper that its owner has open. */
export async function waitingFor(
  ctx: Context,
  quiz: Pick<Quiz, 'release'>,
  { attemptId: attempt, scoredAt }: ScoreRow,
): Promise<Omit<Seen, 'released'>> {
  const { withheld, ...total } = await getWithheld(ctx.db, { attempt, now: ctx.now })
  return { withheld, tells: tellsOfOpenPaper({ policy: quiz.release, scoredAt, ...total }) }
}

async function scoredPaper(ctx: Context, attempt: string, revision: number): Promise<ScoredPaper> {
  const [paper, questions] = await Promise.all([
    loadPaper(ctx, ctx.db, attempt),
    listQuestionScores(ctx.db, { attempt, revision }),
  ])
  return { paper, questions }
}
