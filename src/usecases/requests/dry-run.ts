import type { Connection } from '../../db/connection.ts'
import type { Context } from '../context.ts'

class Undone<T> extends Error {
  readonly result: T

  constructor(result: T) {
    super('a dry run')
    this.result = result
  }
}

/**
 * Runs a change in a transaction of its own. A dry run does all of it and takes it back, so that what it answers, and what
 * it refuses, is what the change itself would.
 */
export async function tried<T>(
  ctx: Context,
  { dryRun }: { dryRun?: boolean | undefined },
  change: (tx: Connection) => Promise<T>,
): Promise<T> {
  if (!dryRun) return ctx.db.transaction(change)
  try {
    return await ctx.db.transaction(async (tx): Promise<T> => {
      throw new Undone(await change(tx))
    })
  } catch (error) {
    if (error instanceof Undone) return error.result as T
    throw error
  }
}
