import { sql } from 'drizzle-orm'
import { statement, value } from '../../statement.ts'
import { judgedAt } from '../clock.ts'
import { type AttemptRow, attemptColumns } from './rows.ts'
import type { ScoreRow } from './score.ts'

/** An attempt with the score that stands, and the receipt of the same closing; null without one. */
export interface ExportedAttemptRow extends AttemptRow, Pick<ScoreRow, 'points' | 'passed' | 'receipt'> {
  scoreState: ScoreRow['state'] | null
  maxPoints: ScoreRow['maxPoints'] | null
}

/** A page of a person's attempts, newest first, from the one after `before` on. */
export const listExportedAttempts = statement.list<
  ExportedAttemptRow,
  { user: string; before: string | null; limit: number; now: Date | null }
>(
  'list_exported_attempts',
  sql`
    SELECT ${attemptColumns}, ${judgedAt} AS "serverNow", s.state AS "scoreState", s.points,
      s.max_points AS "maxPoints", s.passed, r.jws AS receipt
    FROM attempts a
    LEFT JOIN attempt_scores s ON s.attempt_id = a.id AND s.superseded_at IS NULL
    LEFT JOIN receipts r ON r.attempt_id = s.attempt_id AND r.close_number = s.close_number
    WHERE a.user_id = ${value('user')}::uuid
      AND (${value('before')}::uuid IS NULL OR a.id < ${value('before')}::uuid)
    ORDER BY a.id DESC LIMIT ${value('limit')}::int`,
)
