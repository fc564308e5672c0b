import type { Webhook, WebhookChange, WebhookEvent } from '../../../api/types.ts'

/** What is filled in of a webhook. */
export interface Filled {
  url: string
  events: readonly WebhookEvent[]
}

/** Only what is otherwise than before. In what order events were ticked is no change. */
export function changesOf(webhook: Webhook, { url, events }: Filled): WebhookChange {
  const isTold = events.toSorted().join() === webhook.events.toSorted().join()
  return { ...(url.trim() !== webhook.url && { url: url.trim() }), ...(!isTold && { events: [...events] }) }
}

/** Where a webhook goes to, in few letters. */
export function hostOf(url: string): string {
  return new URL(url).host
}
