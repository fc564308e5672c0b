import { sql } from '../../drizzle.ts'
import { statement } from '../../statement.ts'

/** How many attempts are in progress, and how many wait for their score: not those that were voided. */
export const getAttemptCounts = statement.get<{ open: number; pending: number }>(
  'get_attempt_counts',
  sql`
    SELECT (SELECT count(*) FROM attempts WHERE state = 'inProgress') AS open,
      (SELECT count(*) FROM attempt_scores s JOIN attempts a ON a.id = s.attempt_id
       WHERE s.state = 'pending' AND s.superseded_at IS NULL AND a.state <> 'voided') AS pending`,
)
