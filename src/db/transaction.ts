import type pg from 'pg'
import { traced } from '../tracing.ts'
import { drizzle, type NodePgDatabase } from './drizzle.ts'
import { isConnectionLost } from './failures.ts'
import { onConnection } from './pool.ts'

/** What a repository runs on: the pool, or the one client of a transaction. */
export interface Connection {
  readonly pg: Pick<pg.Pool, 'query'>
  readonly orm: NodePgDatabase
}

interface Transaction<T> {
  /** The statements that open it. */
  begin: string | { text: string; query_timeout: number }
  work: (tx: Connection) => Promise<T>
}

const ROLLBACK_WITHIN_MS = 1_000

/**
 * Runs `work` in one transaction of the pool: committed when it is done, rolled back when it throws.
 * @throws what `onConnection` throws: a commit that may be lost with its server is not acknowledged.
 */
export function inTransaction<T>(pool: pg.Pool, { begin, work }: Transaction<T>): Promise<T> {
  const run = () =>
    onConnection(pool, async (client) => {
      try {
        await client.query(begin)
        const result = await work(transactionConnection(client))
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
  return traced('transaction', 'transaction', run)
}

function transactionConnection(client: pg.Client): Connection {
  let orm: NodePgDatabase | undefined
  return {
    pg: client as unknown as Connection['pg'],
    get orm() {
      orm ??= drizzle(client)
      return orm
    },
  }
}
