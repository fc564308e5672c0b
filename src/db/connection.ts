import pg from 'pg'
import { drizzle } from './drizzle.ts'
import { sqlState } from './failures.ts'
import { createPool } from './pool.ts'
import { createReports, type Reports } from './reports.ts'
import { createStandby, type Standby, type StandbyOptions } from './standby.ts'
import { type Connection, inTransaction } from './transaction.ts'

export type { Connection } from './transaction.ts'

/** The service's door to PostgreSQL: a connection that can also open transactions. */
export interface Db extends Connection {
  readonly pool: pg.Pool
  /** Where the database is, for a thread that opens a door of its own. */
  readonly url: string
  /** Where its standby is; null: there is none to read. */
  readonly readFrom: StandbyOptions | null
  /**
   * Runs `work` in one READ COMMITTED transaction. Deadlocks and serialisation failures (40P01, 40001) are
   * retried twice from the start, so `work` must keep its effects inside the transaction.
   */
  transaction<T>(work: (tx: Connection) => Promise<T>): Promise<T>
  /** The second door, for long reads. */
  readonly reports: Reports
  /** The same, for readers who may come a little late: on a standby where there is one. */
  readonly standby: Standby
  /** The third, one connection: whether the database is well is asked however busy the others are. */
  readonly probe: pg.Pool
  /** Closes every door. */
  close(): Promise<void>
}

export interface DbOptions {
  url: string
  /** A standby of it, for statistics and exports. */
  readFrom?: StandbyOptions | null
  /** Most connections of this process; 4 to 10 measured best. */
  max?: number
  applicationName?: string
  /** Waits for every reply as long as it takes: for what moves a whole database. */
  isPatient?: boolean
  /** False behind a pooler that loses what is prepared, and for what runs statements once. Default: true. */
  canPrepare?: boolean
  onError?: (error: Error) => void
}

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
  const { url, readFrom = null, max = 8, applicationName = 'bareme' } = options
  const { isPatient = false, canPrepare = true, onError } = options
  const common = {
    connectionString: url,
    types,
    application_name: applicationName,
    keepAlive: true,
    keepAliveInitialDelayMillis: 10_000,
  }
  const pool = createPool({
    ...common,
    max,
    connectionTimeoutMillis: 2_000,
    ...(!isPatient && { query_timeout: REPLY_WITHIN_MS }),
  })
  const reports = createReports(
    pool,
    { ...common, application_name: `${applicationName}-reports` },
    { canPrepare },
  )
  const standby = createStandby(pool, reports, readFrom && { ...common, ...readFrom, canPrepare })
  const probe = createPool({
    ...common,
    max: 1,
    maxLifetimeSeconds: PROBE_LASTS_S,
    application_name: `${applicationName}-probe`,
    connectionTimeoutMillis: PROBE_WITHIN_MS,
    query_timeout: PROBE_WITHIN_MS,
  })
  const pools = [pool, reports.pool, probe, ...standby.pools]
  for (const one of pools) one.on('error', (error) => onError?.(error))
  return {
    pool,
    url,
    readFrom,
    pg: pool,
    orm: drizzle(pool),
    canPrepare,
    transaction: (work) => retrying(() => inTransaction(pool, { begin: 'BEGIN', work, canPrepare })),
    reports,
    standby,
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
