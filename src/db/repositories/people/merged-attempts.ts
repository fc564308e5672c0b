import { sql } from '../../drizzle.ts'
import { statement, value } from '../../statement.ts'
import { attemptColumns } from '../attempts/rows.ts'
import { type ScoredAttemptRow, scoreColumns, standingScore } from '../attempts/scored.ts'
import { judgedAt } from '../clock.ts'

export interface MergedAttemptRow extends ScoredAttemptRow {
  /** How many attempts the one of the two who stays may make under the assignment, where it says so. */
  maxAttempts: number | null
}

/** The attempts of two people, in the order of their start. */
export const listMergedAttempts = statement.list<
  MergedAttemptRow,
  { from: string; into: string; now: Date | null }
>(
  'list_merged_attempts',
  sql`
    SELECT ${attemptColumns}, ${judgedAt} AS "serverNow", ${scoreColumns},
      (SELECT coalesce(i.max_attempts, f.max_attempts, g.max_attempts) FROM assignments g
        LEFT JOIN assignment_overrides i ON i.assignment_id = g.id AND i.user_id = ${value('into')}::uuid
        LEFT JOIN assignment_overrides f ON f.assignment_id = g.id AND f.user_id = ${value('from')}::uuid
          AND i.user_id IS NULL
       WHERE g.id = a.assignment_id) AS "maxAttempts"
    FROM attempts a ${standingScore}
    WHERE a.user_id IN (${value('from')}::uuid, ${value('into')}::uuid) AND a.kind <> 'preview'
    ORDER BY a.started_at, a.id`,
)
