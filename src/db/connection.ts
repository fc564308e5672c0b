import pg from 'pg'
import { drizzle } from './drizzle.ts'
import { createReports, type Reports } from './reports.ts'
import { refreshing } from './stale-plan.ts'
import { type Connection, inTransaction } from './transaction.ts'

export type { Connection } from './transaction.ts'

/** The service's door to PostgreSQL: a connection that can also open transactions. */
export interface Db extends Connection {
  readonly pool: pg.Pool
  /** Where the database is, for a thread that opens a door of its own. */
  readonly url: string
  /**
   * Runs `work` in one READ COMMITTED transaction. Deadlocks and serialisation failures (40P01, 40001) are
   * retried twice from the start, so `work` must keep its effects inside the transaction.
   */
  transaction<T>(work: (tx: Connection) => Promise<T>): Promise<T>
  /** The second door, for long reads. */
  readonly reports: Reports
  /** The third, one connection: whether the database is well is asked however busy the others are. */
  readonly probe: pg.Pool
  /** Closes every door. */
  close(): Promise<void>
}

export interface DbOptions {
  url: string
  /** Most connections of this process; 4 to 10 measured best. */
  max?: number
  applicationName?: string
  /** Waits for every reply as long as it takes: for what moves a whole database. */
  isPatient?: boolean
  /** False behind a pooler that loses what is prepared, and for what runs statements once. Default: true. */
  canPrepare?: boolean
  onError?: (error: Error) => void
}

// Letters begin only these classes; EPIPE and its like have five letters too.
const SQLSTATE = /^([0-9][0-9A-Z]|HV|P0|XX)[0-9A-Z]{3}$/
const RETRIABLE = new Set(['40001', '40P01'])
const ATTEMPTS = 3
const INT8 = 20
/** Just above the role's statement_timeout: a reply that is later than that was lost on its way. */
const REPLY_WITHIN_MS = 11_000
const PROBE_WITHIN_MS = 1_000
/** Defaults of the role reach new sessions alone: the one that looks at them is never old. */
const PROBE_LASTS_S = 50

// Our bigints are identities, milliseconds and counts: all within 2^53.
const types = {
  getTypeParser: ((oid: number, format?: 'text') =>
    oid === INT8 ? Number : pg.types.getTypeParser(oid, format)) as typeof pg.types.getTypeParser,
}

/** Opens the pools. Never fails for a database that is away: the first query does. */
export function connect(options: DbOptions): Db {
  const { url, max = 8, applicationName = 'bareme', isPatient = false, canPrepare = true, onError } = options
  const common = {
    connectionString: url,
    types,
    application_name: applicationName,
    keepAlive: true,
    keepAliveInitialDelayMillis: 10_000,
  }
  const pool = new pg.Pool({
    ...common,
    max,
    connectionTimeoutMillis: 2_000,
    ...(!isPatient && { query_timeout: REPLY_WITHIN_MS }),
  })
  const reports = createReports(pool, common, canPrepare)
  const probe = new pg.Pool({
    ...common,
    max: 1,
    maxLifetimeSeconds: PROBE_LASTS_S,
    application_name: `${applicationName}-probe`,
    connectionTimeoutMillis: PROBE_WITHIN_MS,
    query_timeout: PROBE_WITHIN_MS,
  })
  const pools = [pool, reports.pool, probe]
  for (const one of pools) {
    one.on('error', (error) => onError?.(error))
    // Between the pool and its user nobody else listens to a client; what it says then would end the process.
    one.on('connect', (client) => client.on('error', () => undefined))
  }
  return {
    pool,
    url,
    pg: refreshing(pool),
    orm: drizzle(pool),
    canPrepare,
    transaction: (work) => retrying(() => inTransaction(pool, { begin: 'BEGIN', work, canPrepare })),
    reports,
    probe,
    close: async () => void (await Promise.all(pools.map((one) => one.end()))),
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
  return /timeout exceeded when trying to connect|Query read timeout|Connection terminated|Client has encountered a connection error|not queryable/i.test(
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
