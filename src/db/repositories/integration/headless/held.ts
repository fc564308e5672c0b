import { sql } from '../../../drizzle.ts'
import { statement, value } from '../../../statement.ts'

/**
 * Whether a client that is not disabled has somebody as a present member of a cohort of its own; it stays what it is until
 * the transaction ends.
 */
export const shareHolding = statement.get<{ holds: boolean }, { client: string; user: string }>(
  'share_holding',
  sql`
    WITH client AS (
      SELECT id FROM clients WHERE id = ${value('client')}::uuid AND disabled_at IS NULL FOR SHARE
    )
    SELECT EXISTS (
      SELECT FROM client c JOIN client_cohorts b ON b.client_id = c.id
      JOIN cohort_members m ON m.cohort_id = b.cohort_id
      WHERE m.user_id = ${value('user')}::uuid AND m.left_at IS NULL) AS holds`,
)
