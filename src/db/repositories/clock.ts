import { type SQL, sql } from '../drizzle.ts'
import { statement, value } from '../statement.ts'

const given = sql`${value('now')}::timestamptz`

/** PostgreSQL's clock at this point of the statement, or the instant that a test binds in its place. */
export const now = nowOr(given)

/** The day in UTC. */
export const today = sql`(${now} AT TIME ZONE 'UTC')::date`

/**
 * The instant lateness is judged at: the statement's start, so that waiting for a lock is never held against anyone;
 * to the millisecond, so that SQL and the code that reads it never disagree about the last one.
 */
export const judgedAt = judgedAtOr(given)

/** The same where many are judged, each with the instant that a test may have bound. */
export function judgedAtOr(bound: SQL): SQL {
  return sql`date_trunc('milliseconds', coalesce(${bound}, statement_timestamp()))`
}

/** The instant of an attempt that is stored, taken after its lock; to the millisecond, as every client sees it. */
export const storedNow = storedNowOr(given)

/** The same where many are stored. */
export function storedNowOr(bound: SQL): SQL {
  return sql`date_trunc('milliseconds', ${nowOr(bound)})`
}

function nowOr(bound: SQL): SQL {
  return sql`coalesce(${bound}, clock_timestamp())`
}

/** That instant, asked for under the lock. */
export const getStoredNow = statement.get<{ now: Date }, { now: Date | null }>(
  'get_stored_now',
  sql`SELECT ${storedNow} AS now`,
)
