import type pg from 'pg'
import { createPool } from './pool.ts'
import { type Connection, inTransaction } from './transaction.ts'

/**
 * The door of exports, statistics and streams: two connections, so that however many long reads are under way, saves
 * find theirs free.
 */
export interface Reports {
  readonly pool: pg.Pool
  /**
   * Runs reads in one transaction that sees one instant of the database and can write nothing. When `signal` is
   * aborted, the statement under way is cancelled and the reason of the signal thrown. Nothing else is ever cancelled: a
   * commit that no longer waits for its standby would be told from one that has waited by a warning alone.
   */
  read<T>(work: (tx: Connection) => Promise<T>, signal?: AbortSignal): Promise<T>
}

const CONNECTIONS = 2
/** Just above the statement_timeout below. */
const REPLY_WITHIN_MS = 31_000
/** The rows of a page, when a row is small. */
const PAGE_ROWS = 1_000

/** All that a pooler keeps of a session's settings are those of a transaction. */
const BEGIN = `BEGIN ISOLATION LEVEL REPEATABLE READ READ ONLY;
  SET LOCAL statement_timeout = '30s'; SET LOCAL lock_timeout = '3s';
  SET LOCAL idle_in_transaction_session_timeout = '10s'; SET LOCAL timezone = 'UTC';
  SET LOCAL max_parallel_workers_per_gather = 0`

/** A reader waits for those before it: longer than a page takes. */
const PATIENCE_MS = 10_000

/** Whether statements may be prepared; how long a connection is waited for, and its first reply; whether it may be to a standby. */
interface Terms {
  canPrepare: boolean
  connectMs?: number
  beginMs?: number
  takesStandby?: boolean
}

/** Makes the pool, over the same database as `main`, through which a statement that nobody waits for is cancelled. */
export function createReports(
  main: pg.Pool,
  options: pg.PoolConfig,
  { canPrepare, connectMs = PATIENCE_MS, beginMs = REPLY_WITHIN_MS, takesStandby = false }: Terms,
): Reports {
  const pool = createPool(
    {
      ...options,
      max: CONNECTIONS,
      connectionTimeoutMillis: connectMs,
      query_timeout: REPLY_WITHIN_MS,
    },
    { takesStandby },
  )
  return {
    pool,
    read: (work, signal) =>
      inTransaction(pool, {
        begin: { text: BEGIN, query_timeout: beginMs },
        canPrepare,
        work: (tx) => (signal ? untilAborted(main, { tx, work, signal }) : work(tx)),
      }),
  }
}

interface Abortable<T> {
  tx: Connection
  work: (tx: Connection) => Promise<T>
  signal: AbortSignal
}

async function untilAborted<T>(main: pg.Pool, { tx, work, signal }: Abortable<T>): Promise<T> {
  signal.throwIfAborted()
  const { rows } = await tx.pg.query<{ pid: number }>('SELECT pg_backend_pid() AS pid')
  let cancelling: Promise<unknown> = Promise.resolve()
  const cancel = () => {
    cancelling = main.query('SELECT pg_cancel_backend($1)', [rows[0]!.pid]).catch(() => undefined)
  }
  signal.addEventListener('abort', cancel, { once: true })
  try {
    return await work(tx)
  } catch (error) {
    signal.throwIfAborted()
    throw error
  } finally {
    signal.removeEventListener('abort', cancel)
    // Only then is the connection another's: a late cancellation must not meet a statement of theirs.
    await cancelling
  }
}

interface Pages<Row, Key> {
  /** The rows after a key, in the order of the key, `limit` at most; from the first for null. */
  page: (tx: Connection, after: Key | null, limit: number) => Promise<Row[]>
  keyOf: (row: Row) => Key
  /** Rows of a page, when each brings many others. */
  limit?: number
  signal?: AbortSignal
}

/**
 * Reads any number of rows page by page. No transaction is open, and no connection held, while the reader does
 * something else: one that is slow costs the memory of a page.
 */
export async function* readPages<Row, Key>(
  reports: Pick<Reports, 'read'>,
  { page, keyOf, limit = PAGE_ROWS, signal }: Pages<Row, Key>,
): AsyncGenerator<Row, void> {
  let after: Key | null = null
  for (;;) {
    const from: Key | null = after
    const rows: Row[] = await reports.read((tx) => page(tx, from, limit), signal)
    yield* rows
    if (rows.length < limit) return
    after = keyOf(rows.at(-1)!)
  }
}
