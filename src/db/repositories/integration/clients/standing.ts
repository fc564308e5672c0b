import { sql } from '../../../drizzle.ts'
import type { clientAssertions, clients } from '../../../schema/index.ts'
import { statement, value } from '../../../statement.ts'
import { now } from '../../clock.ts'

type Client = typeof clients.$inferSelect
type Assertion = typeof clientAssertions.$inferSelect

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

/** The public keys of a client that is not disabled, or where they are, and what time it is. */
export const findClientKeys = statement.find<
  Pick<Client, 'id' | 'jwks' | 'jwksUri'> & { now: Date },
  { client: string; now: Date | null }
>(
  'find_client_keys',
  sql`
    SELECT c.id, c.jwks, c.jwks_uri AS "jwksUri", ${now} AS now FROM clients c
    WHERE c.id = ${value('client')}::uuid AND c.disabled_at IS NULL`,
)

/** Its standing, by an assertion that was never used; the client is marked as used now. */
export const useClientAssertion = statement.find<
  ClientStanding,
  { client: string; jti: Assertion['jti']; keptUntil: Assertion['expiresAt']; now: Date | null }
>(
  'use_client_assertion',
  sql`
    WITH once AS (
      INSERT INTO client_assertions (client_id, jti, expires_at)
      SELECT c.id, ${value('jti')}, ${value('keptUntil')}::timestamptz FROM clients c
      WHERE c.id = ${value('client')}::uuid AND c.disabled_at IS NULL
      ON CONFLICT DO NOTHING
      RETURNING client_id
    )
    UPDATE clients c SET last_used_at = ${now} FROM once WHERE c.id = once.client_id
    RETURNING ${standing}`,
)
