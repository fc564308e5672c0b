import type { WebhookDelivery, WebhookEvent } from '../../../api/types.ts'

/** What a webhook may be told of. */
export const EVENTS: readonly WebhookEvent[] = [
  'attempt.started',
  'attempt.closed',
  'score.changed',
  'correction.applied',
  'report.created',
]

export type DeliveryState = WebhookDelivery['state']

/** What may have become of an event. */
export const STATES: readonly DeliveryState[] = ['pending', 'delivered', 'dead']
