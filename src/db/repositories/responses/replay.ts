import { sql } from '../../drizzle.ts'
import type { responseJournal, responses } from '../../schema/index.ts'
import { statement, value } from '../../statement.ts'
import { storedNow } from '../clock.ts'
import { answerBytes } from './journal.ts'

/** Entries of a replay that the journal already holds; `version`: what each became, null for those that were refused. */
export const listJournaledEntries = statement.list<
  Pick<typeof responseJournal.$inferSelect, 'position' | 'version'> & { entryId: string },
  { attempt: string; entries: string[] }
>(
  'list_journaled_entries',
  sql`
    SELECT entry_id AS "entryId", position, version FROM response_journal
    WHERE attempt_id = ${value('attempt')}::uuid AND entry_id = ANY (${value('entries')}::uuid[])`,
)

export interface ReplayWrite
  extends Pick<typeof responseJournal.$inferSelect, 'position' | 'flagged' | 'certainty'> {
  attempt: string
  /** The client's id of it; null for what was no entry. */
  entry: string | null
  /** JSON text; null erases. */
  response: string | null
  certaintyGiven: boolean
  now: Date | null
}

/** Stores one answer under the attempt's lock, and journals it with its entry id. */
export const acceptReplayed = statement.get<Pick<typeof responses.$inferSelect, 'version'>, ReplayWrite>(
  'accept_replayed',
  sql`
    WITH counted AS (
      UPDATE attempts SET last_seq = last_seq + 1, last_answer_at = greatest(${storedNow}, last_answer_at, started_at),
        journal_bytes = journal_bytes + ${answerBytes}
      WHERE id = ${value('attempt')}::uuid RETURNING id, last_seq, last_answer_at
    ), saved AS (
      INSERT INTO responses AS r (attempt_id, position, response, version, flagged, certainty, saved_at)
      SELECT id, ${value('position')}::int, ${value('response')}::jsonb, 1, coalesce(${value('flagged')}::boolean, false),
        ${value('certainty')}::smallint, last_answer_at FROM counted
      ON CONFLICT (attempt_id, position) DO UPDATE SET
        response = excluded.response, version = r.version + 1, saved_at = excluded.saved_at,
        flagged = coalesce(${value('flagged')}::boolean, r.flagged),
        certainty = CASE WHEN ${value('certaintyGiven')}::boolean THEN excluded.certainty ELSE r.certainty END
      RETURNING r.*
    )
    INSERT INTO response_journal
      (attempt_id, seq, position, response, version, flagged, certainty, received_at, entry_id, outcome)
    SELECT saved.attempt_id, counted.last_seq, saved.position, saved.response, saved.version, saved.flagged,
      saved.certainty, saved.saved_at, ${value('entry')}::uuid, 'accepted'
    FROM saved, counted RETURNING version`,
)

/** Journals a replayed answer that came too late or over a newer one: kept as evidence, never scored. */
export const journalRefused = statement.run<
  ReplayWrite & { outcome: Exclude<(typeof responseJournal.$inferSelect)['outcome'], 'accepted'> }
>(
  'journal_refused',
  sql`
    WITH counted AS (
      UPDATE attempts SET last_seq = last_seq + 1, journal_bytes = journal_bytes + ${answerBytes}
      WHERE id = ${value('attempt')}::uuid RETURNING id, last_seq
    )
    INSERT INTO response_journal (attempt_id, seq, position, response, flagged, certainty, received_at, entry_id, outcome)
    SELECT id, last_seq, ${value('position')}::int, ${value('response')}::jsonb, ${value('flagged')}::boolean,
      ${value('certainty')}::smallint, ${storedNow}, ${value('entry')}::uuid, ${value('outcome')}
    FROM counted`,
)
