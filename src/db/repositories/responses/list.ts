import { sql } from 'drizzle-orm'
import type { paperEntries, responses } from '../../schema/index.ts'
import { statement, value } from '../../statement.ts'

export interface ExportedResponseRow
  extends Pick<typeof paperEntries.$inferSelect, 'type'>,
    Omit<typeof responses.$inferSelect, 'attemptId'> {}

/** The answers of one attempt as they stand, by position. */
export const listAnswers = statement.list<ExportedResponseRow, { attempt: string }>(
  'list_answers',
  sql`
    SELECT r.position, e.type, r.response, r.version, r.flagged, r.certainty, r.saved_at AS "savedAt"
    FROM responses r JOIN paper_entries e ON e.attempt_id = r.attempt_id AND e.position = r.position
    WHERE r.attempt_id = ${value('attempt')}::uuid ORDER BY r.position`,
)
