import { z } from 'zod'
import { replayDeliveries } from '../../../db/repositories/integration/webhooks/deliveries.ts'
import { insertAudit } from '../../../db/repositories/service/audit.ts'
import {
  noSuchDelivery,
  replayOfWhat,
  webhookDisabled,
} from '../../../domain/refusals/integration/webhooks.ts'
import type { Context } from '../../context.ts'
import { idField } from '../../fields.ts'
import { lockedWebhook, webhookInput } from './managed.ts'

const instantField = z.iso.datetime()

export const replayWebhookInput = z.strictObject({
  ...webhookInput.shape,
  event: idField.optional().meta({ description: 'One event, by its `webhook-id`; else give `from`.' }),
  from: instantField.optional().meta({ description: 'All that happened from then on.' }),
  until: instantField.optional().meta({ description: 'And before then; absent: until now.' }),
})

/**
 * Has an endpoint told again what it was told before, delivered or not, under the same ids: one event, or all that happened
 * in a while. Returns how many events. What is older than the log is told no more.
 * @throws DomainError `not-found`; `validation` for both or neither of `event` and `from`; `webhook-disabled`.
 */
export async function replayWebhook(
  ctx: Context,
  { webhook, event, from, until }: z.output<typeof replayWebhookInput>,
): Promise<{ replayed: number }> {
  if ((event === undefined) === (from === undefined)) throw replayOfWhat()
  return ctx.db.transaction(async (tx) => {
    const { disabledAt } = await lockedWebhook(ctx, tx, webhook)
    if (disabledAt) throw webhookDisabled()
    const replayed = await replayDeliveries(tx, {
      endpoint: webhook,
      event: event ?? null,
      from: from === undefined ? null : new Date(from),
      until: until === undefined ? null : new Date(until),
      now: ctx.now,
    })
    if (event !== undefined && replayed === 0) throw noSuchDelivery()
    await insertAudit(tx, ctx.actor, {
      action: 'webhook.replay',
      objectType: 'webhook',
      objectId: webhook,
      after: { event: event ?? null, from: from ?? null, until: until ?? null, replayed },
    })
    return { replayed }
  })
}
