import { api, dataOf } from '../../../api/client.ts'
import { everyPage } from '../../../api/pages.ts'
import type { Webhook, WebhookChange } from '../../../api/types.ts'
import type { DeliveryState } from './events.ts'

const PAGE = 50

/** Every webhook, newest first. */
export function listWebhooks(): Promise<Webhook[]> {
  return everyPage((query) => dataOf(api.GET('/v1/webhooks', { params: { query } })))
}

export function getWebhook(webhook: string): Promise<Webhook> {
  return dataOf(api.GET('/v1/webhooks/{webhook}', { params: { path: { webhook } } }))
}

export function changeWebhook(webhook: string, body: WebhookChange): Promise<Webhook> {
  return dataOf(api.PATCH('/v1/webhooks/{webhook}', { params: { path: { webhook } }, body }))
}

/** A page of what a webhook was told, what happened last first; null: in whatever state. */
export function listDeliveries(webhook: string, state: DeliveryState | null, cursor?: string) {
  const query = { limit: PAGE, ...(state && { state }), ...(cursor && { cursor }) }
  const params = { path: { webhook }, query }
  return dataOf(api.GET('/v1/webhooks/{webhook}/deliveries', { params }))
}
