import { z } from 'zod'
import { findScore, listQuestionScores } from '../../db/repositories/attempts/score.ts'
import { getDrawn } from '../../db/repositories/results/review.ts'
import type { PaperQuestion } from '../../domain/attempt/paper.ts'
import { type PaperDifference, paperDifferences } from '../../domain/attempt/replay-paper.ts'
import type { AttemptView } from '../../domain/attempt/view.ts'
import { authoredQuestion } from '../../domain/questions/shown-question.ts'
import { type ReleasedQuestion, releasedQuestions } from '../../domain/release/released-question.ts'
import { maxPointsOf } from '../../domain/scoring/grade-paper.ts'
import { type Mark, mark, type QuestionScore } from '../../domain/scoring/score.ts'
import { visibleAttempt } from '../access/visible-attempt.ts'
import { outline } from '../attempts/outline.ts'
import { loadPaper } from '../attempts/paper.ts'
import type { BankRevision, QuizRevision } from '../banks/content/store.ts'
import type { Context } from '../context.ts'
import { idField } from '../fields.ts'
import { type Happening, timelineOf } from './timeline.ts'
import { type Trainee, traineeOf } from './trainee.ts'

export const reviewAttemptInput = z.strictObject({ attempt: idField })

/** A question as it was shown and answered, with all that its grade says. */
export type ReviewedQuestion = ReleasedQuestion & {
  bank: string
  /** The author's id. */
  question: string
  questionRevision: string
  version: number
  flagged: boolean
  certainty: number | null
  savedAt: string | null
}

export interface AttemptReview {
  attempt: AttemptView
  trainee: Trainee
  /** Null until it is scored. */
  score: Mark | null
  questions: ReviewedQuestion[]
  /** The paper that the seed draws is the one that was shown. */
  paperProven: boolean
  paperDiffers: PaperDifference[]
  timeline: AsyncIterable<Happening>
}

/**
 * An attempt in full, for who may see it as a trainer: the paper as shown, the answers, what each earned and why, all
 * that happened to it, and whether its seed still draws that paper.
 * @throws DomainError `not-found`.
 */
export async function reviewAttempt(
  ctx: Context,
  input: z.output<typeof reviewAttemptInput>,
  signal?: AbortSignal,
): Promise<AttemptReview> {
  const row = await visibleAttempt(ctx, input.attempt)
  const attempt = row.id
  const [view, quiz, paper, drawn, score] = await Promise.all([
    outline(ctx, ctx.db, row),
    ctx.content.quiz(ctx.db, row.quizRevisionId),
    loadPaper(ctx, ctx.db, attempt),
    getDrawn(ctx.db, { attempt }),
    findScore(ctx.db, { attempt }),
  ])
  const scores = score ? await listQuestionScores(ctx.db, { attempt, revision: score.revision }) : []
  const banks = await banksOf(ctx, paper)
  const named = paper.map((line) => ({ ...line, ...nameIn(banks, line) }))
  const pools = new Map(banks.map(({ bank, pool }) => [bank, pool]))
  const differences = paperDifferences({ quiz: quiz.content, banks: pools, ...drawn }, named)
  const whole = releasedQuestions(
    quiz.content,
    { paper: paper.map(authored), questions: everyScore(quiz, paper, scores) },
    [],
    ctx.language,
  )
  return {
    attempt: view,
    trainee: traineeOf(drawn),
    score: score && mark(score),
    questions: whole.map((question, at) => reviewed(question, named[at]!)),
    paperProven: differences.length === 0,
    paperDiffers: differences,
    timeline: timelineOf(ctx, attempt, signal),
  }
}

/** A line with its question by the author's ids. */
function authored(line: PaperQuestion): PaperQuestion {
  return { ...line, shown: authoredQuestion(line.question) }
}

/** The bank revisions that a paper was drawn from: every section takes at least one question. */
function banksOf(ctx: Context, paper: readonly PaperQuestion[]): Promise<BankRevision[]> {
  return ctx.content.banks(ctx.db, [...new Set(paper.map(({ bankRevisionId }) => bankRevisionId))])
}

function nameIn(banks: readonly BankRevision[], line: PaperQuestion): { bank: string; question: string } {
  const { bank, byRevision } = banks.find(({ id }) => id === line.bankRevisionId)!
  return { bank, question: byRevision.get(line.questionRevisionId)!.question }
}

/** A question that has no score yet has none that is known. */
function everyScore(
  quiz: QuizRevision,
  paper: readonly PaperQuestion[],
  scores: readonly QuestionScore[],
): QuestionScore[] {
  const known = new Map(scores.map((score) => [score.position, score]))
  return paper.map(
    ({ position, question }) =>
      known.get(position) ?? {
        position,
        state: 'pending',
        points: null,
        maxPoints: maxPointsOf(quiz.content, question),
        parts: [],
      },
  )
}

function reviewed(
  question: ReleasedQuestion,
  line: Omit<PaperQuestion, 'question'> & { bank: string; question: string },
): ReviewedQuestion {
  return {
    ...question,
    bank: line.bank,
    question: line.question,
    questionRevision: line.questionRevisionId,
    version: line.version,
    flagged: line.flagged,
    certainty: line.certainty,
    savedAt: line.savedAt?.toISOString() ?? null,
  }
}
