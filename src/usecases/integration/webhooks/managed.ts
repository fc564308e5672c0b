import { z } from 'zod'
import type { Connection } from '../../../db/connection.ts'
import {
  type EndpointRow,
  findEndpoint,
  lockEndpoint,
} from '../../../db/repositories/integration/webhooks/endpoints.ts'
import { noSuchWebhook } from '../../../domain/refusals/integration/webhooks.ts'
import type { Context } from '../../context.ts'
import { idField } from '../../fields.ts'

export const webhookInput = z.strictObject({ webhook: idField })

/** Whose endpoints the caller manages: those of the client that asks, or all for null. */
export function managedClient({ actor }: Pick<Context, 'actor'>): string | null {
  return actor.kind === 'client' ? actor.clientId : null
}

/**
 * An endpoint that the caller manages.
 * @throws DomainError `not-found` for one of another client, as for none.
 */
export async function managedWebhook(ctx: Context, webhook: string): Promise<EndpointRow> {
  return found(await findEndpoint(ctx.db, valuesOf(ctx, webhook)))
}

/** The same, locked until the transaction ends. */
export async function lockedWebhook(ctx: Context, tx: Connection, webhook: string): Promise<EndpointRow> {
  return found(await lockEndpoint(tx, valuesOf(ctx, webhook)))
}

function valuesOf(ctx: Context, webhook: string) {
  return { endpoint: webhook, client: managedClient(ctx), now: ctx.now }
}

function found(row: EndpointRow | null): EndpointRow {
  if (!row) throw noSuchWebhook()
  return row
}
