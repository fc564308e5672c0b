import type { FilePerson } from '../../../domain/cohort/person.ts'
import { sql } from '../../drizzle.ts'
import { statement, value } from '../../statement.ts'
import { now } from '../clock.ts'
import type { ManagedCohortId } from '../cohorts/find.ts'
import { hasAccount } from './shown.ts'

/** A person to be made, and the hash of the code that they sign in by, in hexadecimal digits. */
export interface NewRecord extends Omit<FilePerson, 'line'> {
  id: string
  codeHash: string
}

/** Makes people and puts them into a cohort. `records`: JSON of NewRecord[]. */
export const insertRecords = statement.run<{ cohort: ManagedCohortId; records: string; now: Date | null }>(
  'insert_records',
  sql`
    WITH r AS (
      SELECT * FROM jsonb_to_recordset(${value('records')}::jsonb) AS r(id uuid, name text, "familyName" text,
        "givenName" text, reference text, email text, "codeHash" text)
    ), made AS (
      INSERT INTO users (id, role, name, family_name, given_name, reference, contact_email, resume_code_hash)
      SELECT id, 'trainee', name, "familyName", "givenName", reference, email, decode("codeHash", 'hex') FROM r
    )
    INSERT INTO cohort_members (cohort_id, user_id, joined_at) SELECT ${value('cohort')}::uuid, id, ${now} FROM r`,
)

/** Stores what a trainer knows of people; null leaves it as it is. `people`: JSON of `{id}` with fields of a NewRecord. */
export const noteOfPeople = statement.run<{ people: string }>(
  'note_of_people',
  sql`
    UPDATE users u SET name = coalesce(r.name, u.name), family_name = coalesce(r."familyName", u.family_name),
      given_name = coalesce(r."givenName", u.given_name), reference = coalesce(r.reference, u.reference),
      contact_email = coalesce(r.email, u.contact_email)
    FROM jsonb_to_recordset(${value('people')}::jsonb) AS r(id uuid, name text, "familyName" text, "givenName" text,
      reference text, email text)
    WHERE u.id = r.id`,
)

/** Withdraws the invitations that came of the addresses of records, into one cohort or into all. */
export const withdrawInvitations = statement.run<{ records: string[]; cohort: string | null }>(
  'withdraw_invitations',
  sql`
    DELETE FROM cohort_invitations WHERE record_id = ANY (${value('records')}::uuid[])
      AND (${value('cohort')}::uuid IS NULL OR cohort_id = ${value('cohort')}::uuid)`,
)

/**
 * Invites whoever has the address of a record, as proven, into the cohorts that the record is in: trainees alone, and none
 * who is there.
 */
export const inviteHolders = statement.run<{ records: string[] }>(
  'invite_holders',
  sql`
    INSERT INTO cohort_invitations (cohort_id, user_id, record_id)
    SELECT m.cohort_id, h.id, u.id
    FROM users u JOIN cohort_members m ON m.user_id = u.id AND m.left_at IS NULL
    JOIN users h ON h.email = u.contact_email AND h.email_verified_at IS NOT NULL
    WHERE u.id = ANY (${value('records')}::uuid[]) AND NOT ${hasAccount} AND h.role = 'trainee' AND h.id <> u.id
      AND NOT EXISTS (SELECT FROM cohort_members p
        WHERE p.cohort_id = m.cohort_id AND p.user_id = h.id AND p.left_at IS NULL)
    ON CONFLICT DO NOTHING`,
)

/** Ends every invitation of a person, and of others by their record. */
export const deleteInvitations = statement.run<{ user: string }>(
  'delete_invitations',
  sql`DELETE FROM cohort_invitations WHERE ${value('user')}::uuid IN (user_id, record_id)`,
)
