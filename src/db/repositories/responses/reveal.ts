import { sql } from '../../drizzle.ts'
import type { responses } from '../../schema/index.ts'
import { statement, value } from '../../statement.ts'

/**
 * Keeps the grade that an answer is revealed with, as JSON of a GradedQuestion: no save changes the answer from then on. The
 * caller holds the attempt's lock.
 */
export const setRevealed = statement.get<
  Pick<typeof responses.$inferSelect, 'version'>,
  { attempt: string; position: number; grade: string }
>(
  'set_revealed',
  sql`
    UPDATE responses SET revealed = ${value('grade')}::jsonb
    WHERE attempt_id = ${value('attempt')}::uuid AND position = ${value('position')}::int RETURNING version`,
)
