import type { OutboxEvent } from '../../../../domain/integration/webhooks/body.ts'
import { sql } from '../../../drizzle.ts'
import type { webhookDeliveries, webhookEndpoints } from '../../../schema/index.ts'
import { statement, value } from '../../../statement.ts'
import { now } from '../../clock.ts'

type Delivery = typeof webhookDeliveries.$inferSelect
type Endpoint = typeof webhookEndpoints.$inferSelect

/** One delivery that whoever claimed it tries, and nobody else until its claim is over. */
export interface ClaimedDelivery
  extends OutboxEvent,
    Pick<Delivery, 'body' | 'tries'>,
    Pick<Endpoint, 'url' | 'secretSealed' | 'formerSecretSealed'> {
  endpointId: string
  claim: string
  triedAt: Date
  /** Its client may know of it still. */
  isTheirs: boolean
  /** Its client reads results. */
  readsResults: boolean
}

/**
 * Claims deliveries whose time has come, passing over those that somebody is just claiming: replicas share the work. Of
 * each endpoint and attempt only the first that is pending, so that none overtakes another; of each endpoint so many that
 * with those in `busy`, which this process is at, they are `mostEach`: one that never answers takes up no more. A claim that
 * nobody settled, because its holder is gone, is open again once it is over.
 */
export const claimDeliveries = statement.list<
  ClaimedDelivery,
  { most: number; mostEach: number; busy: readonly string[]; claimMs: number; now: Date | null }
>(
  'claim_deliveries',
  sql`
    WITH instant AS MATERIALIZED (SELECT ${now} AS now), listening AS MATERIALIZED (
      SELECT e.*, c.scopes, greatest(0, ${value('mostEach')}::int - (
        SELECT count(*) FROM unnest(${value('busy')}::uuid[]) AS busy WHERE busy = e.id)) AS free
      FROM webhook_endpoints e JOIN clients c ON c.id = e.client_id
      WHERE e.disabled_at IS NULL AND c.disabled_at IS NULL
    ), due AS MATERIALIZED (
      SELECT d.* FROM listening e CROSS JOIN instant CROSS JOIN LATERAL (
        SELECT d.endpoint_id, d.stream, d.seq FROM webhook_deliveries d
        WHERE d.endpoint_id = e.id AND d.state = 'pending' AND d.next_try_at <= instant.now
          AND (d.claim IS NULL OR d.claimed_until <= instant.now)
          AND NOT EXISTS (
            SELECT FROM webhook_deliveries p
            WHERE p.endpoint_id = d.endpoint_id AND p.stream = d.stream AND p.seq < d.seq AND p.state = 'pending')
        ORDER BY d.next_try_at LIMIT e.free
        FOR NO KEY UPDATE SKIP LOCKED) d
      LIMIT ${value('most')}::int
    )
    UPDATE webhook_deliveries d SET claim = gen_random_uuid(), tries = d.tries + 1, last_try_at = instant.now,
      claimed_until = instant.now + ${value('claimMs')}::int * interval '1 millisecond'
    FROM due, listening e, webhook_events v, instant
    WHERE d.endpoint_id = due.endpoint_id AND d.stream = due.stream AND d.seq = due.seq
      AND e.id = d.endpoint_id AND v.id = d.event_id
    RETURNING d.endpoint_id AS "endpointId", d.stream, d.seq, v.id, v.type, v.data, v.occurred_at AS "occurredAt",
      d.tries, d.claim, d.last_try_at AS "triedAt", e.url, e.secret_sealed AS "secretSealed",
      CASE WHEN e.former_until > instant.now THEN e.former_secret_sealed END AS "formerSecretSealed",
      concerns_client(v.type, d.stream, e.client_id) AS "isTheirs", 'results:read' = ANY (e.scopes) AS "readsResults",
      CASE WHEN NOT d.tells_points OR 'results:read' = ANY (e.scopes) THEN d.body END AS body`,
)

/** What a claim is known by. */
export type Claim = Pick<ClaimedDelivery, 'endpointId' | 'stream' | 'seq' | 'claim'>

const claimed = sql`d.endpoint_id = ${value('endpointId')}::uuid AND d.stream = ${value('stream')}::uuid
      AND d.seq = ${value('seq')}::int AND d.claim = ${value('claim')}::uuid`

/** Keeps the bytes of the body for every try; 0 once the claim is another's. */
export const freezeBody = statement.run<Claim & { body: Buffer; tellsPoints: boolean }>(
  'freeze_body',
  sql`
    UPDATE webhook_deliveries d SET body = ${value('body')}::bytea, tells_points = ${value('tellsPoints')}::boolean
    WHERE ${claimed}`,
)

/** Gives a claim back as if nothing had been tried. */
export const releaseClaim = statement.run<Claim>(
  'release_claim',
  sql`
    UPDATE webhook_deliveries d SET claim = NULL, claimed_until = NULL, tries = greatest(0, d.tries - 1)
    WHERE ${claimed}`,
)

/** How a claimed try ended; whoever settles a claim that is another's by then settles nothing. */
export interface Settling extends Claim, Pick<Delivery, 'state' | 'lastStatus' | 'lastError'> {
  /** Until the next try; null: there is none. */
  waitMs: number | null
  now: Date | null
}

/**
 * Settles a delivery. Those after it wait as long as it does, or go on at once when it is done with.
 */
export const settleDelivery = statement.run<Settling>(
  'settle_delivery',
  sql`
    WITH settled AS (
      UPDATE webhook_deliveries d SET state = ${value('state')}, claim = NULL, claimed_until = NULL,
        last_status = ${value('lastStatus')}::int, last_error = ${value('lastError')},
        settled_at = CASE WHEN ${value('state')} <> 'pending' THEN ${now} END,
        next_try_at = ${now} + coalesce(${value('waitMs')}::bigint, 0) * interval '1 millisecond'
      WHERE ${claimed}
      RETURNING d.endpoint_id, d.stream, d.seq, d.next_try_at
    ), following AS (
      UPDATE webhook_deliveries d SET next_try_at = s.next_try_at FROM settled s
      WHERE d.endpoint_id = s.endpoint_id AND d.stream = s.stream AND d.seq > s.seq AND d.state = 'pending'
        AND d.claim IS NULL
    )
    SELECT seq FROM settled`,
)

/** An endpoint that was told something has failed at nothing. */
export const endFailing = statement.run<{ endpoint: string }>(
  'end_failing',
  sql`
    UPDATE webhook_endpoints SET failing_since = NULL, failed_at = NULL
    WHERE id = ${value('endpoint')}::uuid AND failing_since IS NOT NULL`,
)

/**
 * Notes that an endpoint failed, and disables it when it is `gone`, or has failed for `patienceMs` since the first failure
 * after its last success; one that came `quietMs` after the last is a first one. Gives why it was disabled by this, or null.
 */
export const noteFailure = statement.find<
  Pick<Endpoint, 'disabledReason'>,
  { endpoint: string; gone: boolean; patienceMs: number; quietMs: number; now: Date | null }
>(
  'note_failure',
  sql`
    WITH failing AS (
      SELECT e.id, instant.now, CASE WHEN e.failed_at > instant.now - ${value('quietMs')}::bigint * interval '1 millisecond'
        THEN e.failing_since ELSE instant.now END AS since
      FROM webhook_endpoints e, (SELECT ${now} AS now) instant
      WHERE e.id = ${value('endpoint')}::uuid AND e.disabled_at IS NULL FOR NO KEY UPDATE OF e
    ), judged AS (
      SELECT *, CASE WHEN ${value('gone')}::boolean THEN 'gone'
        WHEN since <= now - ${value('patienceMs')}::bigint * interval '1 millisecond' THEN 'failing' END AS reason
      FROM failing
    )
    UPDATE webhook_endpoints e SET failing_since = j.since, failed_at = j.now, disabled_reason = j.reason,
      disabled_at = CASE WHEN j.reason IS NOT NULL THEN j.now END
    FROM judged j WHERE e.id = j.id
    RETURNING e.disabled_reason AS "disabledReason"`,
)
