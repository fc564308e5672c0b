import type { Db } from '../db/connection.ts'
import { countOpen } from '../db/repositories/attempts.ts'

/** Attempts in progress, for the metric. */
export function countOpenAttempts(db: Db): Promise<number> {
  return countOpen(db)
}
