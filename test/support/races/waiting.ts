import type { Db } from '../../../src/db/connection.ts'

/** Resolves once this many statements of this database wait for another's lock. */
export async function untilWaiting({ pool }: Pick<Db, 'pool'>, number = 1): Promise<void> {
  const waiting = `SELECT count(*)::int AS waiting FROM pg_stat_activity
    WHERE datname = current_database() AND cardinality(pg_blocking_pids(pid)) > 0`
  while ((await pool.query(waiting)).rows[0].waiting < number) {}
}
