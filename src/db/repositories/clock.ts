import { sql } from '../drizzle.ts'
import { statement, value } from '../statement.ts'

/** PostgreSQL's clock at this point of the statement, or the instant that a test binds in its place. */
export const now = sql`coalesce(${value('now')}::timestamptz, clock_timestamp())`

/** The day in UTC. */
export const today = sql`(${now} AT TIME ZONE 'UTC')::date`

/**
 * The instant lateness is judged at: the statement's start, so that waiting for a lock is never held against anyone;
 * to the millisecond, so that SQL and the code that reads it never disagree about the last one.
 */
export const judgedAt = sql`date_trunc('milliseconds', coalesce(${value('now')}::timestamptz, statement_timestamp()))`

/** The instant of an attempt that is stored, taken after its lock; to the millisecond, as every client sees it. */
export const storedNow = sql`date_trunc('milliseconds', ${now})`

/** That instant, asked for under the lock. */
export const getStoredNow = statement.get<{ now: Date }, { now: Date | null }>(
  'get_stored_now',
  sql`SELECT ${storedNow} AS now`,
)
