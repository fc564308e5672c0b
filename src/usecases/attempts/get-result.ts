import type { AttemptRow } from '../../db/repositories/attempts/rows.ts'
import {
  findScore,
  listQuestionScores,
  type ScoreRow,
  type StoredQuestionScore,
} from '../../db/repositories/attempts/score.ts'
import { explainPart } from '../../domain/questions/explain.ts'
import { questionType } from '../../domain/questions/registry.ts'
import type { Feedback, GradePart, QuestionResponse, QuestionView } from '../../domain/questions/type.ts'
import { type Mark, mark, shownPoints } from '../../domain/scoring/score.ts'
import { attemptNotFound } from '../access/caller.ts'
import type { Context } from '../context.ts'
import { ownAttempt } from './own.ts'
import { loadPaper, type PaperQuestion } from './paper.ts'
import { releasedNow } from './released-now.ts'

/** A question whole, with its key: only ever built here, once the answers are released. */
export type ReleasedQuestion = QuestionView & {
  position: number
  prompt: string
  response: unknown
  points: number | null
  maxPoints: number
  parts: (GradePart & { text: string })[]
  key: object
  explanation: string | null
  reference: string | null
  feedback: Feedback[]
  corrected: boolean
}

export type Result =
  | { released: 'none' }
  | { released: 'score'; score: Mark }
  | { released: 'answers'; score: Mark; questions: ReleasedQuestion[] }

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
  const questions = paper.map((entry, index) => releaseQuestion(ctx, entry, scores[index]!))
  return { released: 'answers', score: totals, questions }
}

function releaseQuestion(
  { language }: Context,
  entry: PaperQuestion,
  score: StoredQuestionScore,
): ReleasedQuestion {
  const type = questionType(entry.type)
  const { canonical } = entry.question
  const { content } = canonical
  const response = entry.response as QuestionResponse | null
  return {
    ...type.view(content, entry.optionOrder),
    position: entry.position,
    prompt: canonical.prompt,
    response,
    points: score.points === null ? null : shownPoints(score.points),
    maxPoints: shownPoints(score.maxPoints),
    parts: (score.parts as GradePart[]).map((part) => ({
      ...part,
      text: explainPart(type, part, { content, response, language }),
    })),
    key: type.key(content),
    explanation: canonical.explanation,
    reference: canonical.reference ?? null,
    feedback: type.feedback(content, response, language),
    corrected: false,
  }
}
