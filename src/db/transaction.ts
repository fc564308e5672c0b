import type pg from 'pg'
import { drizzle, type NodePgDatabase } from './drizzle.ts'
import { isStalePlan } from './stale-plan.ts'

/** What a repository runs on: the pool, or the one client of a transaction. */
export interface Connection {
  readonly pg: Pick<pg.Pool, 'query'>
  readonly orm: NodePgDatabase
  /** Whether its server keeps what is prepared under a name; otherwise statements are sent whole each time. */
  readonly canPrepare: boolean
}

interface Transaction<T> {
  /** The statements that open it. */
  begin: string
  work: (tx: Connection) => Promise<T>
  canPrepare: boolean
}

const ROLLBACK_WITHIN_MS = 1_000

/**
 * Runs `work` in one transaction of the pool: committed when it is done, rolled back when it throws. Where a plan has gone
 * stale it runs once more, on nothing that was prepared.
 */
export async function inTransaction<T>(pool: pg.Pool, transaction: Transaction<T>): Promise<T> {
  try {
    return await runOnce(pool, transaction)
  } catch (error) {
    if (!isStalePlan(error)) throw error
    return runOnce(pool, { ...transaction, canPrepare: false })
  }
}

async function runOnce<T>(pool: pg.Pool, { begin, work, canPrepare }: Transaction<T>): Promise<T> {
  const client = await pool.connect()
  let broken: Error | undefined
  // A server that goes away between two queries speaks through this event; unheard, it would end the process.
  const onError = (error: Error) => {
    broken = error
  }
  client.on('error', onError)
  try {
    await client.query(begin)
    const result = await work(transactionConnection(client, canPrepare))
    await client.query('COMMIT')
    return result
  } catch (error) {
    // Behind a statement whose reply was lost it would wait as long again; a connection given up rolls back as well.
    await client
      .query({ text: 'ROLLBACK', query_timeout: ROLLBACK_WITHIN_MS } as pg.QueryConfig)
      .catch((rollbackError: Error) => {
        broken = rollbackError
      })
    if (isStalePlan(error)) broken ??= error as Error
    throw error
  } finally {
    client.off('error', onError)
    client.release(broken)
  }
}

function transactionConnection(client: pg.PoolClient, canPrepare: boolean): Connection {
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
