import type { PlatformMember } from '../../../../../domain/integration/lti/members/membership.ts'
import { sql } from '../../../../drizzle.ts'
import { statement, value } from '../../../../statement.ts'
import { now } from '../../../clock.ts'
import type { ManagedCohortId } from '../../../cohorts/find.ts'

/** A learner of a course, and the ids of who they become here where they are not known yet. */
export interface NewLearner extends Omit<PlatformMember, 'isLearner'> {
  user: string
  identity: string
}

const given = sql`given AS MATERIALIZED (
      SELECT * FROM jsonb_to_recordset(${value('learners')}::jsonb) AS g("user" uuid, identity uuid, subject text, name text,
        "givenName" text, "familyName" text)
    )`

type Values = { issuerId: string; learners: string; now: Date | null }

const issuer = sql`${value('issuerId')}::uuid`

/** Makes the people whom a platform names and nobody knows yet. `learners`: JSON of NewLearner[]. */
export const insertLearners = statement.run<Values>(
  'insert_learners',
  sql`
    WITH ${given}, identified AS (
      INSERT INTO lti_identities (id, lti_issuer_id, sub, user_id, created_at)
      SELECT identity, ${issuer}, subject, "user", ${now} FROM given
      ON CONFLICT (lti_issuer_id, sub) DO NOTHING RETURNING user_id
    )
    INSERT INTO users (id, role, name, given_name, family_name)
    SELECT g."user", 'trainee', g.name, g."givenName", g."familyName"
    FROM given g JOIN identified d ON d.user_id = g."user"`,
)

/** Tells of known people what was not known of them: a name that is stored stays. */
export const nameLearners = statement.run<Omit<Values, 'now'>>(
  'name_learners',
  sql`
    WITH ${given}
    UPDATE users u SET name = g.name, given_name = coalesce(u.given_name, g."givenName"),
      family_name = coalesce(u.family_name, g."familyName")
    FROM given g JOIN lti_identities i ON i.lti_issuer_id = ${issuer} AND i.sub = g.subject
    WHERE u.id = i.user_id AND u.name IS NULL AND g.name IS NOT NULL AND u.erased_at IS NULL`,
)

/** Makes them members, those who left too, and says who was none. Nobody but trainees is. */
export const admitLearners = statement.list<{ id: string }, Values & { cohort: ManagedCohortId }>(
  'admit_learners',
  sql`
    WITH ${given}
    INSERT INTO cohort_members AS m (cohort_id, user_id, joined_at)
    SELECT DISTINCT ${value('cohort')}::uuid, u.id, ${now} FROM given g
    JOIN lti_identities i ON i.lti_issuer_id = ${issuer} AND i.sub = g.subject
    JOIN users r ON r.id = i.user_id JOIN users u ON u.id = coalesce(r.merged_into, r.id) AND u.role = 'trainee' AND u.erased_at IS NULL
    ON CONFLICT (cohort_id, user_id) DO UPDATE SET joined_at = excluded.joined_at, left_at = NULL
      WHERE m.left_at IS NOT NULL
    RETURNING m.user_id AS id`,
)
