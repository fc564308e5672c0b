import type pg from 'pg'
import { isStalePlan } from './failures.ts'

/**
 * The queries of a pool, where one whose plan has gone stale is sent once more, whole. The pool gives up the connection
 * that it failed on; behind a pooler that prepares for all, the next might lead to the same plan.
 */
export function refreshing(pool: pg.Pool): Pick<pg.Pool, 'query'> {
  const query = async (given: pg.QueryConfig, values?: unknown[]) => {
    try {
      return await pool.query(given, values)
    } catch (error) {
      if (!isStalePlan(error)) throw error
      return pool.query({ ...given, name: undefined }, values)
    }
  }
  return { query: query as pg.Pool['query'] }
}
