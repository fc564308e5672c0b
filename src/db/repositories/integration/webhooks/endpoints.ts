import { type SQL, sql } from '../../../drizzle.ts'
import { keyset, type PageRow, type PageValues } from '../../../page.ts'
import type { clients, webhookEndpoints } from '../../../schema/index.ts'
import { statement, value } from '../../../statement.ts'
import { now } from '../../clock.ts'

type Endpoint = typeof webhookEndpoints.$inferSelect

/** An endpoint as it is managed: without its secrets. `formerUntil`: until when the secret before its own signs too. */
export type EndpointRow = Omit<Endpoint, 'secretSealed' | 'formerSecretSealed'>

/** Whose endpoints are meant: those of a client, or all for null. */
export interface OfClient {
  client: string | null
}

const columns = sql`e.id, e.client_id AS "clientId", e.url, e.event_types AS "eventTypes", e.created_at AS "createdAt",
  CASE WHEN e.former_until > ${now} THEN e.former_until END AS "formerUntil", e.failing_since AS "failingSince",
  e.failed_at AS "failedAt", e.disabled_at AS "disabledAt", e.disabled_reason AS "disabledReason"`

const theirs = sql`(${value('client')}::uuid IS NULL OR e.client_id = ${value('client')}::uuid)`

/** Holds a client against others who give it endpoints, until the transaction ends; null: there is none. */
export const holdClient = statement.find<{ id: string }, { client: string }>(
  'hold_client',
  sql`SELECT id FROM clients WHERE id = ${value('client')}::uuid FOR NO KEY UPDATE`,
)

/** How many endpoints a client has. */
export const countEndpoints = statement.get<{ endpoints: number }, { client: string }>(
  'count_endpoints',
  sql`SELECT count(*) AS endpoints FROM webhook_endpoints e WHERE e.client_id = ${value('client')}::uuid`,
)

/** Adds an endpoint. */
export const insertEndpoint = statement.get<
  EndpointRow,
  Pick<Endpoint, 'id' | 'url' | 'eventTypes' | 'secretSealed'> & {
    client: (typeof clients.$inferSelect)['id']
    now: Date | null
  }
>(
  'insert_endpoint',
  sql`
    INSERT INTO webhook_endpoints AS e (id, client_id, url, event_types, secret_sealed, created_at)
    VALUES (${value('id')}::uuid, ${value('client')}::uuid, ${value('url')}, ${value('eventTypes')}::text[],
      ${value('secretSealed')}::bytea, ${now})
    RETURNING ${columns}`,
)

export const endpointOrder = keyset('DESC', ['uuid', sql`e.id`])

/** The endpoints, newest first. */
export const listEndpoints = statement.list<
  EndpointRow & PageRow,
  PageValues & OfClient & { now: Date | null }
>(
  'list_endpoints',
  sql`
    SELECT ${columns}, ${endpointOrder.key} FROM webhook_endpoints e
    WHERE ${theirs} AND ${endpointOrder.rest} ${endpointOrder.order}`,
)

const one = (lock: SQL) => sql`
    SELECT ${columns} FROM webhook_endpoints e WHERE e.id = ${value('endpoint')}::uuid AND ${theirs} ${lock}`

type One = OfClient & { endpoint: string; now: Date | null }

/** One of them. */
export const findEndpoint = statement.find<EndpointRow, One>('find_endpoint', one(sql``))

/** The same, held against every other change until the transaction ends. */
export const lockEndpoint = statement.find<EndpointRow, One>('lock_endpoint', one(sql`FOR UPDATE`))

/** Writes what was asked for of a locked endpoint; one that is enabled again has failed at nothing. */
export const updateEndpoint = statement.get<
  EndpointRow,
  Pick<Endpoint, 'url' | 'eventTypes'> & { endpoint: string; disabled: boolean; now: Date | null }
>(
  'update_endpoint',
  sql`
    UPDATE webhook_endpoints e SET url = ${value('url')}, event_types = ${value('eventTypes')}::text[],
      disabled_at = CASE WHEN ${value('disabled')}::boolean THEN coalesce(e.disabled_at, ${now}) END,
      disabled_reason = CASE WHEN ${value('disabled')}::boolean THEN coalesce(e.disabled_reason, 'by-hand') END,
      failing_since = CASE WHEN ${value('disabled')}::boolean OR e.disabled_at IS NULL THEN e.failing_since END,
      failed_at = CASE WHEN ${value('disabled')}::boolean OR e.disabled_at IS NULL THEN e.failed_at END
    WHERE e.id = ${value('endpoint')}::uuid
    RETURNING ${columns}`,
)

/** Gives a locked endpoint another secret; the one it had signs too for some hours more. */
export const replaceSecret = statement.get<
  EndpointRow,
  Pick<Endpoint, 'secretSealed'> & { endpoint: string; overlapHours: number; now: Date | null }
>(
  'replace_secret',
  sql`
    UPDATE webhook_endpoints e SET secret_sealed = ${value('secretSealed')}::bytea,
      former_secret_sealed = e.secret_sealed, former_until = ${now} + make_interval(hours => ${value('overlapHours')}::int)
    WHERE e.id = ${value('endpoint')}::uuid
    RETURNING ${columns}`,
)

/** Deletes an endpoint and all it was told. */
export const deleteEndpoint = statement.run<{ endpoint: string }>(
  'delete_endpoint',
  sql`
    WITH told AS (DELETE FROM webhook_deliveries WHERE endpoint_id = ${value('endpoint')}::uuid)
    DELETE FROM webhook_endpoints WHERE id = ${value('endpoint')}::uuid`,
)
