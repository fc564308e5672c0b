import { sql } from 'drizzle-orm'
import { value } from '../statement.ts'

/** PostgreSQL's clock at this point of the statement, or the instant that a test binds in its place. */
export const now = sql`coalesce(${value('now')}::timestamptz, clock_timestamp())`
