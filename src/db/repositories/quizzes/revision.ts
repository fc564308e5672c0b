import { sql } from '../../drizzle.ts'
import type { quizRevisions, quizzes } from '../../schema/index.ts'
import { statement, value } from '../../statement.ts'

export type QuizRevisionRow = Omit<typeof quizRevisions.$inferSelect, 'createdAt'>

/** One quiz revision by id. */
export const findQuizRevision = statement.find<QuizRevisionRow, { id: string }>(
  'find_quiz_revision',
  sql`SELECT id, quiz, hash, content FROM quiz_revisions WHERE id = ${value('id')}::uuid`,
)

/** The live revision of every quiz that is not retired. */
export const listLiveQuizRevisions = statement.list<Pick<typeof quizzes.$inferSelect, 'liveRevisionId'>>(
  'list_live_quiz_revisions',
  sql`SELECT live_revision_id AS "liveRevisionId" FROM quizzes WHERE retired_at IS NULL`,
)
