import { sql } from 'drizzle-orm'
import type { assignments, cohorts } from '../../schema/index.ts'
import { statement, value } from '../../statement.ts'

declare const granted: unique symbol

/** An assignment that its holder may read the results of; `findFollowedAssignment` gives it to who may. */
export type FollowedAssignmentId = string & { readonly [granted]: true }

export interface FollowedAssignment
  extends Pick<typeof assignments.$inferSelect, 'quiz' | 'opensAt' | 'closesAt'> {
  id: FollowedAssignmentId
  cohortId: string
  cohortName: (typeof cohorts.$inferSelect)['name']
}

/** An assignment, for who follows its cohort as a trainer, or without `trainer` for who may read every one. */
export const findFollowedAssignment = statement.find<
  FollowedAssignment,
  { assignment: string; trainer: string | null }
>(
  'find_followed_assignment',
  sql`
    SELECT s.id, s.quiz, s.opens_at AS "opensAt", s.closes_at AS "closesAt", c.id AS "cohortId", c.name AS "cohortName"
    FROM assignments s JOIN cohorts c ON c.id = s.cohort_id
    WHERE s.id = ${value('assignment')}::uuid AND (${value('trainer')}::uuid IS NULL OR EXISTS (
      SELECT FROM cohort_trainers t WHERE t.cohort_id = c.id AND t.user_id = ${value('trainer')}::uuid))`,
)
