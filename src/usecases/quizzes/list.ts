import { listQuizStandings } from '../../db/repositories/quizzes/standing.ts'
import type { Context } from '../context.ts'
import { standingOf } from './standing.ts'
import { type QuizView, viewQuiz } from './view.ts'
import { viewer } from './viewer.ts'

/**
 * A page of the quizzes the caller may see, by slug: for a trainee those that are open or assigned to them.
 */
export async function listQuizzes(
  ctx: Context,
  input: { limit: number; cursor?: string | undefined },
): Promise<{ items: QuizView[]; nextCursor: string | null }> {
  const { person, values } = await viewer(ctx)
  const rows = await listQuizStandings(ctx.db, {
    ...values,
    after: input.cursor ?? '',
    limit: input.limit + 1,
  })
  const page = rows.slice(0, input.limit)
  const views = page.map(async (row) => ({ row, standing: await standingOf(ctx, ctx.db, row, person, null) }))
  return {
    items: (await Promise.all(views)).map(viewQuiz),
    nextCursor: rows.length > input.limit ? page.at(-1)!.quiz : null,
  }
}
