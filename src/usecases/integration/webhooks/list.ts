import { z } from 'zod'
import { endpointOrder, listEndpoints } from '../../../db/repositories/integration/webhooks/endpoints.ts'
import type { Context } from '../../context.ts'
import { pageFields } from '../../fields.ts'
import { type Page, page } from '../../page.ts'
import { managedClient } from './managed.ts'
import { viewWebhook, type Webhook } from './view.ts'

export const listWebhooksInput = z.strictObject(pageFields)

/**
 * A page of the endpoints, newest first: as a client one's own, as an admin all.
 * @throws DomainError `validation` for a cursor of another list.
 */
export async function listWebhooks(
  ctx: Context,
  input: z.output<typeof listWebhooksInput>,
): Promise<Page<Webhook>> {
  const listing = { list: 'webhooks', kinds: endpointOrder.kinds }
  const { items, nextCursor } = await page(input, listing, (values) =>
    listEndpoints(ctx.db, { ...values, client: managedClient(ctx), now: ctx.now }),
  )
  return { items: items.map(viewWebhook), nextCursor }
}
