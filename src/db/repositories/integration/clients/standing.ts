import { sql } from 'drizzle-orm'
import type { clients } from '../../../schema/index.ts'
import { statement, value } from '../../../statement.ts'
import { now } from '../../clock.ts'

type Client = typeof clients.$inferSelect

/** What a client is worth now. */
export interface ClientStanding extends Pick<Client, 'id' | 'scopes' | 'requestsPerMinute'> {
  cohorts: string[]
}

const standing = sql`
  c.id, c.scopes, c.requests_per_minute AS "requestsPerMinute",
  ARRAY(SELECT b.cohort_id::text FROM client_cohorts b WHERE b.client_id = c.id ORDER BY b.cohort_id) AS cohorts`

/** A client that is not disabled. */
export const findClientStanding = statement.find<ClientStanding, { client: string }>(
  'find_client_standing',
  sql`SELECT ${standing} FROM clients c WHERE c.id = ${value('client')}::uuid AND c.disabled_at IS NULL`,
)

/** The same, by a secret that has not expired; both are marked as used now. */
export const useClientSecret = statement.find<
  ClientStanding,
  { client: string; secretHash: Buffer; now: Date | null }
>(
  'use_client_secret',
  sql`
    WITH used AS (
      UPDATE client_secrets s SET last_used_at = ${now}
      FROM clients c
      WHERE c.id = s.client_id AND c.disabled_at IS NULL AND s.client_id = ${value('client')}::uuid
        AND s.secret_hash = ${value('secretHash')} AND (s.expires_at IS NULL OR s.expires_at > ${now})
      RETURNING s.client_id
    )
    UPDATE clients c SET last_used_at = ${now} FROM used WHERE c.id = used.client_id
    RETURNING ${standing}`,
)
