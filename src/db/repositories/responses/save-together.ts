import { sql } from '../../drizzle.ts'
import { statement, value } from '../../statement.ts'
import { together } from '../../together.ts'
import { judgedAtOr, storedNowOr } from '../clock.ts'
import { type SavedRow, takes, upsertResponse } from './save.ts'

const sent = {
  caller: sql`w.caller`,
  session: sql`w.session`,
  epoch: sql`w.epoch`,
  now: sql`w.now`,
  attempt: sql`w.attempt`,
  position: sql`w.position`,
  type: sql`w.type`,
  ids: sql`w.ids`,
  bytes: sql`w.bytes`,
  certainty: sql`w.certainty`,
}

/**
 * Saves answers of different attempts in one statement, each as `upsertResponse` would: no row back of an attempt means that
 * nothing of it was written. It waits for nobody: an attempt that somebody holds is passed over. Bytes beyond all bounds come
 * as JSON's null, which is within none.
 */
const upsertResponses = statement.list<SavedRow & { attempt: string }, { all: string }>(
  'upsert_responses',
  sql`
    WITH locked AS (
      SELECT a.*, w.position, w.response, w.flagged, w.certainty, w."certaintyGiven", w."expectedVersion", w.now
      FROM (
        SELECT * FROM jsonb_to_recordset(${value('all')}::jsonb) AS w(caller uuid, session uuid, epoch int, now timestamptz,
          attempt uuid, position int, response text, type text, ids text[], bytes float8, "expectedVersion" int,
          flagged boolean, certainty smallint, "certaintyGiven" boolean)
        ORDER BY attempt
      ) w CROSS JOIN LATERAL (
        SELECT a.id, a.last_seq + 1 AS seq, coalesce(a.last_answer_at, a.started_at) AS last_instant, a.deadline_at,
          w.response::jsonb AS answer, coalesce(pg_column_size(w.response::jsonb), 0) AS bytes,
          EXISTS (SELECT FROM responses WHERE attempt_id = a.id AND position = w.position) AS is_stored
        FROM ${takes(sent)}
        FOR NO KEY UPDATE OF a SKIP LOCKED
      ) a
    ), saved AS (
      INSERT INTO responses AS r (attempt_id, position, response, version, flagged, certainty, saved_at)
      SELECT id, position, answer, 1, coalesce(flagged, false), certainty, greatest(${storedNowOr(sent.now)}, last_instant)
      FROM locked w
      WHERE coalesce("expectedVersion", 0) = 0 OR is_stored
      ON CONFLICT (attempt_id, position) DO UPDATE SET
        response = excluded.response, version = r.version + 1, saved_at = excluded.saved_at,
        flagged = (SELECT coalesce(w.flagged, r.flagged) FROM locked w WHERE w.id = r.attempt_id),
        certainty = (
          SELECT CASE WHEN w."certaintyGiven" THEN excluded.certainty ELSE r.certainty END
          FROM locked w WHERE w.id = r.attempt_id)
      WHERE r.revealed IS NULL AND EXISTS (
        SELECT FROM locked w
        WHERE w.id = r.attempt_id AND (w."expectedVersion" IS NULL OR r.version = w."expectedVersion"))
      RETURNING r.*
    ), counted AS (
      UPDATE attempts SET last_seq = last_seq + 1, last_answer_at = saved.saved_at,
        journal_bytes = journal_bytes + locked.bytes
      FROM saved JOIN locked ON locked.id = saved.attempt_id WHERE attempts.id = saved.attempt_id
    ), journaled AS (
      INSERT INTO response_journal
        (attempt_id, seq, position, response, version, flagged, certainty, received_at, outcome)
      SELECT saved.attempt_id, locked.seq, saved.position, saved.response, saved.version, saved.flagged,
        saved.certainty, saved.saved_at, 'accepted'
      FROM saved JOIN locked ON locked.id = saved.attempt_id
    )
    SELECT w.id AS attempt, saved.version, saved.saved_at AS "savedAt", ${judgedAtOr(sent.now)} AS "serverNow",
      w.deadline_at AS "deadlineAt"
    FROM saved JOIN locked w ON w.id = saved.attempt_id`,
)

/** Saves one answer, as `upsertResponse` does; with others while all connections are busy. */
export const saveAnswer = together({
  name: 'save_together',
  alone: upsertResponse,
  all: (connection, waiting) => upsertResponses(connection, { all: JSON.stringify(waiting) }),
  keyOf: ({ attempt }: { attempt: string }) => attempt,
})
