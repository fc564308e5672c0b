import { sql } from '../../drizzle.ts'
import type { assignmentAdmissions, assignments } from '../../schema/index.ts'
import { statement, value } from '../../statement.ts'

/** The cohort that an assignment is given to, and whether a person is a present member of it. */
export const findMembership = statement.find<
  Pick<typeof assignments.$inferSelect, 'cohortId'> & { isMember: boolean },
  { assignment: string; user: string }
>(
  'find_membership',
  sql`
    SELECT s.cohort_id AS "cohortId", EXISTS (
      SELECT FROM cohort_members m
      WHERE m.cohort_id = s.cohort_id AND m.user_id = ${value('user')}::uuid AND m.left_at IS NULL) AS "isMember"
    FROM assignments s WHERE s.id = ${value('assignment')}::uuid`,
)

/** Lets a person start under assignments whose answers are open. */
export const insertAdmissions = statement.run<{
  user: string
  assignments: (typeof assignmentAdmissions.$inferSelect)['assignmentId'][]
}>(
  'insert_admissions',
  sql`
    INSERT INTO assignment_admissions (assignment_id, user_id)
    SELECT s, ${value('user')}::uuid FROM unnest(${value('assignments')}::uuid[]) AS s ON CONFLICT DO NOTHING`,
)

/** Marks the open attempts of a person under assignments as given time when all could read the answers. */
export const markAfterRelease = statement.run<{ user: string; assignments: string[] }>(
  'mark_after_release',
  sql`
    UPDATE attempts SET after_release = true
    WHERE user_id = ${value('user')}::uuid AND state = 'inProgress' AND assignment_id = ANY (${value('assignments')}::uuid[])`,
)
