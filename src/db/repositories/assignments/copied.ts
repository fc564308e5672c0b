import { sql } from '../../drizzle.ts'
import { statement, value } from '../../statement.ts'
import type { ManagedCohortId } from '../cohorts/find.ts'
import type { AssignmentRow } from './insert.ts'

/** What of an assignment a copy of it takes over, and whether its quiz can still be given. */
export interface CopiedAssignment
  extends Pick<
    AssignmentRow,
    'id' | 'quiz' | 'opensAt' | 'closesAt' | 'timeLimitMs' | 'maxAttempts' | 'release'
  > {
  isRetired: boolean
}

/** The assignments of a cohort, those first that open first. */
export const listCopiedAssignments = statement.list<CopiedAssignment, { cohort: ManagedCohortId }>(
  'list_copied_assignments',
  sql`
    SELECT s.id, s.quiz, s.opens_at AS "opensAt", s.closes_at AS "closesAt", s.time_limit_ms AS "timeLimitMs",
      s.max_attempts AS "maxAttempts", s.release, q.retired_at IS NOT NULL AS "isRetired"
    FROM assignments s JOIN quizzes q ON q.quiz = s.quiz
    WHERE s.cohort_id = ${value('cohort')}::uuid ORDER BY s.opens_at, s.id`,
)
