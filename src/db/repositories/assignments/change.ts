import type { GivenTerms } from '../../../domain/quiz/terms.ts'
import { sql } from '../../drizzle.ts'
import { statement, value } from '../../statement.ts'
import { type AttemptRow, attemptColumns } from '../attempts/rows.ts'
import { judgedAt } from '../clock.ts'
import type { AssignmentRow } from './insert.ts'

/** Lets one assignment of a quiz to a cohort find its time at once, until the transaction ends. */
export const lockTimetable = statement.run<{ cohort: string; quiz: string }>(
  'lock_timetable',
  sql`
    SELECT pg_advisory_xact_lock(
      hashtextextended('bareme:timetable ' || ${value('cohort')}::text || ' ' || ${value('quiz')}::text, 0))`,
)

/**
 * The other assignments of a quiz to a cohort whose windows meet this one; what only touches does not. Those that a link of
 * an LMS opens meet nothing: who follows it has said which is meant.
 */
export const listOverlapping = statement.list<
  Pick<AssignmentRow, 'id'>,
  { cohort: string; quiz: string; except: string | null; opensAt: Date; closesAt: Date }
>(
  'list_overlapping',
  sql`
    SELECT s.id FROM assignments s
    WHERE s.cohort_id = ${value('cohort')}::uuid AND s.quiz = ${value('quiz')}
      AND s.id IS DISTINCT FROM ${value('except')}::uuid
      AND s.opens_at < ${value('closesAt')}::timestamptz AND s.closes_at > ${value('opensAt')}::timestamptz
      AND NOT EXISTS (SELECT FROM lti_links l WHERE l.assignment_id IN (s.id, ${value('except')}::uuid))
    ORDER BY s.opens_at, s.id LIMIT 20`,
)

/** What an assignment says of its own, locked against starts and other changes; null once it is deleted. */
export const lockGivenTerms = statement.find<GivenTerms, { assignment: string }>(
  'lock_given_terms',
  sql`
    SELECT opens_at AS "opensAt", closes_at AS "closesAt", time_limit_ms AS "timeLimitMs", max_attempts AS "maxAttempts",
      release
    FROM assignments WHERE id = ${value('assignment')}::uuid FOR NO KEY UPDATE`,
)

/** Stores the terms of a locked assignment. `release`: as JSON. */
export const updateGivenTerms = statement.run<
  Omit<GivenTerms, 'release'> & { assignment: string; release: string | null }
>(
  'update_given_terms',
  sql`
    UPDATE assignments SET opens_at = ${value('opensAt')}::timestamptz, closes_at = ${value('closesAt')}::timestamptz,
      time_limit_ms = ${value('timeLimitMs')}::bigint, max_attempts = ${value('maxAttempts')}::int,
      release = ${value('release')}::jsonb
    WHERE id = ${value('assignment')}::uuid`,
)

/** The open attempts under an assignment, locked in the one order every grant uses. */
export const lockAttemptsUnder = statement.list<AttemptRow, { assignment: string; now: Date | null }>(
  'lock_attempts_under',
  sql`
    SELECT ${attemptColumns}, ${judgedAt} AS "serverNow" FROM attempts a
    WHERE a.assignment_id = ${value('assignment')}::uuid AND a.state = 'inProgress' ORDER BY a.id FOR NO KEY UPDATE`,
)

/** An assignment, kept from every start until the transaction ends; null once it is deleted. */
export const lockWholeAssignment = statement.find<Pick<AssignmentRow, 'id'>, { assignment: string }>(
  'lock_whole_assignment',
  sql`SELECT id FROM assignments WHERE id = ${value('assignment')}::uuid FOR UPDATE`,
)

/** Deletes a locked assignment, with all that was said of single people; 0 when somebody has started under it. */
export const deleteAssignmentRow = statement.run<{ assignment: string }>(
  'delete_assignment_row',
  sql`
    WITH free AS (
      SELECT s.id FROM assignments s
      WHERE s.id = ${value('assignment')}::uuid AND NOT EXISTS (SELECT FROM attempts a WHERE a.assignment_id = s.id)
    ), banks AS (DELETE FROM assignment_banks WHERE assignment_id IN (SELECT id FROM free)),
    admissions AS (DELETE FROM assignment_admissions WHERE assignment_id IN (SELECT id FROM free)),
    overrides AS (DELETE FROM assignment_overrides WHERE assignment_id IN (SELECT id FROM free)),
    excuses AS (DELETE FROM assignment_excuses WHERE assignment_id IN (SELECT id FROM free))
    DELETE FROM assignments WHERE id IN (SELECT id FROM free)`,
)
