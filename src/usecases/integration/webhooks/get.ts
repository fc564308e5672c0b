import type { z } from 'zod'
import type { Context } from '../../context.ts'
import { managedWebhook, type webhookInput } from './managed.ts'
import { viewWebhook, type Webhook } from './view.ts'

/**
 * One endpoint.
 * @throws DomainError `not-found`.
 */
export async function getWebhook(ctx: Context, { webhook }: z.output<typeof webhookInput>): Promise<Webhook> {
  return viewWebhook(await managedWebhook(ctx, webhook))
}
