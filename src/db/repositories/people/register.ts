import type { KnownPerson } from '../../../domain/cohort/match-people.ts'
import { sql } from '../../drizzle.ts'
import { statement, value } from '../../statement.ts'
import type { ManagedCohortId } from '../cohorts/find.ts'
import { hasAccount, shownAddress } from './shown.ts'

/**
 * Who is, or was, of a cohort, and the present members of the others that a trainer follows: nobody who was erased or merged
 * into another.
 */
export const listKnownPeople = statement.list<
  KnownPerson,
  { cohort: ManagedCohortId; trainer: string | null }
>(
  'list_known_people',
  sql`
    SELECT u.id, u.name, u.family_name AS "familyName", u.given_name AS "givenName", u.reference,
      coalesce(${shownAddress}, u.contact_email) AS email, ${hasAccount} AS "hasAccount",
      bool_or(m.cohort_id = ${value('cohort')}::uuid AND m.left_at IS NULL) AS "isMember",
      bool_or(m.cohort_id = ${value('cohort')}::uuid) AS "isOfCohort"
    FROM cohort_members m JOIN users u ON u.id = m.user_id
    WHERE u.erased_at IS NULL AND u.merged_into IS NULL AND (m.cohort_id = ${value('cohort')}::uuid
      OR (m.left_at IS NULL AND m.cohort_id IN (
        SELECT t.cohort_id FROM cohort_trainers t WHERE t.user_id = ${value('trainer')}::uuid)))
    GROUP BY u.id`,
)

/** Keeps others from adding people to a cohort until the transaction ends: who is there already is told once. */
export const lockRegister = statement.run<{ cohort: string }>(
  'lock_register',
  sql`SELECT pg_advisory_xact_lock(hashtextextended('bareme:register ' || ${value('cohort')}::text, 0))`,
)
