import type { Mark } from '../../scoring/score.ts'
import { WEBHOOK_TEST, type WebhookEvent } from '../../words.ts'

/** An event as the outbox has it. */
export interface OutboxEvent {
  id: string
  type: WebhookEvent | typeof WEBHOOK_TEST
  /** The attempt or the correction it is about. */
  stream: string
  seq: number
  occurredAt: Date
  data: Record<string, unknown>
}

/** The attempt that an event is about; null for what is about none. */
export function attemptOf({ type, stream }: Pick<OutboxEvent, 'type' | 'stream'>): string | null {
  return type === 'correction.applied' || type === WEBHOOK_TEST ? null : stream
}

/** The body that tells of an event. `score`: for `score.changed` alone, null while its reader may not know it. */
export function bodyOf(event: OutboxEvent, score: Mark | null): string {
  const { id, type, seq, occurredAt, data } = event
  const attempt = attemptOf(event)
  return JSON.stringify({
    id,
    type,
    timestamp: occurredAt.toISOString(),
    data: {
      ...(attempt !== null && { attempt }),
      seq,
      ...withInstants(data),
      ...(type === 'score.changed' && { score }),
    },
  })
}

/** Instants as the rest of the API writes them. */
function withInstants(data: Record<string, unknown>): Record<string, unknown> {
  const entries = Object.entries(data).map(([name, value]) => [
    name,
    name.endsWith('At') && typeof value === 'string' ? new Date(value).toISOString() : value,
  ])
  return Object.fromEntries(entries)
}
