import type { ServerResponse } from 'node:http'
import { text } from 'node:stream/consumers'
import { Webhook } from 'standardwebhooks'
import { uuidv7 } from 'uuidv7'
import { SCOPES, type Scope } from '../../../src/domain/access/actor.ts'
import { WEBHOOK_EVENTS, type WebhookEvent } from '../../../src/domain/words.ts'
import { createOutbound, type Outbound } from '../../../src/outbound/client.ts'
import { newWebhookSecret } from '../../../src/security/webhooks.ts'
import { type Services, serviceContext } from '../../../src/usecases/context.ts'
import { claimDue, deliver } from '../../../src/usecases/integration/webhooks/deliver.ts'
import type { World } from '../world.ts'
import { receive } from './receiver.ts'

/** A client of these cohorts. */
export function clientOf(
  world: World,
  cohorts: readonly string[],
  scopes: readonly Scope[] = SCOPES,
): Promise<string> {
  return world.client({ scopes, cohorts: [...cohorts] })
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

/** What reached a receiver. */
export interface Arrived {
  id: string
  body: string
  headers: Record<string, string>
  /** The event that the body tells of. */
  event: { id: string; type: string; timestamp: string; data: Record<string, unknown> }
}

/** How a receiver answers the n-th request (from 0), once it has read it. */
export type Answering = (arrived: Arrived, response: ServerResponse, at: number) => void

/** A receiver of webhooks, which keeps what arrives and answers 204 unless told otherwise. */
export async function receiver(answering: Answering = (_arrived, response) => response.writeHead(204).end()) {
  const arrived: Arrived[] = []
  const { url } = await receive(async (request, response) => {
    const body = await text(request)
    const headers = request.headers as Record<string, string>
    const one = { id: headers['webhook-id']!, body, headers, event: JSON.parse(body) as Arrived['event'] }
    arrived.push(one)
    answering(one, response, arrived.length - 1)
  })
  return { url, arrived }
}

/** Whether the library of Standard Webhooks takes what arrived as signed with a secret, whenever that was. */
export function isSigned({ id, body, headers }: Arrived, secret: string): boolean {
  const at = new Date(Number(headers['webhook-timestamp']) * 1000)
  return headers['webhook-signature']!.split(' ').includes(new Webhook(secret).sign(id, at, body))
}

/** A public name of an address that is not. */
export const INWARD = 'https://inward.example.org/'

/** The way out to receivers of this machine; none of them is waited for longer than 300 ms. */
export function impatientOutbound(): Outbound {
  const resolve = async () => [{ address: '169.254.169.254', family: 4 }]
  const outbound = createOutbound({ allow: ['127.0.0.1'], resolve })
  return { ...outbound, request: (asked) => outbound.request({ ...asked, timeoutMs: 300 }) }
}

/** Tries all that is due, and what comes due by that, as one replica does at an instant; null: now. */
export async function deliverDue(services: Services, now: Date | null = null): Promise<void> {
  const ctx = { ...serviceContext(services, 'webhooks'), now }
  const never = new AbortController().signal
  for (let claimed = await claimDue(ctx, 32); claimed.length > 0; claimed = await claimDue(ctx, 32))
    await Promise.all(claimed.map((delivery) => deliver(ctx, delivery, never)))
}
