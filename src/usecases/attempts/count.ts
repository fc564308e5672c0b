import type { Db } from '../../db/connection.ts'
import { getAttemptCounts } from '../../db/repositories/attempts/count.ts'

/** Attempts in progress and scores pending, for the metrics. */
export function countAttempts(db: Db): Promise<{ open: number; pending: number }> {
  return getAttemptCounts(db)
}
