import type { z } from 'zod'
import { deleteEndpoint } from '../../../db/repositories/integration/webhooks/endpoints.ts'
import { insertAudit } from '../../../db/repositories/service/audit.ts'
import type { Context } from '../../context.ts'
import { lockedWebhook, type webhookInput } from './managed.ts'

/**
 * Deletes an endpoint with its log; what waits for it is not delivered.
 * @throws DomainError `not-found`.
 */
export async function deleteWebhook(ctx: Context, { webhook }: z.output<typeof webhookInput>): Promise<void> {
  await ctx.db.transaction(async (tx) => {
    const { clientId, eventTypes } = await lockedWebhook(ctx, tx, webhook)
    await deleteEndpoint(tx, { endpoint: webhook })
    await insertAudit(tx, ctx.actor, {
      action: 'webhook.delete',
      objectType: 'webhook',
      objectId: webhook,
      before: { client: clientId, events: eventTypes },
    })
  })
}
