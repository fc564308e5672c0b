import { sql } from 'drizzle-orm'
import { statement, value } from '../../statement.ts'
import { now } from '../clock.ts'
import type { UserRow } from '../users/rows.ts'
import type { ManagedCohortId } from './find.ts'

/** Makes someone a present member; 0 when they already were. One who left comes back. */
export const insertMember = statement.run<{ cohortId: string; userId: string; now: Date | null }>(
  'insert_member',
  sql`
    INSERT INTO cohort_members AS m (cohort_id, user_id, joined_at)
    VALUES (${value('cohortId')}::uuid, ${value('userId')}::uuid,
      ${now})
    ON CONFLICT (cohort_id, user_id) DO UPDATE SET joined_at = excluded.joined_at, left_at = NULL
      WHERE m.left_at IS NOT NULL`,
)

/** Ends a membership; 0 when there is none at present. */
export const endMembership = statement.run<{ cohortId: ManagedCohortId; userId: string; now: Date | null }>(
  'end_membership',
  sql`
    UPDATE cohort_members SET left_at = ${now}
    WHERE cohort_id = ${value('cohortId')}::uuid AND user_id = ${value('userId')}::uuid AND left_at IS NULL`,
)

/** The present members of a cohort, in the order in which they joined, with the addresses that are verified. */
export const listMembers = statement.list<
  Pick<UserRow, 'id' | 'name' | 'email'> & { joinedAt: Date },
  { cohortId: ManagedCohortId }
>(
  'list_members',
  sql`
    SELECT u.id, u.name, CASE WHEN u.email_verified_at IS NOT NULL THEN u.email END AS email, m.joined_at AS "joinedAt"
    FROM cohort_members m JOIN users u ON u.id = m.user_id
    WHERE m.cohort_id = ${value('cohortId')}::uuid AND m.left_at IS NULL ORDER BY m.joined_at, u.id`,
)

/** How many present members a cohort has. */
export const countMembers = statement.get<{ members: number }, { cohort: string }>(
  'count_members',
  sql`
    SELECT count(*) AS members FROM cohort_members
    WHERE cohort_id = ${value('cohort')}::uuid AND left_at IS NULL`,
)
