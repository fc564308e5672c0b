import { sql } from 'drizzle-orm'
import { statement } from '../../statement.ts'

/** How many attempts are in progress, and how many standing scores are pending. */
export const getAttemptCounts = statement.get<{ open: number; pending: number }>(
  'get_attempt_counts',
  sql`
    SELECT (SELECT count(*) FROM attempts WHERE state = 'inProgress') AS open,
      (SELECT count(*) FROM attempt_scores WHERE state = 'pending' AND superseded_at IS NULL) AS pending`,
)
