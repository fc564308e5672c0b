import { z } from 'zod'
import { replaceSecret } from '../../../db/repositories/integration/webhooks/endpoints.ts'
import { insertAudit } from '../../../db/repositories/service/audit.ts'
import { newWebhookSecret } from '../../../security/webhooks.ts'
import type { Context } from '../../context.ts'
import type { NewWebhook } from './create.ts'
import { lockedWebhook, webhookInput } from './managed.ts'
import { viewWebhook } from './view.ts'

export const rotateWebhookSecretInput = z.strictObject({
  ...webhookInput.shape,
  overlapHours: z
    .int()
    .min(0)
    .max(168)
    .default(24)
    .meta({ description: 'For how long the secret it had signs too.' }),
})

/**
 * Gives an endpoint another secret, shown only here. The one it had signs too for a while; one before that no longer does.
 * @throws DomainError `not-found`.
 */
export async function rotateWebhookSecret(
  ctx: Context,
  { webhook, overlapHours }: z.output<typeof rotateWebhookSecretInput>,
): Promise<NewWebhook> {
  const secret = newWebhookSecret()
  return ctx.db.transaction(async (tx) => {
    await lockedWebhook(ctx, tx, webhook)
    const secretSealed = ctx.webhookSecrets.seal(webhook, secret)
    const row = await replaceSecret(tx, { endpoint: webhook, secretSealed, overlapHours, now: ctx.now })
    await insertAudit(tx, ctx.actor, {
      action: 'webhook.rotate-secret',
      objectType: 'webhook',
      objectId: webhook,
      after: { overlapHours },
    })
    return { ...viewWebhook(row), secret }
  })
}
