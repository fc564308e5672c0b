import type { SessionOrigin } from '../../../domain/words.ts'
import { sql } from '../../drizzle.ts'
import type { refreshTokens } from '../../schema/index.ts'
import { statement, value } from '../../statement.ts'
import { now } from '../clock.ts'
import type { UserRow } from '../users/rows.ts'

/** Whose a refresh token is, at the instant its session was seen open. */
type Holder = Pick<typeof refreshTokens.$inferSelect, 'sessionId'> &
  Pick<UserRow, 'epoch'> & { userId: UserRow['id']; origin: SessionOrigin }

const ofOrigins = sql`s.origin = ANY(${value('origins')}::text[])`

/** Adds a refresh token to a session, good for `lifetimeDays`. */
export const insertRefreshToken = statement.run<
  Pick<typeof refreshTokens.$inferSelect, 'id' | 'sessionId' | 'tokenHash'> & {
    lifetimeDays: number
    now: Date | null
  }
>(
  'insert_refresh_token',
  sql`
    WITH clock AS MATERIALIZED (SELECT ${now} AS instant)
    INSERT INTO refresh_tokens (id, session_id, token_hash, created_at, expires_at)
    SELECT ${value('id')}::uuid, ${value('sessionId')}::uuid, ${value('tokenHash')}::bytea,
      instant, instant + make_interval(days => ${value('lifetimeDays')}::int)
    FROM clock`,
)

/**
 * Spends an unused refresh token, in one statement that only one of several callers can win, and keeps what makes its
 * successor. Null when it is
 * unknown, spent or expired, its session or person is no longer good, or its session is of none of `origins`. The epoch is the one of the instant at
 * which the session was seen open: an access token made of it is worth nothing once a change has revoked it.
 */
export const spendRefreshToken = statement.find<
  Holder,
  { tokenHash: Buffer; origins: readonly SessionOrigin[]; successorSalt: Buffer; now: Date | null }
>(
  'spend_refresh_token',
  sql`
    UPDATE refresh_tokens t SET used_at = ${now}, successor_salt = ${value('successorSalt')}::bytea
    FROM sessions s JOIN users u ON u.id = s.user_id
    WHERE t.token_hash = ${value('tokenHash')}::bytea AND t.used_at IS NULL AND t.expires_at > ${now}
      AND s.id = t.session_id AND ${ofOrigins}
      AND s.revoked_at IS NULL AND u.disabled_at IS NULL AND u.erased_at IS NULL
    RETURNING s.id AS "sessionId", s.user_id AS "userId", u.epoch, s.origin`,
)

/**
 * A spent refresh token whose session and person are still good: whose it is, what makes its successor, and whether its
 * grace has passed.
 */
export const findSpentToken = statement.find<
  Holder & Pick<typeof refreshTokens.$inferSelect, 'successorSalt'> & { isReuse: boolean },
  { tokenHash: Buffer; origins: readonly SessionOrigin[]; graceSeconds: number; now: Date | null }
>(
  'find_spent_token',
  sql`
    SELECT s.id AS "sessionId", s.user_id AS "userId", u.epoch, s.origin, t.successor_salt AS "successorSalt",
      ${now} > t.used_at + make_interval(secs => ${value('graceSeconds')}::int) AS "isReuse"
    FROM refresh_tokens t JOIN sessions s ON s.id = t.session_id JOIN users u ON u.id = s.user_id
    WHERE t.token_hash = ${value('tokenHash')}::bytea AND t.used_at IS NOT NULL AND ${ofOrigins}
      AND s.revoked_at IS NULL AND u.disabled_at IS NULL AND u.erased_at IS NULL`,
)

/** Whose open session a refresh token is of, spent or not: who has had it may end that session. */
export const findTokenHolder = statement.find<
  Holder & Pick<UserRow, 'role'>,
  { tokenHash: Buffer; origins: readonly SessionOrigin[]; now: Date | null }
>(
  'find_token_holder',
  sql`
    SELECT s.id AS "sessionId", s.user_id AS "userId", u.epoch, s.origin, u.role
    FROM refresh_tokens t JOIN sessions s ON s.id = t.session_id JOIN users u ON u.id = s.user_id
    WHERE t.token_hash = ${value('tokenHash')}::bytea AND t.expires_at > ${now} AND ${ofOrigins}
      AND s.revoked_at IS NULL AND u.disabled_at IS NULL AND u.erased_at IS NULL`,
)
