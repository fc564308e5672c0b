import pg from 'pg'
import type { Step } from '../recording.ts'

/** A pool that holds what the service's role promises, and nothing else of the service's. */
export function barePool({ url, poolMax }: { url: string; poolMax: number }): pg.Pool {
  return new pg.Pool({
    connectionString: url,
    max: poolMax,
    options: '-c synchronous_commit=on -c timezone=UTC',
  })
}

/** Runs the statements of one operation, prepared, and gives the rows of the last one. */
export async function runSteps(pool: pg.Pool, steps: readonly Step[]): Promise<unknown[]> {
  let client: pg.PoolClient | null = null
  let rows: unknown[] = []
  try {
    for (const step of steps) {
      if (step === 'BEGIN') {
        client = await pool.connect()
        await client.query('BEGIN')
      } else if (step === 'COMMIT') {
        await client!.query('COMMIT')
        client!.release()
        client = null
      } else {
        rows = (await (client ?? pool).query(step)).rows
      }
    }
    return rows
  } finally {
    client?.release(true)
  }
}
