import type { Connection } from './connection.ts'
import { isConnectionLost } from './failures.ts'

/**
 * Runs `work` under a savepoint of the transaction `tx`. When it throws, what it wrote is undone, its error is thrown on,
 * and the transaction may go on. Savepoints may stand within one another.
 */
export async function savepoint<T>(tx: Connection, work: () => Promise<T>): Promise<T> {
  await tx.pg.query('SAVEPOINT step')
  try {
    const result = await work()
    await tx.pg.query('RELEASE SAVEPOINT step')
    return result
  } catch (error) {
    // Behind a statement whose reply was lost it would wait as long again.
    if (isConnectionLost(error)) throw error
    // Rolling back leaves it standing, where it would hide an outer one.
    await tx.pg.query('ROLLBACK TO SAVEPOINT step; RELEASE SAVEPOINT step')
    throw error
  }
}
