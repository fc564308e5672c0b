import { and, eq, isNull, max, ne, sql } from 'drizzle-orm'
import type { Connection } from '../connection.ts'
import { refreshTokens, sessions } from '../schema/index.ts'
import { statement, value } from '../statement.ts'
import { now } from './clock.ts'

export type RevokeReason = 'logout' | 'logout-all' | 'password-changed' | 'refresh-token-reused'

/**
 * Opens a session; 0 when the person was meanwhile disabled or erased, or changed their password (their epoch
 * is no longer the one their proof was checked against). Waits for such a change under way, and makes it wait.
 */
export const insertSession = statement.run<{ id: string; userId: string; epoch: number; now: Date | null }>(
  'insert_session',
  sql`
    WITH person AS (
      SELECT id FROM users
      WHERE id = ${value('userId')}::uuid AND epoch = ${value('epoch')}::int
        AND disabled_at IS NULL AND erased_at IS NULL
      FOR SHARE
    )
    INSERT INTO sessions (id, user_id, created_at)
    SELECT ${value('id')}::uuid, id, ${now} FROM person`,
)

/** Adds a refresh token to a session, good for `lifetimeDays`. */
export const insertRefreshToken = statement.run<{
  id: string
  sessionId: string
  tokenHash: Buffer
  lifetimeDays: number
  now: Date | null
}>(
  'insert_refresh_token',
  sql`
    WITH clock AS MATERIALIZED (SELECT ${now} AS instant)
    INSERT INTO refresh_tokens (id, session_id, token_hash, created_at, expires_at)
    SELECT ${value('id')}::uuid, ${value('sessionId')}::uuid, ${value('tokenHash')}::bytea,
      instant, instant + make_interval(days => ${value('lifetimeDays')}::int)
    FROM clock`,
)

/**
 * Spends an unused refresh token, in one statement that only one of several callers can win. Null when it is
 * unknown, spent or expired, or its session or person is no longer good. The epoch is the one of the instant at
 * which the session was seen open: an access token made of it is worth nothing once a change has revoked it.
 */
export const spendRefreshToken = statement.find<
  { sessionId: string; userId: string; epoch: number },
  { tokenHash: Buffer; now: Date | null }
>(
  'spend_refresh_token',
  sql`
    UPDATE refresh_tokens t SET used_at = ${now}
    FROM sessions s JOIN users u ON u.id = s.user_id
    WHERE t.token_hash = ${value('tokenHash')}::bytea AND t.used_at IS NULL AND t.expires_at > ${now}
      AND s.id = t.session_id AND s.revoked_at IS NULL AND u.disabled_at IS NULL AND u.erased_at IS NULL
    RETURNING s.id AS "sessionId", s.user_id AS "userId", u.epoch`,
)

/** A spent refresh token whose session and person are still good: whose it is, and whether its grace has passed. */
export const findSpentToken = statement.find<
  { sessionId: string; userId: string; epoch: number; isReuse: boolean },
  { tokenHash: Buffer; graceSeconds: number; now: Date | null }
>(
  'find_spent_token',
  sql`
    SELECT s.id AS "sessionId", s.user_id AS "userId", u.epoch,
      ${now} > t.used_at + make_interval(secs => ${value('graceSeconds')}::int) AS "isReuse"
    FROM refresh_tokens t JOIN sessions s ON s.id = t.session_id JOIN users u ON u.id = s.user_id
    WHERE t.token_hash = ${value('tokenHash')}::bytea AND t.used_at IS NOT NULL
      AND s.revoked_at IS NULL AND u.disabled_at IS NULL AND u.erased_at IS NULL`,
)

/** Revokes one session; false when it already was. */
export async function revokeSession(
  connection: Connection,
  id: string,
  reason: RevokeReason,
  instant: Date | null,
): Promise<boolean> {
  const rows = await connection.orm
    .update(sessions)
    .set({ revokedAt: bound(instant), revokeReason: reason })
    .where(and(eq(sessions.id, id), isNull(sessions.revokedAt)))
    .returning({ id: sessions.id })
  return rows.length === 1
}

/** Revokes a person's sessions, but for `keep`. */
export async function revokeSessionsOf(
  connection: Connection,
  userId: string,
  reason: RevokeReason,
  options: { keep?: string | null; now: Date | null },
): Promise<void> {
  await connection.orm
    .update(sessions)
    .set({ revokedAt: bound(options.now), revokeReason: reason })
    .where(
      and(
        eq(sessions.userId, userId),
        isNull(sessions.revokedAt),
        options.keep ? ne(sessions.id, options.keep) : undefined,
      ),
    )
}

/** Deletes a person's sessions, and their refresh tokens with them. */
export async function deleteSessionsOf(connection: Connection, userId: string): Promise<void> {
  await connection.orm.delete(sessions).where(eq(sessions.userId, userId))
}

function bound(instant: Date | null) {
  return instant ?? sql`clock_timestamp()`
}

export interface SessionRow {
  id: string
  createdAt: Date
  revokedAt: Date | null
  lastRefreshedAt: Date | null
}

/** A person's sessions, oldest first: when, never by what token. */
export async function listSessionsOf(connection: Connection, userId: string): Promise<SessionRow[]> {
  return connection.orm
    .select({
      id: sessions.id,
      createdAt: sessions.createdAt,
      revokedAt: sessions.revokedAt,
      lastRefreshedAt: max(refreshTokens.createdAt),
    })
    .from(sessions)
    .leftJoin(refreshTokens, eq(refreshTokens.sessionId, sessions.id))
    .where(eq(sessions.userId, userId))
    .groupBy(sessions.id)
    .orderBy(sessions.id)
}
