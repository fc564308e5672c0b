import { sql } from '../../../drizzle.ts'
import type { externalIds } from '../../../schema/index.ts'
import { statement, value } from '../../../statement.ts'
import { now } from '../../clock.ts'
import type { ManagedCohortId } from '../../cohorts/find.ts'
import { hasAccount } from '../../people/shown.ts'
import type { UserRow } from '../../users/rows.ts'

/** Whom an external id leads to. */
export interface ExternalPersonRow
  extends Pick<typeof externalIds.$inferSelect, 'externalId'>,
    Pick<UserRow, 'name' | 'familyName' | 'givenName'> {
  user: string
  /** The client made them, and nobody has merged them into somebody else. */
  isOwn: boolean
  /** They sign in by themselves, or are no trainee. */
  hasAccount: boolean
}

const ofPeople = sql`
    SELECT e.external_id AS "externalId", u.id AS "user", e.made = u.id AS "isOwn", ${hasAccount} AS "hasAccount", u.name,
      u.family_name AS "familyName", u.given_name AS "givenName"
    FROM external_ids e JOIN users u ON u.id = e.user_id
    WHERE e.client_id = ${value('client')}::uuid AND e.external_id = ANY (${value('ids')}::text[])
      AND u.erased_at IS NULL AND u.merged_into IS NULL`

type Asked = { client: string; ids: readonly string[] }

/** Whom a client knows by these ids. */
export const listExternalPeople = statement.list<ExternalPersonRow, Asked>('list_external_people', ofPeople)

/** The same, held as they are until the transaction ends, in the one order of all who lock several. */
export const shareExternalPeople = statement.list<ExternalPersonRow, Asked>(
  'share_external_people',
  sql`${ofPeople} ORDER BY u.id FOR SHARE OF u`,
)

/** Makes the ids of a client lead to people one call at a time, until the transaction ends. */
export const lockExternalIds = statement.run<{ client: string }>(
  'lock_external_ids',
  sql`SELECT pg_advisory_xact_lock(hashtextextended('bareme:external-ids ' || ${value('client')}::text, 0))`,
)

/** Makes trainees under ids of a client, whose lock is held. `people`: JSON of `{ id, externalId, name, familyName, givenName }[]`. */
export const insertExternalPeople = statement.run<{ client: string; people: string }>(
  'insert_external_people',
  sql`
    WITH p AS (
      SELECT * FROM jsonb_to_recordset(${value('people')}::jsonb) AS p(id uuid, "externalId" text, name text,
        "familyName" text, "givenName" text)
    ), made AS (
      INSERT INTO users (id, role, name, family_name, given_name)
      SELECT id, 'trainee', name, "familyName", "givenName" FROM p
    )
    INSERT INTO external_ids (client_id, external_id, user_id, made)
    SELECT ${value('client')}::uuid, "externalId", id, id FROM p`,
)

/** Makes people present members of a cohort, and says who was not. */
export const enterCohort = statement.list<
  { id: string },
  { cohort: ManagedCohortId; people: readonly string[]; now: Date | null }
>(
  'enter_cohort',
  sql`
    INSERT INTO cohort_members AS m (cohort_id, user_id, joined_at)
    SELECT ${value('cohort')}::uuid, id, ${now} FROM unnest(${value('people')}::uuid[]) AS id ORDER BY id
    ON CONFLICT (cohort_id, user_id) DO UPDATE SET joined_at = excluded.joined_at, left_at = NULL
      WHERE m.left_at IS NOT NULL
    RETURNING m.user_id AS id`,
)

/** Has the external ids of a person lead to another. */
export const moveExternalIds = statement.run<{ from: string; into: string }>(
  'move_external_ids',
  sql`UPDATE external_ids SET user_id = ${value('into')}::uuid WHERE user_id = ${value('from')}::uuid`,
)

/** Has the ids that people were made with lead to one of them again. */
export const returnExternalIds = statement.run<{ record: string; made: readonly string[] }>(
  'return_external_ids',
  sql`UPDATE external_ids SET user_id = ${value('record')}::uuid WHERE made = ANY (${value('made')}::uuid[])`,
)
