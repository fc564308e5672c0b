import { z } from 'zod'
import { updateEndpoint } from '../../../db/repositories/integration/webhooks/endpoints.ts'
import { insertAudit } from '../../../db/repositories/service/audit.ts'
import type { Context } from '../../context.ts'
import { refuseUncallable } from '../uncallable.ts'
import { createWebhookInput } from './create.ts'
import { lockedWebhook, webhookInput } from './managed.ts'
import { viewWebhook, type Webhook } from './view.ts'

export const updateWebhookInput = z.strictObject({
  ...webhookInput.shape,
  ...createWebhookInput.pick({ url: true, events: true }).partial().shape,
  disabled: z.boolean().optional().meta({
    description: 'Disabled, it is told nothing, and what happens meanwhile is not kept for it.',
  }),
})

/**
 * Moves an endpoint, changes what it is told of, disables it or enables it again; absent fields stay. What waits for it is
 * delivered where it then is.
 * @throws DomainError `not-found`; `validation` for a URL that is never called.
 */
export async function updateWebhook(
  ctx: Context,
  { webhook, url, events, disabled }: z.output<typeof updateWebhookInput>,
): Promise<Webhook> {
  if (url !== undefined) refuseUncallable(ctx, url)
  return ctx.db.transaction(async (tx) => {
    const before = await lockedWebhook(ctx, tx, webhook)
    const after = await updateEndpoint(tx, {
      endpoint: webhook,
      url: url ?? before.url,
      eventTypes: events ?? before.eventTypes,
      disabled: disabled ?? before.disabledAt !== null,
      now: ctx.now,
    })
    await insertAudit(tx, ctx.actor, {
      action: 'webhook.update',
      objectType: 'webhook',
      objectId: webhook,
      // The URL itself may hold a word that only its owner knows.
      before: { events: before.eventTypes, disabled: before.disabledAt !== null },
      after: {
        events: after.eventTypes,
        disabled: after.disabledAt !== null,
        moved: after.url !== before.url,
      },
    })
    return viewWebhook(after)
  })
}
