import type { WebhookDelivery } from '../../../api/types.ts'
import { said } from '../words/index.ts'

/** What the receiver last answered to an event, or why nothing came back. */
export function answerOf({
  lastTryAt,
  lastStatus,
  lastError,
}: Pick<WebhookDelivery, 'lastTryAt' | 'lastStatus' | 'lastError'>): string {
  const { answer } = said.value.log
  if (lastError !== null && lastError !== 'status') return answer.errors[lastError] ?? lastError
  if (lastStatus !== null) return answer.status(lastStatus)
  return lastTryAt === null ? answer.none : answer.unknown
}
