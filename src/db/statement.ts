import { fillPlaceholders, type SQL, sql } from 'drizzle-orm'
import { PgDialect } from 'drizzle-orm/pg-core'
import type { Connection } from './connection.ts'

const dialect = new PgDialect()

/** A named value of a statement, filled at each run: `${value('attempt')}::uuid`. */
export const value = sql.placeholder

/**
 * A drizzle query compiled once and prepared once per connection, which runs on the pool and inside any
 * transaction alike. (drizzle's own `.prepare()` is tied to the session that built it, and building the query
 * at each call costs more than running it.)
 *
 * `Row` is what one row holds: name columns as the caller wants them (`as "startedAt"`). Timestamps arrive as
 * Date, numeric as string, bigint as number.
 */
export function statement<Row extends object, Values extends Record<string, unknown> = Record<never, never>>(
  name: string,
  query: SQL,
): (connection: Connection, values: Values) => Promise<Row[]> {
  const { sql: text, params } = dialect.sqlToQuery(query)
  return async ({ pg }, values) => {
    const result = await pg.query<Row>({ name, text, values: fillPlaceholders(params, values) })
    return result.rows
  }
}
