import type { QueryResult } from 'pg'
import { traced } from '../tracing.ts'
import type { Connection } from './connection.ts'
import { fillPlaceholders, PgDialect, type SQL, sql } from './drizzle.ts'

const dialect = new PgDialect()

/** A named value of a statement, filled at each run: `${value('attempt')}::uuid`. */
export const value = sql.placeholder

/** Runs on the pool and inside any transaction alike; a statement without values is given none. */
export type Statement<Values, Reply> = (
  connection: Connection,
  ...given: keyof Values extends never ? [] : [values: Values]
) => Promise<Reply>

type NoValues = Record<never, never>

/**
 * Drizzle queries compiled once and, where that can be, prepared once per connection, in four shapes of reply. (drizzle's own `.prepare()` is
 * tied to the session that built it, and building the query at each call costs more than running it.)
 *
 * `Row` is what one row holds: name columns as the caller wants them (`as "startedAt"`). Timestamps arrive as Date,
 * numeric as string, bigint as number. The name is that of the function, in snake_case.
 */
export const statement = {
  /** The row, or null when there is none. */
  find: <Row extends object, Values extends object = NoValues>(name: string, query: SQL) =>
    shaped<Row, Values, Row | null>(name, query, ({ rows }) => rows[0] ?? null),

  /** The row of a statement that always gives one. @throws Error, naming the statement, when there is none. */
  get: <Row extends object, Values extends object = NoValues>(name: string, query: SQL) =>
    shaped<Row, Values, Row>(name, query, ({ rows: [row] }) => {
      if (!row) throw new Error(`the statement ${name} gave no row`)
      return row
    }),

  /** Every row. */
  list: <Row extends object, Values extends object = NoValues>(name: string, query: SQL) =>
    shaped<Row, Values, Row[]>(name, query, ({ rows }) => rows),

  /** A write whose rows nobody reads: how many it touched. */
  run: <Values extends object = NoValues>(name: string, query: SQL) =>
    shaped<object, Values, number>(name, query, ({ rowCount }) => rowCount ?? 0),
}

function shaped<Row extends object, Values extends object, Reply>(
  name: string,
  query: SQL,
  replyOf: (result: QueryResult<Row>) => Reply,
): Statement<Values, Reply> {
  const { sql: text, params } = dialect.sqlToQuery(query)
  return async ({ pg, canPrepare }, ...[values]) => {
    const filled = fillPlaceholders(params, { ...values })
    const sent = { name: canPrepare ? name : undefined, text, values: filled }
    return replyOf(await traced('statement', name, () => pg.query<Row>(sent)))
  }
}
