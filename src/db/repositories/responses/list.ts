import { sql } from 'drizzle-orm'
import { statement, value } from '../../statement.ts'

export interface ExportedResponseRow {
  position: number
  type: string
  response: unknown
  version: number
  flagged: boolean
  certainty: number | null
  savedAt: Date
}

/** The answers of one attempt as they stand, by position. */
export const listAnswers = statement.list<ExportedResponseRow, { attempt: string }>(
  'list_answers',
  sql`
    SELECT r.position, e.type, r.response, r.version, r.flagged, r.certainty, r.saved_at AS "savedAt"
    FROM responses r JOIN paper_entries e ON e.attempt_id = r.attempt_id AND e.position = r.position
    WHERE r.attempt_id = ${value('attempt')}::uuid ORDER BY r.position`,
)
