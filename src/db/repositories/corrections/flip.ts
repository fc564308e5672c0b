import { sql } from '../../drizzle.ts'
import { statement, value } from '../../statement.ts'
import { gradedColumns, insertGraded } from '../attempts/score.ts'
import { storedNow } from '../clock.ts'
import type { Step } from './stage.ts'

const SCORING = sql`hashtext('bareme:scoring')`

/** Waits until no closing is under way, and lets none begin until the transaction ends. */
export const lockScoring = statement.run('lock_scoring', sql`SELECT pg_advisory_xact_lock(${SCORING})`)

/**
 * The instant of a closing, asked for under the attempt's lock. No correction is made current from here to the end of the
 * transaction: those that the next statement reads are all that hold.
 */
export const enterScoring = statement.get<{ now: Date }, { now: Date | null }>(
  'enter_scoring',
  sql`SELECT ${storedNow} AS now, pg_advisory_xact_lock_shared(${SCORING}) AS entered`,
)

type Staged = { correction: string; step: Step }

const ofStep = sql`t.correction_id = ${value('correction')}::uuid AND t.step = ${value('step')}`

/** Locks the attempts that a step has prepared, in the one order of all who lock several. */
export const lockStagedAttempts = statement.get<{ attempts: number }, Staged>(
  'lock_staged_attempts',
  sql`
    SELECT count(*) AS attempts FROM (
      SELECT a.id FROM attempts a JOIN staged_scores t ON t.attempt_id = a.id AND ${ofStep}
      ORDER BY a.id FOR NO KEY UPDATE OF a) locked`,
)

/** Locks some attempts, likewise. */
export const lockAttempts = statement.get<{ attempts: number }, { attempts: string[] }>(
  'lock_attempts',
  sql`
    SELECT count(*) AS attempts FROM (
      SELECT a.id FROM attempts a WHERE a.id = ANY (${value('attempts')}::uuid[])
      ORDER BY a.id FOR NO KEY UPDATE) locked`,
)

/**
 * Makes what a step has prepared current, of the attempts that are closed and whose score is still the one that it
 * replaces. The caller holds their locks. Returns how many scores were written.
 */
export const makeCurrent = statement.get<
  { written: number },
  Staged & { engineVersion: number; now: Date | null }
>(
  'make_current',
  sql`
    WITH staged AS MATERIALIZED (
      SELECT t.* FROM staged_scores t
      JOIN attempts a ON a.id = t.attempt_id AND a.state IN ('submitted', 'expired')
      JOIN attempt_scores s ON s.attempt_id = t.attempt_id AND s.superseded_at IS NULL AND s.revision = t.base_revision
      WHERE ${ofStep}
    ), under_points_given AS (
      UPDATE score_overrides o SET graded = v.graded
      FROM staged t, jsonb_to_recordset(t.overridden) AS v(id uuid, graded jsonb) WHERE o.id = v.id
    ), superseded AS (
      UPDATE attempt_scores s SET superseded_at = greatest(${storedNow}, s.scored_at), changed_in = pg_current_xact_id()
      FROM staged t WHERE t.questions <> '[]' AND s.attempt_id = t.attempt_id AND s.superseded_at IS NULL
      RETURNING s.attempt_id, s.close_number, s.revision, s.superseded_at, t.score
    ), scored AS (
      INSERT INTO attempt_scores (attempt_id, close_number, revision, cause, cause_id, state, points, max_points, passed,
        engine_version, scored_at)
      SELECT attempt_id, close_number, revision + 1, 'correction', ${value('correction')}::uuid, score->>'state',
        (score->>'points')::numeric, (score->>'maxPoints')::numeric, (score->>'passed')::boolean,
        ${value('engineVersion')}::integer, superseded_at
      FROM superseded
      RETURNING attempt_id
    ), graded AS MATERIALIZED (
      SELECT t.attempt_id, t.base_revision + 1 AS revision, q.*
      FROM staged t, jsonb_to_recordset(t.questions) ${gradedColumns}
    ), ${insertGraded}
    SELECT count(*) AS written FROM scored`,
)
