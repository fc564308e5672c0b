import { isNull } from 'drizzle-orm'
import type { Connection } from '../../connection.ts'
import { quizzes } from '../../schema/index.ts'

/** The slugs of the quizzes that can be assigned: published and not retired. */
export async function listAssignableQuizzes(connection: Connection): Promise<string[]> {
  const rows = await connection.orm
    .select({ quiz: quizzes.quiz })
    .from(quizzes)
    .where(isNull(quizzes.retiredAt))
    .orderBy(quizzes.quiz)
  return rows.map((row) => row.quiz)
}
