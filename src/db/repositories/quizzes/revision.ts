import { sql } from 'drizzle-orm'
import { statement, value } from '../../statement.ts'

/** One quiz revision by id. */
export const findQuizRevision = statement.find<
  { id: string; quiz: string; hash: string; content: unknown },
  { id: string }
>(
  'find_quiz_revision',
  sql`SELECT id, quiz, hash, content FROM quiz_revisions WHERE id = ${value('id')}::uuid`,
)
