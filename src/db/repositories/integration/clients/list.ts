import { sql } from '../../../drizzle.ts'
import { keyset, type PageRow, type PageValues } from '../../../page.ts'
import type { clients } from '../../../schema/index.ts'
import { statement, value } from '../../../statement.ts'

/** Of JSON, so that instants are texts. */
interface SecretRow {
  id: string
  createdAt: string
  expiresAt: string | null
  lastUsedAt: string | null
}

type Client = typeof clients.$inferSelect

/** A client as admins see it. */
export interface ClientRow extends Client {
  cohorts: { id: string; name: string }[]
  /** Those that have not expired, oldest first. */
  secrets: SecretRow[]
}

/** Of `clients c`. */
const columns = sql`
  c.id, c.name, c.scopes, c.requests_per_minute AS "requestsPerMinute", c.jwks, c.jwks_uri AS "jwksUri", c.created_at AS "createdAt",
  c.disabled_at AS "disabledAt", c.last_used_at AS "lastUsedAt",
  (SELECT coalesce(jsonb_agg(jsonb_build_object('id', h.id, 'name', h.name) ORDER BY h.id), '[]')
   FROM client_cohorts b JOIN cohorts h ON h.id = b.cohort_id WHERE b.client_id = c.id) AS cohorts,
  (SELECT coalesce(jsonb_agg(jsonb_build_object('id', s.id, 'createdAt', s.created_at, 'expiresAt', s.expires_at,
     'lastUsedAt', s.last_used_at) ORDER BY s.id), '[]')
   FROM client_secrets s WHERE s.client_id = c.id AND (s.expires_at IS NULL OR s.expires_at > clock_timestamp())) AS secrets`

/** One client, disabled or not. */
export const findClientRow = statement.find<ClientRow, { client: string }>(
  'find_client_row',
  sql`SELECT ${columns} FROM clients c WHERE c.id = ${value('client')}::uuid`,
)

export const clientOrder = keyset('DESC', ['uuid', sql`c.id`])

/** Every client, newest first. */
export const listClientRows = statement.list<ClientRow & PageRow, PageValues>(
  'list_client_rows',
  sql`SELECT ${columns}, ${clientOrder.key} FROM clients c WHERE ${clientOrder.rest} ${clientOrder.order}`,
)

/** The ids of clients of this exact name. */
export const listClientsNamed = statement.list<{ id: string }, { name: string }>(
  'list_clients_named',
  sql`SELECT c.id FROM clients c WHERE c.name = ${value('name')} ORDER BY c.id`,
)
