import { sql } from '../../drizzle.ts'
import type { paperEntries, responseJournal, responses } from '../../schema/index.ts'
import { statement, value } from '../../statement.ts'

type Asked = Pick<typeof paperEntries.$inferSelect, 'type' | 'bankRevisionId' | 'questionRevisionId'>

const asked = sql.raw(
  `e.type, e.bank_revision_id AS "bankRevisionId", e.question_revision_id AS "questionRevisionId"`,
)

export interface ExportedResponseRow extends Asked, Omit<typeof responses.$inferSelect, 'revealed'> {}

/** The answers of some attempts as they stand, by position. */
export const listAnswers = statement.list<ExportedResponseRow, { attempts: string[] }>(
  'list_answers',
  sql`
    SELECT r.attempt_id AS "attemptId", r.position, ${asked}, r.response, r.version, r.flagged, r.certainty,
      r.saved_at AS "savedAt"
    FROM responses r JOIN paper_entries e ON e.attempt_id = r.attempt_id AND e.position = r.position
    WHERE r.attempt_id = ANY (${value('attempts')}::uuid[]) ORDER BY r.attempt_id, r.position`,
)

export interface RefusedResponseRow
  extends Asked,
    Pick<
      typeof responseJournal.$inferSelect,
      'attemptId' | 'position' | 'response' | 'flagged' | 'certainty' | 'receivedAt'
    > {
  outcome: Exclude<(typeof responseJournal.$inferSelect)['outcome'], 'accepted'>
}

/** The answers to some attempts that came too late or over a newer one, in the order they came. */
export const listRefusedAnswers = statement.list<RefusedResponseRow, { attempts: string[] }>(
  'list_refused_answers',
  sql`
    SELECT j.attempt_id AS "attemptId", j.position, ${asked}, j.response, j.flagged, j.certainty,
      j.received_at AS "receivedAt", j.outcome
    FROM response_journal j JOIN paper_entries e ON e.attempt_id = j.attempt_id AND e.position = j.position
    WHERE j.attempt_id = ANY (${value('attempts')}::uuid[]) AND j.outcome <> 'accepted' ORDER BY j.attempt_id, j.seq`,
)
