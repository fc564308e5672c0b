import { sql } from 'drizzle-orm'
import type { quizRevisions } from '../../schema/index.ts'
import { statement, value } from '../../statement.ts'

export type QuizRevisionRow = Omit<typeof quizRevisions.$inferSelect, 'createdAt'>

/** One quiz revision by id. */
export const findQuizRevision = statement.find<QuizRevisionRow, { id: string }>(
  'find_quiz_revision',
  sql`SELECT id, quiz, hash, content FROM quiz_revisions WHERE id = ${value('id')}::uuid`,
)
