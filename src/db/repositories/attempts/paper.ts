import type { Correction } from '../../../domain/scoring/corrections/correction.ts'
import { sql } from '../../drizzle.ts'
import type { paperEntries, responses } from '../../schema/index.ts'
import { statement, value } from '../../statement.ts'
import { reachingCorrections } from '../corrections/reach.ts'

/** One paper entry with the answer it got; what grading, views and receipts are made from. */
export interface PaperRow
  extends Omit<typeof paperEntries.$inferSelect, 'answerIds'>,
    Pick<typeof responses.$inferSelect, 'response' | 'version' | 'flagged' | 'certainty' | 'revealed'> {
  /** Null: never saved. */
  savedAt: Date | null
  /** Those that reach the attempt; null: none. */
  corrections: Correction[] | null
}

/** The papers of several attempts with their answers, in order. Read after the lock, so that nothing is missed. */
export const listPapers = statement.list<PaperRow, { attempts: string[] }>(
  'list_papers',
  sql`
    SELECT p.attempt_id AS "attemptId", p.position, p.section, p.rank, p.type,
      p.bank_revision_id AS "bankRevisionId", p.question_revision_id AS "questionRevisionId",
      p.option_order AS "optionOrder", p.max_bytes AS "maxBytes", r.response, coalesce(r.version, 0) AS version,
      coalesce(r.flagged, false) AS flagged, r.certainty, r.saved_at AS "savedAt", r.revealed,
      ${reachingCorrections} AS corrections
    FROM paper_entries p
    LEFT JOIN responses r ON r.attempt_id = p.attempt_id AND r.position = p.position
    WHERE p.attempt_id = ANY (${value('attempts')}::uuid[])
    ORDER BY p.attempt_id, p.position`,
)

/** What an attempt's paper asks, without its answers. */
export const listPaperRevisions = statement.list<
  Pick<typeof paperEntries.$inferSelect, 'position' | 'bankRevisionId' | 'questionRevisionId'>,
  { attempt: string }
>(
  'list_paper_revisions',
  sql`
    SELECT position, bank_revision_id AS "bankRevisionId", question_revision_id AS "questionRevisionId"
    FROM paper_entries WHERE attempt_id = ${value('attempt')}::uuid`,
)
