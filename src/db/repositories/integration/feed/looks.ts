import { sql } from '../../../drizzle.ts'
import type { attempts, releaseLooks } from '../../../schema/index.ts'
import { statement, value } from '../../../statement.ts'
import { joinRevision } from '../../assignments/terms.ts'
import { type AttemptRow, attemptColumns } from '../../attempts/rows.ts'
import { judgedAt, storedNow } from '../../clock.ts'

/** An assignment whose release is to be looked at by whoever claimed it. */
export interface ClaimedLook {
  assignment: (typeof releaseLooks.$inferSelect)['assignmentId']
  /** Whose claim it is: until then no other looks. */
  until: Date
  /** Some client reads the results. */
  isFollowed: boolean
}

/** Claims looks that are due, passing over those that another replica is claiming. */
export const claimLooks = statement.list<ClaimedLook, { most: number; now: Date | null }>(
  'claim_looks',
  sql`
    UPDATE release_looks l SET due_at = ${storedNow} + interval '30 seconds' FROM assignments s
    WHERE s.id = l.assignment_id AND l.assignment_id IN (
      SELECT assignment_id FROM release_looks WHERE due_at <= ${storedNow}
      ORDER BY due_at LIMIT ${value('most')}::int FOR UPDATE SKIP LOCKED)
    RETURNING l.assignment_id AS assignment, l.due_at AS until,
      EXISTS (SELECT FROM client_cohorts b WHERE b.cohort_id = s.cohort_id) AS "isFollowed"`,
)

/** The closed attempts under an assignment, with what their owners were shown at the look before. */
export const listLookedAt = statement.list<
  AttemptRow & Pick<typeof attempts.$inferSelect, 'shown'>,
  { assignment: string; now: Date | null }
>(
  'list_looked_at',
  sql`
    SELECT ${attemptColumns}, a.shown, ${judgedAt} AS "serverNow" FROM attempts a
    WHERE a.assignment_id = ${value('assignment')}::uuid AND a.kind = 'assigned' AND a.state <> 'inProgress'`,
)

/** Keeps what the owners of attempts are shown, each a change of its result, and tells of scores that were not shown before. */
export const storeShown = statement.run<{ attempts: string[]; shown: string[] }>(
  'store_shown',
  sql`
    WITH changed AS MATERIALIZED (
      SELECT a.id, a.shown AS before, g.shown
      FROM unnest(${value('attempts')}::uuid[], ${value('shown')}::text[]) AS g(id, shown) JOIN attempts a ON a.id = g.id
      WHERE a.shown <> g.shown ORDER BY a.id FOR NO KEY UPDATE OF a
    ), stored AS (
      UPDATE attempts a SET shown = c.shown, changed_in = pg_current_xact_id(), changed_at = clock_timestamp()
      FROM changed c WHERE a.id = c.id
    )
    SELECT tell_of_release(id) FROM changed WHERE before = 'none' ORDER BY id`,
)

/**
 * Ends a claimed look. The next one comes when a release has its hour or, until `over`, when what waits for the closing may
 * have it; or sooner, where something changed meanwhile.
 */
export const settleLook = statement.run<
  Pick<ClaimedLook, 'assignment' | 'until'> & { over: boolean; now: Date | null }
>(
  'settle_look',
  sql`
    WITH policies AS (
      SELECT s.closes_at, coalesce(s.release, r.content->'release') AS release FROM assignments s ${joinRevision}
      WHERE s.id = ${value('assignment')}::uuid
      UNION ALL
      SELECT s.closes_at, own.release FROM assignments s JOIN assignment_overrides own ON own.assignment_id = s.id
      WHERE s.id = ${value('assignment')}::uuid AND own.release IS NOT NULL
    ), next AS (
      SELECT min(at) AS at FROM policies p CROSS JOIN LATERAL (
        SELECT CASE WHEN jsonb_typeof(rule) = 'object' THEN (rule->>'at')::timestamptz
          WHEN rule = '"on-close"' AND NOT ${value('over')}::boolean
            THEN greatest(p.closes_at, ${storedNow} + interval '30 seconds') END AS at
        FROM (VALUES (p.release->'score'), (p.release->'answers')) AS rules(rule)) AS hours
      WHERE at > ${storedNow}
    ), again AS (
      UPDATE release_looks l SET due_at = next.at FROM next
      WHERE l.assignment_id = ${value('assignment')}::uuid AND l.due_at = ${value('until')}::timestamptz
        AND next.at IS NOT NULL
    )
    DELETE FROM release_looks l USING next
    WHERE l.assignment_id = ${value('assignment')}::uuid AND l.due_at = ${value('until')}::timestamptz
      AND next.at IS NULL`,
)
