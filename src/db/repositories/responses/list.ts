import { sql } from 'drizzle-orm'
import type { paperEntries, responses } from '../../schema/index.ts'
import { statement, value } from '../../statement.ts'

export interface ExportedResponseRow
  extends Pick<typeof paperEntries.$inferSelect, 'type'>,
    Pick<typeof responses.$inferSelect, keyof typeof responses.$inferSelect> {}

/** The answers of some attempts as they stand, by position. */
export const listAnswers = statement.list<ExportedResponseRow, { attempts: string[] }>(
  'list_answers',
  sql`
    SELECT r.attempt_id AS "attemptId", r.position, e.type, r.response, r.version, r.flagged, r.certainty, r.saved_at AS "savedAt"
    FROM responses r JOIN paper_entries e ON e.attempt_id = r.attempt_id AND e.position = r.position
    WHERE r.attempt_id = ANY (${value('attempts')}::uuid[]) ORDER BY r.attempt_id, r.position`,
)
