import { drizzle } from 'drizzle-orm/node-postgres'
import pg from 'pg'
import { createReports, type Reports } from './reports.ts'
import { type Connection, inTransaction } from './transaction.ts'

export type { Connection } from './transaction.ts'

/** The service's door to PostgreSQL: a connection that can also open transactions. */
export interface Db extends Connection {
  readonly pool: pg.Pool
  /**
   * Runs `work` in one READ COMMITTED transaction. Deadlocks and serialisation failures (40P01, 40001) are
   * retried twice from the start, so `work` must keep its effects inside the transaction.
   */
  transaction<T>(work: (tx: Connection) => Promise<T>): Promise<T>
  /** The second door, for long reads. */
  readonly reports: Reports
  /** Closes both doors. */
  close(): Promise<void>
}

export interface DbOptions {
  url: string
  /** Most connections of this process; 4 to 10 measured best. */
  max?: number
  applicationName?: string
  onError?: (error: Error) => void
}

// Letters begin only these classes; EPIPE and its like have five letters too.
const SQLSTATE = /^([0-9][0-9A-Z]|HV|P0|XX)[0-9A-Z]{3}$/
const RETRIABLE = new Set(['40001', '40P01'])
const ATTEMPTS = 3
const INT8 = 20

// Our bigints are identities, milliseconds and counts: all within 2^53.
const types = {
  getTypeParser: ((oid: number, format?: 'text') =>
    oid === INT8 ? Number : pg.types.getTypeParser(oid, format)) as typeof pg.types.getTypeParser,
}

/** Opens the pools. Never fails for a database that is away: the first query does. */
export function connect({ url, max = 8, applicationName = 'bareme', onError }: DbOptions): Db {
  const pool = new pg.Pool({
    connectionString: url,
    max,
    types,
    application_name: applicationName,
    connectionTimeoutMillis: 2_000,
    // An acknowledged answer is on disk: said by every connection, whatever the server's default.
    options:
      '-c synchronous_commit=on -c statement_timeout=10000 -c lock_timeout=3000 -c idle_in_transaction_session_timeout=10000 -c timezone=UTC',
  })
  const reports = createReports(pool, { connectionString: url, types, application_name: applicationName })
  for (const one of [pool, reports.pool]) {
    one.on('error', (error) => onError?.(error))
    // Between the pool and its user nobody else listens to a client; what it says then would end the process.
    one.on('connect', (client) => client.on('error', () => undefined))
  }
  return {
    pool,
    pg: pool,
    orm: drizzle(pool),
    transaction: (work) => retrying(() => inTransaction(pool, { begin: 'BEGIN', work })),
    reports,
    close: async () => void (await Promise.all([pool.end(), reports.pool.end()])),
  }
}

/** Runs `work` again, twice at most, when it lost to a deadlock or a serialisation failure (40P01, 40001). */
export async function retrying<T>(work: () => Promise<T>): Promise<T> {
  for (let attempt = 1; ; attempt++) {
    try {
      return await work()
    } catch (error) {
      if (attempt === ATTEMPTS || !RETRIABLE.has(sqlState(error) ?? '')) throw error
    }
  }
}

/** The SQLSTATE of a failed statement, looking through drizzle's wrapper; null for anything else. */
export function sqlState(error: unknown): string | null {
  const cause = driverError(error)
  return typeof cause?.code === 'string' && SQLSTATE.test(cause.code) ? cause.code : null
}

/** The unique index or constraint a failed statement ran into, or null. */
export function violatedConstraint(error: unknown): string | null {
  return driverError(error)?.constraint ?? null
}

/** True when a failure says that the database is away or overloaded, and a later try may succeed. */
export function isDatabaseAway(error: unknown): boolean {
  const state = sqlState(error)
  if (state) return /^(08|53|57P|55P03|57014|25P03|25006)/.test(state)
  const cause = driverError(error)
  if (!cause) return false
  if (/^(ECONNREFUSED|ECONNRESET|EPIPE|ETIMEDOUT|ENOTFOUND|EAI_AGAIN|EHOSTUNREACH)$/.test(cause.code ?? ''))
    return true
  return /timeout exceeded when trying to connect|Connection terminated|Client has encountered a connection error|not queryable/i.test(
    cause.message,
  )
}

export interface DriverError extends Error {
  code?: string
  constraint?: string
}

/** The driver's own error under drizzle's wrapper, whose message repeats every parameter. */
export function driverError(error: unknown): DriverError | null {
  if (!(error instanceof Error)) return null
  if (
    error.cause instanceof Error &&
    !('code' in error && typeof error.code === 'string' && error.code.length === 5)
  ) {
    return driverError(error.cause) ?? error
  }
  return error
}
