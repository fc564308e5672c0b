import type { Webhook } from '../../../api/types.ts'

/** What each part of a webhook's screen is given. */
export interface OfWebhookProps {
  webhook: Webhook
  /** It is now otherwise. */
  onChanged(webhook: Webhook): void
}
