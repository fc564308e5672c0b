import { sql } from 'drizzle-orm'
import { statement, value } from '../../statement.ts'
import { acceptsUntil } from '../attempts/accepts-until.ts'
import { judgedAt } from '../clock.ts'
import type { AssignmentRow } from './insert.ts'

export interface AssignmentRelease extends Pick<AssignmentRow, 'scoreReleasedAt' | 'answersReleasedAt'> {
  /** The latest window end of any member has passed, and no attempt is open. */
  over: boolean
}

/**
 * When the window of `assignments s` ends for `users u`, as `windowEnd` of the domain has it: closesAt + their extra time
 * (limit x (multiplier - 1) + minutes).
 */
const windowEnd = sql`s.closes_at
  + coalesce(s.time_limit_ms, asked.quiz_time_limit_ms, 0) * (u.extra_time_multiplier - 1)
    * interval '1 millisecond' + u.extra_time_minutes * interval '1 minute'`

/**
 * What release asks of some assignments, each with the time limit of its quiz, in the order asked; an attempt past
 * deadline + grace is not open.
 */
export const listAssignmentReleases = statement.list<
  AssignmentRelease,
  { assignments: string[]; quizTimeLimitsMs: (number | null)[]; now: Date | null }
>(
  'list_assignment_releases',
  sql`
    SELECT s.score_released_at AS "scoreReleasedAt", s.answers_released_at AS "answersReleasedAt",
      ${judgedAt} > coalesce((
        SELECT max(${windowEnd}) FROM cohort_members m JOIN users u ON u.id = m.user_id
        WHERE m.cohort_id = s.cohort_id AND m.left_at IS NULL), s.closes_at)
      AND NOT EXISTS (
        SELECT FROM attempts a
        WHERE a.assignment_id = s.id AND a.state = 'inProgress' AND ${judgedAt} <= ${acceptsUntil}) AS over
    FROM unnest(${value('assignments')}::uuid[], ${value('quizTimeLimitsMs')}::bigint[])
      WITH ORDINALITY AS asked(assignment, quiz_time_limit_ms, at)
    JOIN assignments s ON s.id = asked.assignment
    ORDER BY asked.at`,
)
