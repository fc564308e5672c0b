import { sql } from 'drizzle-orm'
import { keyset, type PageRow, type PageValues } from '../../page.ts'
import { statement, value } from '../../statement.ts'
import { judgedAt } from '../clock.ts'
import { trains } from '../cohorts/trainers.ts'
import type { UserRole } from '../users/rows.ts'
import { type AttemptRow, attemptColumns } from './rows.ts'
import type { ScoreRow } from './score.ts'

export interface ListFilter {
  /** The person asking: sees their own, and as a trainer those of their cohorts; an admin sees all. */
  viewer: string
  role: UserRole
  user: string | null
  quiz: string | null
  assignment: string | null
  /** Only those whose standing score is in this state. */
  score: ScoreRow['state'] | null
  now: Date | null
}

const viewer = sql`${value('viewer')}::uuid`

/**
 * Whether `viewer` may see `attempts a`: one's own; as a trainer, the attempts under the assignments of one's
 * cohorts (also of members who left) and the practice attempts of present members; as an admin, all.
 */
const visible = sql`(
  a.user_id = ${viewer} OR ${value('role')} = 'admin'
  OR (${value('role')} = 'trainer' AND CASE WHEN a.assignment_id IS NOT NULL
    THEN EXISTS (
      SELECT FROM assignments s JOIN cohort_trainers t ON t.cohort_id = s.cohort_id
      WHERE s.id = a.assignment_id AND t.user_id = ${viewer})
    ELSE a.kind = 'practice' AND ${trains(viewer, sql`a.user_id`)}
    END))`

export const attemptOrder = keyset('DESC', ['uuid', sql`a.id`])

/** The attempts a person may see, newest first. */
export const listVisibleAttempts = statement.list<AttemptRow & PageRow, ListFilter & PageValues>(
  'list_visible_attempts',
  sql`
    SELECT ${attemptColumns}, ${judgedAt} AS "serverNow", ${attemptOrder.key} FROM attempts a
    WHERE ${visible} AND ${attemptOrder.rest}
      AND (${value('user')}::uuid IS NULL OR a.user_id = ${value('user')}::uuid)
      AND (${value('quiz')}::text IS NULL OR a.quiz = ${value('quiz')})
      AND (${value('assignment')}::uuid IS NULL OR a.assignment_id = ${value('assignment')}::uuid)
      AND (${value('score')}::text IS NULL OR EXISTS (
        SELECT FROM attempt_scores c
        WHERE c.attempt_id = a.id AND c.superseded_at IS NULL AND c.state = ${value('score')}))
    ${attemptOrder.order}`,
)

/** An attempt that the viewer may see by the rule of the list, without a lock. */
export const findVisibleAttempt = statement.find<
  AttemptRow,
  Pick<ListFilter, 'viewer' | 'role' | 'now'> & { attempt: string }
>(
  'find_visible_attempt',
  sql`
    SELECT ${attemptColumns}, ${judgedAt} AS "serverNow" FROM attempts a
    WHERE a.id = ${value('attempt')}::uuid AND ${visible}`,
)
