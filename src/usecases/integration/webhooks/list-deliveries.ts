import { z } from 'zod'
import {
  type DeliveryRow,
  deliveryOrder,
  listDeliveries,
} from '../../../db/repositories/integration/webhooks/deliveries.ts'
import { attemptOf } from '../../../domain/integration/webhooks/body.ts'
import type { Context } from '../../context.ts'
import { pageFields } from '../../fields.ts'
import { type Page, page } from '../../page.ts'
import { deliveryStateField } from './fields.ts'
import { managedWebhook, webhookInput } from './managed.ts'

export const listDeliveriesInput = z.strictObject({
  ...webhookInput.shape,
  state: deliveryStateField.optional(),
  ...pageFields,
})

/** One event in the log of an endpoint, however often it was tried. */
export interface Delivery
  extends Pick<DeliveryRow, 'type' | 'seq' | 'state' | 'tries' | 'lastStatus' | 'lastError'> {
  /** The `webhook-id` of every try. */
  event: string
  attempt: string | null
  occurredAt: string
  nextTryAt: string | null
  lastTryAt: string | null
  settledAt: string | null
}

/**
 * A page of what an endpoint was told, or is about to be, what happened last first.
 * @throws DomainError `not-found`; `validation` for a cursor of another list or filter.
 */
export async function listWebhookDeliveries(
  ctx: Context,
  { webhook, state, ...input }: z.output<typeof listDeliveriesInput>,
): Promise<Page<Delivery>> {
  const { id } = await managedWebhook(ctx, webhook)
  const filter = { endpoint: id, state: state ?? null }
  const listing = { list: 'webhook-deliveries', filter, kinds: deliveryOrder.kinds }
  const { items, nextCursor } = await page(input, listing, (values) =>
    listDeliveries(ctx.db, { ...values, ...filter }),
  )
  return { items: items.map(viewDelivery), nextCursor }
}

function viewDelivery(row: DeliveryRow): Delivery {
  const { eventId, type, seq, state, tries, lastStatus, lastError } = row
  const instant = (at: Date | null) => at?.toISOString() ?? null
  return {
    event: eventId,
    type,
    attempt: attemptOf(row),
    seq,
    state,
    tries,
    occurredAt: row.occurredAt.toISOString(),
    nextTryAt: instant(row.nextTryAt),
    lastTryAt: instant(row.lastTryAt),
    lastStatus,
    lastError,
    settledAt: instant(row.settledAt),
  }
}
