import { z } from 'zod'
import { listQuizStandings, quizOrder } from '../../db/repositories/quizzes/standing.ts'
import type { Context } from '../context.ts'
import { pageFields } from '../fields.ts'
import { type Page, page } from '../page.ts'
import { countedScores } from './counted.ts'
import { questionsOf, standingOf } from './standing.ts'
import { type QuizView, viewQuiz } from './view.ts'
import { shownStanding, viewer } from './viewer.ts'

export const listQuizzesInput = z.strictObject(pageFields)

/**
 * A page of the quizzes the caller may see, in the order of the course: for a trainee those that are open or assigned to them.
 * @throws DomainError `validation` for a cursor of another list.
 */
export async function listQuizzes(
  ctx: Context,
  input: z.output<typeof listQuizzesInput>,
): Promise<Page<QuizView>> {
  const { person, values } = await viewer(ctx)
  const listing = { list: 'quizzes', kinds: quizOrder.kinds }
  const { items, nextCursor } = await page(input, listing, (paging) =>
    listQuizStandings(ctx.db, { ...values, ...paging }),
  )
  const score = await countedScores(
    ctx,
    values.user,
    items.map(({ quiz }) => quiz),
  )
  const views = items.map(async (row) => {
    const standing = shownStanding(ctx, await standingOf(ctx, ctx.db, row, person, null))
    return viewQuiz(row, standing, {
      person,
      score,
      questions: await questionsOf(ctx, ctx.db, row, standing),
    })
  })
  return { items: await Promise.all(views), nextCursor }
}
