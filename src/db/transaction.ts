import type pg from 'pg'
import { traced } from '../tracing.ts'
import { drizzle, type NodePgDatabase } from './drizzle.ts'

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

/** Runs `work` in one transaction of the pool: committed when it is done, rolled back when it throws. */
export function inTransaction<T>(pool: pg.Pool, transaction: Transaction<T>): Promise<T> {
  return traced('transaction', 'transaction', () => run(pool, transaction))
}

async function run<T>(pool: pg.Pool, { begin, work }: Transaction<T>): Promise<T> {
  const client = await pool.connect()
  let broken: Error | undefined
  // A server that goes away between two queries speaks through this event; unheard, it would end the process.
  const onError = (error: Error) => {
    broken = error
  }
  client.on('error', onError)
  try {
    await client.query(begin)
    const result = await work(transactionConnection(client))
    await client.query('COMMIT')
    return result
  } catch (error) {
    // Behind a statement whose reply was lost it would wait as long again; a connection given up rolls back as well.
    await client
      .query({ text: 'ROLLBACK', query_timeout: ROLLBACK_WITHIN_MS } as pg.QueryConfig)
      .catch((rollbackError: Error) => {
        broken = rollbackError
      })
    throw error
  } finally {
    client.off('error', onError)
    client.release(broken)
  }
}

function transactionConnection(client: pg.PoolClient): Connection {
  let orm: NodePgDatabase | undefined
  return {
    pg: client as unknown as Connection['pg'],
    get orm() {
      orm ??= drizzle(client)
      return orm
    },
  }
}
