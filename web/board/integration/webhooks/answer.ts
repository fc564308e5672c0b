import type { WebhookDelivery } from '../../../api/types.ts'
import type { IntegrationWords } from '../words/fr/index.ts'

type Tried = Pick<WebhookDelivery, 'lastTryAt' | 'lastStatus' | 'lastError'>

/** What the receiver last answered to an event, or why nothing came back, in the `words` for it. */
export function answerOf(
  { lastTryAt, lastStatus, lastError }: Tried,
  words: IntegrationWords['log']['answer'],
): string {
  if (lastError !== null && lastError !== 'status') return words.errors[lastError] ?? lastError
  if (lastStatus !== null) return words.status(lastStatus)
  return lastTryAt === null ? words.none : words.underWay
}
