import type pg from 'pg'
import { traced } from '../tracing.ts'
import { drizzle, type NodePgDatabase } from './drizzle.ts'
import { isConnectionLost, isStalePlan } from './failures.ts'
import { onConnection } from './pool.ts'

/** What a repository runs on: the pool, or the one client of a transaction. */
export interface Connection {
  readonly pg: Pick<pg.Pool, 'query'>
  readonly orm: NodePgDatabase
  /** Whether its server keeps what is prepared under a name; otherwise statements are sent whole each time. */
  readonly canPrepare: boolean
}

interface Transaction<T> {
  /** The statements that open it. */
  begin: string | { text: string; query_timeout: number }
  work: (tx: Connection) => Promise<T>
  canPrepare: boolean
}

const ROLLBACK_WITHIN_MS = 1_000

/**
 * Runs `work` in one transaction of the pool: committed when it is done, rolled back when it throws. Where a plan has gone
 * stale it runs once more, on nothing that was prepared.
 * @throws what `onConnection` throws: a commit that may be lost with its server is not acknowledged.
 */
export function inTransaction<T>(pool: pg.Pool, transaction: Transaction<T>): Promise<T> {
  return traced('transaction', 'transaction', async () => {
    try {
      return await runOnce(pool, transaction)
    } catch (error) {
      if (!isStalePlan(error)) throw error
      return runOnce(pool, { ...transaction, canPrepare: false })
    }
  })
}

function runOnce<T>(pool: pg.Pool, { begin, work, canPrepare }: Transaction<T>): Promise<T> {
  return onConnection(pool, async (client) => {
    try {
      await client.query(begin)
      const result = await work(connectionOf(client, canPrepare))
      await client.query('COMMIT')
      return result
    } catch (error) {
      // Behind a statement whose reply was lost it would wait as long again; what is given up rolls back as well.
      if (!isConnectionLost(error))
        await client
          .query({ text: 'ROLLBACK', query_timeout: ROLLBACK_WITHIN_MS } as pg.QueryConfig)
          .catch(() => void client.end())
      throw error
    }
  })
}

/** One client of the pool, lent to whoever runs several things on it. */
export function connectionOf(client: pg.Client, canPrepare: boolean): Connection {
  let orm: NodePgDatabase | undefined
  return {
    pg: client as unknown as Connection['pg'],
    canPrepare,
    get orm() {
      orm ??= drizzle(client)
      return orm
    },
  }
}
