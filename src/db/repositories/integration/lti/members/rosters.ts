import { sql } from 'drizzle-orm'
import type { ltiContexts, ltiPlatforms, ltiRosters } from '../../../../schema/index.ts'
import { statement, value } from '../../../../statement.ts'
import { now } from '../../../clock.ts'
import type { ManagedCohortId } from '../../../cohorts/find.ts'
import { type SpokenTo, spokenTo } from '../scores/turns.ts'

/** A course whose platform tells who is in it. */
export interface RosterRow extends SpokenTo, Pick<typeof ltiPlatforms.$inferSelect, 'name'> {
  context: (typeof ltiRosters.$inferSelect)['ltiContextId']
  cohort: string
  membershipsUrl: NonNullable<(typeof ltiContexts.$inferSelect)['membershipsUrl']>
  issuerId: string
}

const rosterColumns = sql`${spokenTo}, p.name, x.id AS context, x.cohort_id AS cohort,
  x.memberships_url AS "membershipsUrl", i.id AS "issuerId"`

const rosters = sql`lti_contexts x JOIN lti_deployments d ON d.id = x.lti_deployment_id
    JOIN lti_platforms p ON p.id = d.lti_platform_id AND p.state = 'active' JOIN lti_issuers i ON i.id = p.lti_issuer_id`

/** The courses of a cohort whose platform tells who is in them, in the order in which they came. */
export const listRosters = statement.list<RosterRow, { cohort: ManagedCohortId }>(
  'list_rosters',
  sql`
    SELECT ${rosterColumns} FROM ${rosters}
    WHERE x.cohort_id = ${value('cohort')}::uuid AND x.memberships_url IS NOT NULL ORDER BY x.created_at, x.id`,
)

/** Asks for the list of people of a course to be read again; more than once is once. */
export const askForRoster = statement.run<{ context: string; now: Date | null }>(
  'ask_for_roster',
  sql`
    INSERT INTO lti_rosters (lti_context_id, asked_at) VALUES (${value('context')}::uuid, ${now})
    ON CONFLICT DO NOTHING`,
)

/** Takes the course that has waited longest for being read again, of cohorts in use; null: none does. */
export const takeRoster = statement.find<RosterRow>(
  'take_roster',
  sql`
    WITH taken AS (
      DELETE FROM lti_rosters WHERE lti_context_id = (
        SELECT lti_context_id FROM lti_rosters ORDER BY asked_at LIMIT 1 FOR UPDATE SKIP LOCKED)
      RETURNING lti_context_id
    )
    SELECT ${rosterColumns} FROM taken JOIN ${rosters} ON x.id = taken.lti_context_id
    JOIN cohorts o ON o.id = x.cohort_id AND o.archived_at IS NULL
    WHERE x.memberships_url IS NOT NULL`,
)
