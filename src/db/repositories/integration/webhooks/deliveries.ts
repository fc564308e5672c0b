import { sql } from '../../../drizzle.ts'
import { keyset, type PageRow, type PageValues } from '../../../page.ts'
import type { webhookDeliveries, webhookEvents } from '../../../schema/index.ts'
import { statement, value } from '../../../statement.ts'
import { type AttemptRow, attemptColumns } from '../../attempts/rows.ts'
import { type ScoredAttemptRow, scoreColumns } from '../../attempts/scored.ts'
import { judgedAt, now } from '../../clock.ts'

type Delivery = typeof webhookDeliveries.$inferSelect
type Event = typeof webhookEvents.$inferSelect

/** A line of the log of an endpoint. */
export interface DeliveryRow
  extends Pick<
      Delivery,
      | 'eventId'
      | 'stream'
      | 'seq'
      | 'occurredAt'
      | 'state'
      | 'tries'
      | 'lastTryAt'
      | 'lastStatus'
      | 'lastError'
      | 'settledAt'
    >,
    Pick<Event, 'type'> {
  /** Null: none is to come. */
  nextTryAt: Date | null
}

export const deliveryOrder = keyset('DESC', ['instant', sql`d.occurred_at`], ['uuid', sql`d.event_id`])

/** What an endpoint is told, by when it happened, newest first. */
export const listDeliveries = statement.list<
  DeliveryRow & PageRow,
  PageValues & { endpoint: string; state: Delivery['state'] | null }
>(
  'list_deliveries',
  sql`
    SELECT d.event_id AS "eventId", v.type, d.stream, d.seq, d.occurred_at AS "occurredAt", d.state, d.tries,
      CASE WHEN d.state = 'pending' THEN d.next_try_at END AS "nextTryAt", d.last_try_at AS "lastTryAt",
      d.last_status AS "lastStatus", d.last_error AS "lastError", d.settled_at AS "settledAt", ${deliveryOrder.key}
    FROM webhook_deliveries d JOIN webhook_events v ON v.id = d.event_id
    WHERE d.endpoint_id = ${value('endpoint')}::uuid
      AND (${value('state')}::text IS NULL OR d.state = ${value('state')}) AND ${deliveryOrder.rest} ${deliveryOrder.order}`,
)

/**
 * Tells an endpoint once more what it was told before: one event, or all that happened from one instant to before another.
 * What is being tried just now is tried again. Returns how many.
 */
export const replayDeliveries = statement.run<{
  endpoint: string
  event: string | null
  from: Date | null
  until: Date | null
  now: Date | null
}>(
  'replay_deliveries',
  sql`
    UPDATE webhook_deliveries SET state = 'pending', settled_at = NULL, tries = 0, claim = NULL, claimed_until = NULL,
      next_try_at = ${now}
    WHERE endpoint_id = ${value('endpoint')}::uuid AND CASE WHEN ${value('event')}::uuid IS NOT NULL
      THEN event_id = ${value('event')}::uuid
      ELSE occurred_at >= ${value('from')}::timestamptz
        AND (${value('until')}::timestamptz IS NULL OR occurred_at < ${value('until')}::timestamptz) END`,
)

/** Tells one endpoint that somebody tries it. */
export const insertTestDelivery = statement.run<{ id: string; endpoint: string; now: Date | null }>(
  'insert_test_delivery',
  sql`
    WITH event AS (
      INSERT INTO webhook_events (id, stream, seq, type, data, occurred_at)
      VALUES (${value('id')}::uuid, ${value('id')}::uuid, 1, 'webhook.test',
        jsonb_build_object('webhook', ${value('endpoint')}::uuid), ${now})
      RETURNING *
    )
    INSERT INTO webhook_deliveries (endpoint_id, stream, seq, event_id, occurred_at, next_try_at)
    SELECT ${value('endpoint')}::uuid, stream, seq, id, occurred_at, occurred_at FROM event`,
)

/** An attempt with a revision of its score, if that stands. */
export const findScoredAt = statement.find<
  ScoredAttemptRow,
  Pick<AttemptRow, 'id'> & { revision: number; now: Date | null }
>(
  'find_scored_at',
  sql`
    SELECT ${attemptColumns}, ${judgedAt} AS "serverNow", ${scoreColumns} FROM attempts a
    LEFT JOIN attempt_scores s ON s.attempt_id = a.id AND s.superseded_at IS NULL AND s.revision = ${value('revision')}::int
    WHERE a.id = ${value('id')}::uuid`,
)
