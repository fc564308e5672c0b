import type { EndpointRow } from '../../../db/repositories/integration/webhooks/endpoints.ts'

/** An endpoint as it is managed. */
export interface Webhook extends Pick<EndpointRow, 'id' | 'url' | 'disabledReason'> {
  client: string
  events: EndpointRow['eventTypes']
  createdAt: string
  /** Until when the secret before this one signs too; null: it is the only one. */
  formerSecretUntil: string | null
  failingSince: string | null
  disabledAt: string | null
}

/** Its secrets are not among what is shown. */
export function viewWebhook(row: EndpointRow): Webhook {
  const { id, clientId, url, eventTypes, disabledReason } = row
  const instant = (at: Date | null) => at?.toISOString() ?? null
  return {
    id,
    client: clientId,
    url,
    events: eventTypes,
    createdAt: row.createdAt.toISOString(),
    formerSecretUntil: instant(row.formerUntil),
    failingSince: instant(row.failingSince),
    disabledAt: instant(row.disabledAt),
    disabledReason,
  }
}
