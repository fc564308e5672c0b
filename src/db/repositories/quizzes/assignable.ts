import type { Connection } from '../../connection.ts'
import { isNull, sql } from '../../drizzle.ts'
import { quizzes } from '../../schema/index.ts'
import { statement, value } from '../../statement.ts'

/** The quizzes that can be assigned: published and not retired. */
export async function listAssignableQuizzes(
  connection: Connection,
): Promise<Pick<typeof quizzes.$inferSelect, 'quiz'>[]> {
  return connection.orm
    .select({ quiz: quizzes.quiz })
    .from(quizzes)
    .where(isNull(quizzes.retiredAt))
    .orderBy(quizzes.quiz)
}

/** Whether one of them has this name. */
export const isAssignable = statement.get<{ assignable: boolean }, { quiz: string }>(
  'is_assignable',
  sql`SELECT EXISTS (SELECT FROM quizzes WHERE quiz = ${value('quiz')} AND retired_at IS NULL) AS assignable`,
)
