import { type SQL, sql } from '../../drizzle.ts'
import { statement, value } from '../../statement.ts'
import { now } from '../clock.ts'

type Values = { now: Date | null; most: number }

/**
 * Deletes at most `most` rows that nothing can ask for any more and returns how many, in the order in which they are to
 * go. Spent refresh tokens stay until they expire: their reuse is how a stolen one is noticed. A session goes with its last
 * token, and so after it; one that a client opened never has any, and outlives its access token.
 */
export const deleteExpired = {
  refreshTokens: statement.run<Values>('delete_expired_refresh_tokens', deletion(sql`refresh_tokens`)),
  sessions: statement.run<Values>(
    'delete_expired_sessions',
    deletion(
      sql`sessions`,
      sql`NOT EXISTS (SELECT FROM refresh_tokens r WHERE r.session_id = t.id)
        AND (t.origin <> 'client' OR t.created_at < ${now} - interval '1 hour')`,
    ),
  ),
  authFailures: statement.run<Values>(
    'delete_expired_auth_failures',
    deletion(sql`auth_failures`, sql`t.failed_at < ${now} - interval '1 day'`),
  ),
  presence: statement.run<Values>(
    'delete_expired_presence',
    deletion(sql`attempt_presence`, sql`t.seen_at < ${now} - interval '1 day'`),
  ),
  launchLinks: statement.run<Values>('delete_expired_launch_links', deletion(sql`launch_links`)),
  idempotencyKeys: statement.run<Values>(
    'delete_expired_idempotency_keys',
    deletion(sql`idempotency_keys`, sql`t.created_at < ${now} - interval '24 hours'`),
  ),
  launches: statement.run<Values>('delete_expired_launches', deletion(sql`launches`)),
  ltiPickings: statement.run<Values>('delete_expired_lti_pickings', deletion(sql`lti_pickings`)),
  ltiLogins: statement.run<Values>('delete_expired_lti_logins', deletion(sql`lti_logins`)),
  clientAssertions: statement.run<Values>(
    'delete_expired_client_assertions',
    deletion(sql`client_assertions`),
  ),
  clientSecrets: statement.run<Values>('delete_expired_client_secrets', deletion(sql`client_secrets`)),
  webhookDeliveries: statement.run<Values>(
    'delete_expired_webhook_deliveries',
    deletion(sql`webhook_deliveries`, sql`t.occurred_at < ${now} - interval '30 days'`),
  ),
  // The last of an attempt stays, for its number.
  webhookEvents: statement.run<Values>(
    'delete_expired_webhook_events',
    deletion(
      sql`webhook_events`,
      sql`t.occurred_at < ${now} - interval '30 days' AND (t.type = 'webhook.test'
        OR EXISTS (SELECT FROM webhook_events l WHERE l.stream = t.stream AND l.seq > t.seq))`,
    ),
  ),
}

export type ExpiredKind = keyof typeof deleteExpired

function deletion(table: SQL, condition = sql`t.expires_at <= ${now}`): SQL {
  return sql`
    DELETE FROM ${table} WHERE ctid IN (
      SELECT t.ctid FROM ${table} t WHERE ${condition} LIMIT ${value('most')}::int)`
}
