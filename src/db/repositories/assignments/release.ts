import { sql } from 'drizzle-orm'
import { statement, value } from '../../statement.ts'
import { acceptsUntil } from '../attempts/accepts-until.ts'
import { judgedAt, storedNow } from '../clock.ts'
import type { AssignmentRow } from './insert.ts'
import { windowEnd } from './window-end.ts'

export interface AssignmentRelease extends Pick<AssignmentRow, 'scoreReleasedAt' | 'answersReleasedAt'> {
  /** The latest window end of any member has passed, and no attempt is open. */
  over: boolean
  now: Date
}

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
    SELECT s.score_released_at AS "scoreReleasedAt", s.answers_released_at AS "answersReleasedAt", ${judgedAt} AS now,
      ${judgedAt} > coalesce((
        SELECT max(${windowEnd(sql`asked.quiz_time_limit_ms`)}) FROM cohort_members m JOIN users u ON u.id = m.user_id
        WHERE m.cohort_id = s.cohort_id AND m.left_at IS NULL), s.closes_at)
      AND NOT EXISTS (
        SELECT FROM attempts a
        WHERE a.assignment_id = s.id AND a.state = 'inProgress' AND ${judgedAt} <= ${acceptsUntil}) AS over
    FROM unnest(${value('assignments')}::uuid[], ${value('quizTimeLimitsMs')}::bigint[])
      WITH ORDINALITY AS asked(assignment, quiz_time_limit_ms, at)
    JOIN assignments s ON s.id = asked.assignment
    ORDER BY asked.at`,
)

/** Keeps open what is open now, since now where it was not kept yet; the caller holds the assignment's lock. */
export const storeRelease = statement.get<
  Pick<AssignmentRow, 'scoreReleasedAt' | 'answersReleasedAt'>,
  { assignment: string; score: boolean; answers: boolean; now: Date | null }
>(
  'store_release',
  sql`
    UPDATE assignments SET
      score_released_at = CASE WHEN ${value('score')}::boolean THEN least(score_released_at, ${storedNow})
        ELSE score_released_at END,
      answers_released_at = CASE WHEN ${value('answers')}::boolean THEN least(answers_released_at, ${storedNow})
        ELSE answers_released_at END
    WHERE id = ${value('assignment')}::uuid
    RETURNING score_released_at AS "scoreReleasedAt", answers_released_at AS "answersReleasedAt"`,
)

const LIVE_OR_PINNED = sql`coalesce(s.quiz_revision_id, q.live_revision_id)`

/** The assignments of a person whose window, not over then, would end later with this extra time, and the quiz of each. */
export const listLengthenedWindows = statement.list<
  { assignment: string; quizRevisionId: string },
  { user: string; multiplier: number; minutes: number; now: Date | null }
>(
  'list_lengthened_windows',
  sql`
    SELECT w.assignment, w.revision AS "quizRevisionId" FROM (
      SELECT s.id AS assignment, r.id AS revision,
        ${windowEnd(sql`(r.content->>'timeLimitMs')::bigint`)} AS before,
        ${windowEnd(sql`(r.content->>'timeLimitMs')::bigint`, {
          multiplier: sql`${value('multiplier')}::numeric`,
          minutes: sql`${value('minutes')}::int`,
        })} AS after
      FROM cohort_members m JOIN users u ON u.id = m.user_id JOIN assignments s ON s.cohort_id = m.cohort_id
      JOIN quizzes q ON q.quiz = s.quiz JOIN quiz_revisions r ON r.id = ${LIVE_OR_PINNED}
      WHERE m.user_id = ${value('user')}::uuid AND m.left_at IS NULL) AS w
    WHERE w.after > w.before AND w.after >= ${judgedAt}`,
)
