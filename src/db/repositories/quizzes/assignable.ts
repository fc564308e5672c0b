import { isNull } from 'drizzle-orm'
import type { Connection } from '../../connection.ts'
import { quizzes } from '../../schema/index.ts'

/** The quizzes that can be assigned: published and not retired. */
export async function listAssignableQuizzes(
  connection: Connection,
): Promise<Pick<typeof quizzes.$inferSelect, 'quiz' | 'liveRevisionId'>[]> {
  return connection.orm
    .select({ quiz: quizzes.quiz, liveRevisionId: quizzes.liveRevisionId })
    .from(quizzes)
    .where(isNull(quizzes.retiredAt))
    .orderBy(quizzes.quiz)
}
