import { type SQL, sql } from '../../drizzle.ts'
import type { attempts, responses } from '../../schema/index.ts'
import { statement, value } from '../../statement.ts'
import { acceptsUntil } from '../attempts/accepts-until.ts'
import { type AttemptRow, attemptColumns } from '../attempts/rows.ts'
import { judgedAt, judgedAtOr, storedNow } from '../clock.ts'
import { type CallerColumns, type CallerValues, callerColumns, callerStandsBy } from '../users/caller.ts'
import { answerBytes, hasJournalRoom } from './journal.ts'

export interface SaveValues extends CallerValues {
  attempt: string
  position: number
  /** JSON text; null erases. */
  response: string | null
  type: string | null
  ids: string[]
  /** Bytes of UTF-8 that are held against the question's bound; infinite where it is too much to parse. */
  bytes: number
  /** Null: last write wins. 0: never saved. */
  expectedVersion: number | null
  /** Null keeps the stored value. */
  flagged: boolean | null
  certainty: number | null
  certaintyGiven: boolean
}

export interface SavedRow
  extends Pick<typeof responses.$inferSelect, 'version' | 'savedAt'>,
    Pick<AttemptRow, 'serverNow' | 'deadlineAt'> {}

/** What the rules of a save look at of what was sent, as SQL: values of a statement, or columns of a row. */
type Sent = Record<
  Exclude<keyof SaveValues, 'response' | 'expectedVersion' | 'flagged' | 'certaintyGiven'>,
  SQL
>

/** The attempt `a` that a save is for, while it may be taken: its owner's, open, and of the shape that its paper has there. */
export function takes(sent: Sent): SQL {
  return sql`attempts a
      JOIN users caller ON caller.id = a.user_id
      JOIN paper_entries p ON p.attempt_id = a.id AND p.position = ${sent.position}
      WHERE a.id = ${sent.attempt} AND a.user_id = ${sent.caller}
        AND ${callerStandsBy(sent)} AND NOT caller.must_change_password
        AND a.state = 'inProgress'
        AND ${judgedAtOr(sent.now)} <= ${acceptsUntil}
        AND (${sent.type} IS NULL OR p.type = ${sent.type})
        AND p.answer_ids @> ${sent.ids}
        AND (p.max_bytes IS NULL OR ${sent.bytes} <= p.max_bytes)
        AND (a.asks_certainty OR ${sent.certainty} IS NULL)
        AND ${hasJournalRoom}`
}

const oneSent: Sent = {
  caller: sql`${value('caller')}::uuid`,
  session: sql`${value('session')}::uuid`,
  epoch: sql`${value('epoch')}::int`,
  now: sql`${value('now')}::timestamptz`,
  attempt: sql`${value('attempt')}::uuid`,
  position: sql`${value('position')}::int`,
  type: sql`${value('type')}::text`,
  ids: sql`${value('ids')}::text[]`,
  bytes: sql`${value('bytes')}::float8`,
  certainty: sql`${value('certainty')}::smallint`,
}

/**
 * Saves one answer in one statement. The attempt's row is locked first (a submit or an expiry that runs beside it
 * waits, or is waited for), and everything else selects from that lock: no row back means nothing was written.
 * The version is compared by the upsert itself, which sees the newest answer even after a wait; so is whether it was revealed.
 */
export const upsertResponse = statement.find<SavedRow, SaveValues>(
  'upsert_response',
  sql`
    WITH locked AS (
      SELECT a.id, a.last_seq + 1 AS seq, coalesce(a.last_answer_at, a.started_at) AS last_instant, a.deadline_at
      FROM ${takes(oneSent)}
      FOR NO KEY UPDATE OF a
    ), saved AS (
      INSERT INTO responses AS r (attempt_id, position, response, version, flagged, certainty, saved_at)
      SELECT id, ${value('position')}::int, ${value('response')}::jsonb, 1, coalesce(${value('flagged')}::boolean, false),
        ${value('certainty')}::smallint, greatest(${storedNow}, last_instant)
      FROM locked
      WHERE coalesce(${value('expectedVersion')}::int, 0) = 0 OR EXISTS (
        SELECT FROM responses WHERE attempt_id = locked.id AND position = ${value('position')}::int)
      ON CONFLICT (attempt_id, position) DO UPDATE SET
        response = excluded.response, version = r.version + 1, saved_at = excluded.saved_at,
        flagged = coalesce(${value('flagged')}::boolean, r.flagged),
        certainty = CASE WHEN ${value('certaintyGiven')}::boolean THEN excluded.certainty ELSE r.certainty END
      WHERE r.revealed IS NULL
        AND (${value('expectedVersion')}::int IS NULL OR r.version = ${value('expectedVersion')}::int)
      RETURNING r.*
    ), counted AS (
      UPDATE attempts SET last_seq = last_seq + 1, last_answer_at = saved.saved_at,
        journal_bytes = journal_bytes + ${answerBytes}
      FROM saved WHERE attempts.id = saved.attempt_id
    ), journaled AS (
      INSERT INTO response_journal
        (attempt_id, seq, position, response, version, flagged, certainty, received_at, outcome)
      SELECT saved.attempt_id, locked.seq, saved.position, saved.response, saved.version, saved.flagged,
        saved.certainty, saved.saved_at, 'accepted'
      FROM saved, locked
    )
    SELECT saved.version, saved.saved_at AS "savedAt", ${judgedAt} AS "serverNow", locked.deadline_at AS "deadlineAt"
    FROM saved, locked`,
)

export interface RefusalRow
  extends AttemptRow,
    CallerColumns,
    Pick<typeof attempts.$inferSelect, 'asksCertainty'>,
    Pick<typeof responses.$inferSelect, 'response' | 'version' | 'flagged' | 'certainty'> {
  paperType: string | null
  maxBytes: number | null
  idsOnPaper: boolean | null
  savedAt: Date | null
  isRevealed: boolean
  /** The stored answer is the very content that was sent. */
  same: boolean
}

/** Why a save wrote nothing: everything the reason depends on, read after the fact. */
export const explainRefusal = statement.find<RefusalRow, Omit<SaveValues, 'expectedVersion' | 'bytes'>>(
  'explain_refusal',
  sql`
    SELECT ${attemptColumns}, ${judgedAt} AS "serverNow", a.asks_certainty AS "asksCertainty",
      ${callerColumns},
      p.type AS "paperType", p.max_bytes AS "maxBytes", p.answer_ids @> ${value('ids')}::text[] AS "idsOnPaper",
      coalesce(r.version, 0) AS version, r.response, coalesce(r.flagged, false) AS flagged, r.certainty,
      r.saved_at AS "savedAt", r.revealed IS NOT NULL AS "isRevealed",
      (r.version IS NOT NULL AND r.response IS NOT DISTINCT FROM ${value('response')}::jsonb
        AND r.flagged = coalesce(${value('flagged')}::boolean, r.flagged)
        AND (NOT ${value('certaintyGiven')}::boolean OR r.certainty IS NOT DISTINCT FROM ${value('certainty')}::smallint)
      ) AS same,
      ${value('type')}::text AS "givenType"
    FROM attempts a
    JOIN users caller ON caller.id = a.user_id
    LEFT JOIN paper_entries p ON p.attempt_id = a.id AND p.position = ${value('position')}::int
    LEFT JOIN responses r ON r.attempt_id = a.id AND r.position = p.position
    WHERE a.id = ${value('attempt')}::uuid AND a.user_id = ${value('caller')}::uuid`,
)
