import { randomUUID } from 'node:crypto'
import type { z } from 'zod'
import { insertTestDelivery } from '../../../db/repositories/integration/webhooks/deliveries.ts'
import { insertAudit } from '../../../db/repositories/service/audit.ts'
import { webhookDisabled } from '../../../domain/refusals/integration/webhooks.ts'
import type { Context } from '../../context.ts'
import { lockedWebhook, type webhookInput } from './managed.ts'

/**
 * Tells an endpoint that somebody tries it, like any other event and beside them; what came of it is in the log.
 * @throws DomainError `not-found`; `webhook-disabled`.
 */
export async function testWebhook(
  ctx: Context,
  { webhook }: z.output<typeof webhookInput>,
): Promise<{ event: string }> {
  const event = randomUUID()
  await ctx.db.transaction(async (tx) => {
    const { disabledAt } = await lockedWebhook(ctx, tx, webhook)
    if (disabledAt) throw webhookDisabled()
    await insertTestDelivery(tx, { id: event, endpoint: webhook, now: ctx.now })
    await insertAudit(tx, ctx.actor, {
      action: 'webhook.test',
      objectType: 'webhook',
      objectId: webhook,
      after: { event },
    })
  })
  return { event }
}
