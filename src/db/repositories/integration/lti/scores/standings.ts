import { sql } from '../../../../drizzle.ts'
import type { ltiScores } from '../../../../schema/index.ts'
import { statement, value } from '../../../../statement.ts'
import { type AttemptRow, attemptColumns } from '../../../attempts/rows.ts'
import { type ScoredAttemptRow, scoreColumns, standingScore } from '../../../attempts/scored.ts'
import { judgedAt, now } from '../../../clock.ts'
import { platformOfLink } from './turns.ts'

type Score = typeof ltiScores.$inferSelect

/** An attempt of somebody whom the platform knows, under the assignment of a place. */
export interface SittingRow extends ScoredAttemptRow {
  identity: string
}

/** The link `l`, and the issuer that tells its people apart, `p`. */
const placeOfLink = sql`lti_links l ${platformOfLink}`

/** All attempts under a place of people whom its platform knows, or a record that was merged into them, voided ones too, by number. */
export const listSittings = statement.list<SittingRow, { link: string; now: Date | null }>(
  'list_sittings',
  sql`
    SELECT i.id AS identity, ${attemptColumns}, ${judgedAt} AS "serverNow", ${scoreColumns}
    FROM ${placeOfLink} JOIN attempts a ON a.assignment_id = l.assignment_id
    JOIN users r ON a.user_id IN (r.id, r.merged_into)
    JOIN lti_identities i ON i.user_id = r.id AND i.lti_issuer_id = p.lti_issuer_id
    ${standingScore}
    WHERE l.id = ${value('link')}::uuid AND a.kind <> 'preview'
    ORDER BY i.id, a.number`,
)

/** What is known of the scores of a place. */
export const listStandings = statement.list<
  Pick<Score, 'state' | 'should' | 'told' | 'startedAt' | 'submittedAt'> & { identity: string },
  { link: string }
>(
  'list_standings',
  sql`
    SELECT lti_identity_id AS identity, state, should, told, started_at AS "startedAt", submitted_at AS "submittedAt"
    FROM lti_scores WHERE lti_link_id = ${value('link')}::uuid`,
)

/** What should stand of somebody from now on. */
export interface NewStanding extends Pick<Score, 'should'> {
  identity: string
  startedAt: AttemptRow['startedAt']
  submittedAt: AttemptRow['closedAt']
}

/**
 * Writes what should stand from now on: to be told at once, unless it is what the platform was told last. `standings`: JSON of
 * NewStanding[].
 */
export const writeStandings = statement.run<{ link: string; standings: string; now: Date | null }>(
  'write_standings',
  sql`
    WITH given AS (
      SELECT * FROM jsonb_to_recordset(${value('standings')}::jsonb)
        AS g(identity uuid, should jsonb, "startedAt" timestamptz, "submittedAt" timestamptz)
    ), changed AS (
      UPDATE lti_columns SET changed_at = ${now} WHERE lti_link_id = ${value('link')}::uuid
    ), turn AS (
      INSERT INTO lti_turns (lti_platform_id)
      SELECT p.id FROM ${placeOfLink} WHERE l.id = ${value('link')}::uuid
      ON CONFLICT DO NOTHING
    )
    INSERT INTO lti_scores AS s (lti_link_id, lti_identity_id, state, should, started_at, submitted_at, next_try_at)
    SELECT ${value('link')}::uuid, identity, 'pending', should, "startedAt", "submittedAt", ${now} FROM given
    ON CONFLICT (lti_link_id, lti_identity_id) DO UPDATE SET should = excluded.should,
      state = CASE WHEN s.told = excluded.should THEN 'sent' ELSE 'pending' END, failure = NULL, tries = 0,
      started_at = excluded.started_at, submitted_at = excluded.submitted_at, next_try_at = excluded.next_try_at`,
)

/** Forgets the scores of people who have nothing to be told of, and of whom nothing arrived. */
export const deleteStandings = statement.run<{ link: string; identities: string[] }>(
  'delete_standings',
  sql`
    DELETE FROM lti_scores
    WHERE lti_link_id = ${value('link')}::uuid AND lti_identity_id = ANY (${value('identities')}::uuid[]) AND told IS NULL`,
)
