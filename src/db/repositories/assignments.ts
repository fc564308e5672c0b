import { isNull } from 'drizzle-orm'
import type { Connection } from '../connection.ts'
import { assignments, quizzes } from '../schema/index.ts'

export type AssignmentRow = typeof assignments.$inferSelect

export async function insertAssignment(
  connection: Connection,
  assignment: typeof assignments.$inferInsert,
): Promise<AssignmentRow> {
  const [row] = await connection.orm.insert(assignments).values(assignment).returning()
  return row!
}

/** The slugs of the quizzes that can be assigned: published and not retired. */
export async function listAssignableQuizzes(connection: Connection): Promise<string[]> {
  const rows = await connection.orm
    .select({ quiz: quizzes.quiz })
    .from(quizzes)
    .where(isNull(quizzes.retiredAt))
    .orderBy(quizzes.quiz)
  return rows.map((row) => row.quiz)
}
