import type { Db } from '../../db/connection.ts'
import { countByState } from '../../db/repositories/attempts.ts'

/** Attempts in progress and scores pending, for the metrics. */
export async function countAttempts(db: Db): Promise<{ open: number; pending: number }> {
  return (await countByState(db, {}))[0]!
}
