import { sql } from '../../drizzle.ts'
import type { idempotencyKeys } from '../../schema/index.ts'
import { statement, value } from '../../statement.ts'

type Call = typeof idempotencyKeys.$inferSelect

/** What a call was answered; a record never lacks it. */
export interface RecordedCall extends Pick<Call, 'bodyHash'> {
  status: number
  headers: Record<string, string>
  body: string
}

type CallValues = Pick<Call, 'caller' | 'operation' | 'key'>

/** Takes the call for this transaction; false when another one is running it. */
export const claimCall = statement.get<{ claimed: boolean }, CallValues>(
  'claim_call',
  sql`
    SELECT pg_try_advisory_xact_lock(hashtextextended(
      ${value('caller')}::text || ' ' || ${value('operation')}::text || ' ' || ${value('key')}::text, 0)) AS claimed`,
)

/**
 * What the call answered within the last day. Locked, so that the transaction writes: to commit it then waits for the
 * standby, as the one before did in vain if its caller asks again for that.
 */
export const findCall = statement.find<RecordedCall, CallValues>(
  'find_call',
  sql`
    SELECT body_hash AS "bodyHash", status, headers, body FROM idempotency_keys
    WHERE caller = ${value('caller')} AND operation = ${value('operation')} AND key = ${value('key')}
      AND created_at > clock_timestamp() - interval '24 hours'
    FOR KEY SHARE`,
)

/** Records an answer, over an older one that is no longer honoured. */
export const recordCall = statement.run<CallValues & RecordedCall>(
  'record_call',
  sql`
    INSERT INTO idempotency_keys (caller, operation, key, body_hash, status, headers, body)
    VALUES (${value('caller')}, ${value('operation')}, ${value('key')}, ${value('bodyHash')}, ${value('status')}::int,
      ${value('headers')}::jsonb, ${value('body')})
    ON CONFLICT (caller, operation, key) DO UPDATE SET body_hash = excluded.body_hash, status = excluded.status,
      headers = excluded.headers, body = excluded.body, created_at = clock_timestamp()`,
)
