import { sql } from 'drizzle-orm'
import { statement, value } from '../../statement.ts'
import { judgedAt } from '../clock.ts'

export interface AssignmentRelease {
  /** The latest window end of any member has passed, and no attempt is open. */
  over: boolean
  scoreReleasedAt: Date | null
  answersReleasedAt: Date | null
}

/**
 * What release asks of an assignment. A member's window ends at closesAt + their extra time (limit x (multiplier - 1)
 * + minutes), as `domain/attempt/deadline.ts` has it; an attempt past deadline + grace is not open.
 */
export const getAssignmentRelease = statement.get<
  AssignmentRelease,
  { assignment: string; quizTimeLimitMs: number | null; now: Date | null }
>(
  'get_assignment_release',
  sql`
    SELECT s.score_released_at AS "scoreReleasedAt", s.answers_released_at AS "answersReleasedAt",
      ${judgedAt} > s.closes_at + coalesce((
        SELECT max(coalesce(s.time_limit_ms, ${value('quizTimeLimitMs')}::bigint, 0) * (u.extra_time_multiplier - 1)
          * interval '1 millisecond' + u.extra_time_minutes * interval '1 minute')
        FROM cohort_members m JOIN users u ON u.id = m.user_id
        WHERE m.cohort_id = s.cohort_id AND m.left_at IS NULL), interval '0')
      AND NOT EXISTS (
        SELECT FROM attempts a WHERE a.assignment_id = s.id AND a.state = 'inProgress'
          AND ${judgedAt} <= a.deadline_at + a.grace_ms * interval '1 millisecond') AS over
    FROM assignments s WHERE s.id = ${value('assignment')}::uuid`,
)
