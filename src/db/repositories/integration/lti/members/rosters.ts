import { sql } from '../../../../drizzle.ts'
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

/** Asks for the list of people of a course to be read again; more than once is once, but while it is being read. */
export const askForRoster = statement.run<{ context: string; now: Date | null }>(
  'ask_for_roster',
  sql`
    INSERT INTO lti_rosters (lti_context_id, asked_at) VALUES (${value('context')}::uuid, ${now})
    ON CONFLICT (lti_context_id) DO UPDATE SET asked_at = least(lti_rosters.asked_at, excluded.asked_at)`,
)

/** A course whose list is being read, until when nobody else reads it. */
export interface TakenRoster extends RosterRow {
  until: string
}

/**
 * Takes the course that has waited longest for being read again, of cohorts and platforms in use; null: none does. One whose
 * reading comes to no end, since its process did, is taken again after ten minutes.
 */
export const takeRoster = statement.find<TakenRoster, { now: Date | null }>(
  'take_roster',
  sql`
    WITH taken AS (
      UPDATE lti_rosters r SET asked_at = ${now} + interval '10 minutes'
      WHERE r.lti_context_id = (
        SELECT w.lti_context_id FROM lti_rosters w JOIN ${rosters} ON x.id = w.lti_context_id
        JOIN cohorts o ON o.id = x.cohort_id AND o.archived_at IS NULL
        WHERE w.asked_at <= ${now} AND x.memberships_url IS NOT NULL
        ORDER BY w.asked_at LIMIT 1 FOR UPDATE OF w SKIP LOCKED)
      RETURNING r.lti_context_id, r.asked_at::text AS until
    )
    SELECT ${rosterColumns}, taken.until FROM taken JOIN ${rosters} ON x.id = taken.lti_context_id`,
)

/** Notes that a taken course was read, unless it was asked for again meanwhile. */
export const endRoster = statement.run<Pick<TakenRoster, 'context' | 'until'>>(
  'end_roster',
  sql`
    DELETE FROM lti_rosters
    WHERE lti_context_id = ${value('context')}::uuid AND asked_at = ${value('until')}::timestamptz`,
)
