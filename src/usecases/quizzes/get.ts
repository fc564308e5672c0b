import { findQuizStanding, type QuizStanding } from '../../db/repositories/quizzes/standing.ts'
import { noSuchQuiz } from '../../domain/refusals/quizzes.ts'
import type { Context } from '../context.ts'
import { countedScores } from './counted.ts'
import { type PersonalStanding, questionsOf, standingOf } from './standing.ts'
import { type QuizView, viewQuiz } from './view.ts'
import { shownStanding, viewer } from './viewer.ts'

/**
 * One quiz as the caller stands to it.
 * @throws DomainError `not-found` for a quiz that is neither open nor assigned to a trainee.
 */
export async function getQuiz(ctx: Context, input: { quiz: string }): Promise<QuizView> {
  const { person, values } = await viewer(ctx)
  const row = await findQuizStanding(ctx.db, { ...values, quiz: input.quiz })
  const standing = row && shownStanding(ctx, await standingOf(ctx, ctx.db, row, person, null))
  if (!standing || !isShown(person.role, row, standing)) throw noSuchQuiz(input.quiz)
  const score = await countedScores(ctx, values.user, [row.quiz])
  return viewQuiz(row, standing, { person, score, questions: await questionsOf(ctx, ctx.db, row, standing) })
}

function isShown(role: string, row: QuizStanding, { live }: PersonalStanding): boolean {
  if (role !== 'trainee') return true
  return row.assignments.length > 0 || (live.content.access === 'open' && !row.retired)
}
