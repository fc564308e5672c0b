import { sql } from '../../drizzle.ts'
import { statement, value } from '../../statement.ts'
import { judgedAt } from '../clock.ts'
import { attemptColumns } from './rows.ts'
import type { ScoreRow } from './score.ts'
import { type ScoredAttemptRow, scoreColumns, standingScore } from './scored.ts'

/** An attempt with the score that stands, and the receipt of the same closing; null without one. */
export interface ExportedAttemptRow extends ScoredAttemptRow, Pick<ScoreRow, 'receipt'> {}

/** A page of a person's attempts, newest first, from the one after `before` on. */
export const listExportedAttempts = statement.list<
  ExportedAttemptRow,
  { user: string; before: string | null; limit: number; now: Date | null }
>(
  'list_exported_attempts',
  sql`
    SELECT ${attemptColumns}, ${judgedAt} AS "serverNow", ${scoreColumns}, r.jws AS receipt
    FROM attempts a ${standingScore}
    LEFT JOIN receipts r ON r.attempt_id = s.attempt_id AND r.close_number = s.close_number
    WHERE a.user_id = ${value('user')}::uuid
      AND (${value('before')}::uuid IS NULL OR a.id < ${value('before')}::uuid)
    ORDER BY a.id DESC LIMIT ${value('limit')}::int`,
)
