import { sql } from '../../drizzle.ts'
import type { PageRow, PageValues } from '../../page.ts'
import { statement, value } from '../../statement.ts'
import { now } from '../clock.ts'
import { hasAccount, shownAddress } from '../people/shown.ts'
import { peopleKeyset } from '../users/list-order.ts'
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

/** A member as their trainers see them. */
export interface MemberRow
  extends Pick<UserRow, 'id' | 'name' | 'familyName' | 'givenName' | 'reference' | 'contactEmail' | 'email'> {
  hasAccount: boolean
  multiplier: number
  minutes: number
  joinedAt: Date
}

export const memberOrder = peopleKeyset(sql`u`)

const memberColumns = sql`
  u.id, u.name, u.family_name AS "familyName", u.given_name AS "givenName", u.reference, ${shownAddress} AS email,
  u.contact_email AS "contactEmail", ${hasAccount} AS "hasAccount", u.extra_time_multiplier::float8 AS multiplier,
  u.extra_time_minutes AS minutes, m.joined_at AS "joinedAt"`

/** The present members of a cohort, with the addresses that others may see. */
export const listMembers = statement.list<MemberRow & PageRow, PageValues & { cohortId: ManagedCohortId }>(
  'list_members',
  sql`
    SELECT ${memberColumns}, ${memberOrder.key}
    FROM cohort_members m JOIN users u ON u.id = m.user_id
    WHERE m.cohort_id = ${value('cohortId')}::uuid AND m.left_at IS NULL AND ${memberOrder.rest} ${memberOrder.order}`,
)

/** One present member of a cohort, or null. */
export const findMember = statement.find<MemberRow, { cohortId: ManagedCohortId; user: string }>(
  'find_member',
  sql`
    SELECT ${memberColumns} FROM cohort_members m JOIN users u ON u.id = m.user_id
    WHERE m.cohort_id = ${value('cohortId')}::uuid AND m.user_id = ${value('user')}::uuid AND m.left_at IS NULL`,
)

/** How many present members a cohort has. */
export const countMembers = statement.get<{ members: number }, { cohort: string }>(
  'count_members',
  sql`
    SELECT count(*) AS members FROM cohort_members
    WHERE cohort_id = ${value('cohort')}::uuid AND left_at IS NULL`,
)
