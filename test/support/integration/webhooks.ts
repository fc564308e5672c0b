import { uuidv7 } from 'uuidv7'
import { SCOPES, type Scope } from '../../../src/domain/access/actor.ts'
import { WEBHOOK_EVENTS, type WebhookEvent } from '../../../src/domain/words.ts'
import { newWebhookSecret } from '../../../src/security/webhooks.ts'
import type { World } from '../world.ts'

/** A client of these cohorts. */
export async function clientOf(
  { db }: Pick<World, 'db'>,
  cohorts: readonly string[],
  scopes: readonly Scope[] = SCOPES,
): Promise<string> {
  const id = uuidv7()
  await db.pool.query(
    `WITH made AS (INSERT INTO clients (id, name, scopes) VALUES ($1, 'A client', $2) RETURNING id)
     INSERT INTO client_cohorts (client_id, cohort_id) SELECT id, unnest($3::uuid[]) FROM made`,
    [id, scopes, cohorts],
  )
  return id
}

/** An endpoint of a client, with its secret. */
export async function endpointOf(
  { db, services }: Pick<World, 'db' | 'services'>,
  client: string,
  {
    url = 'https://hooks.example.org/',
    events = WEBHOOK_EVENTS,
  }: { url?: string; events?: readonly WebhookEvent[] } = {},
): Promise<{ id: string; secret: string }> {
  const id = uuidv7()
  const secret = newWebhookSecret()
  await db.pool.query(
    'INSERT INTO webhook_endpoints (id, client_id, url, event_types, secret_sealed) VALUES ($1, $2, $3, $4, $5)',
    [id, client, url, events, services.webhookSecrets.seal(id, secret)],
  )
  return { id, secret }
}

/** An event of the outbox, and whom it tells. */
export interface Told {
  type: string
  stream: string
  seq: number
  data: Record<string, unknown>
  endpoints: string[]
}

/** The whole outbox, each attempt's events in their order. */
export async function outbox({ db }: Pick<World, 'db'>): Promise<Told[]> {
  const { rows } = await db.pool.query<Told>(
    `SELECT v.type, v.stream, v.seq, v.data, array_agg(d.endpoint_id::text ORDER BY d.endpoint_id) AS endpoints
     FROM webhook_events v JOIN webhook_deliveries d ON d.event_id = v.id AND d.stream = v.stream AND d.seq = v.seq
     GROUP BY v.id ORDER BY v.stream, v.seq`,
  )
  return rows
}
