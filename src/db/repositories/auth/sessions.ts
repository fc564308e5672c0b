import type { SessionOrigin } from '../../../domain/words.ts'
import type { Connection } from '../../connection.ts'
import { and, eq, isNull, max, ne, sql } from '../../drizzle.ts'
import { refreshTokens, sessions } from '../../schema/index.ts'
import { statement, value } from '../../statement.ts'
import { now, today } from '../clock.ts'
import type { UserRow } from '../users/rows.ts'

export type RevokeReason =
  | 'logout'
  | 'logout-all'
  | 'password-changed'
  | 'password-reset'
  | 'refresh-token-reused'
  | 'user-disabled'
  | 'client-ended'

/**
 * Opens a session; 0 when the person was meanwhile disabled or erased, or changed their password (their epoch
 * is no longer the one their proof was checked against). Waits for such a change under way, and makes it wait. Notes that they
 * were seen today.
 */
export const insertSession = statement.run<{
  id: string
  userId: string
  epoch: number
  origin: SessionOrigin
  /** Who opened it for the person; null: they themselves. */
  client: string | null
  now: Date | null
}>(
  'insert_session',
  sql`
    WITH person AS (
      UPDATE users SET last_seen_on = ${today}
      WHERE id = ${value('userId')}::uuid AND epoch = ${value('epoch')}::int
        AND disabled_at IS NULL AND erased_at IS NULL
      RETURNING id
    )
    INSERT INTO sessions (id, user_id, created_at, origin, client_id)
    SELECT ${value('id')}::uuid, id, ${now}, ${value('origin')}, ${value('client')}::uuid FROM person`,
)

const ENDED: RevokeReason = 'client-ended'

/**
 * Ends the sessions that clients opened for a person, or one client for anybody, where the client is disabled or the person
 * is in none of its cohorts any more.
 */
export const endClientSessions = statement.run<{
  user: string | null
  client: string | null
  now: Date | null
}>(
  'end_client_sessions',
  sql`
    UPDATE sessions s SET revoked_at = ${now}, revoke_reason = ${sql.raw(`'${ENDED}'`)}
    WHERE s.client_id IS NOT NULL AND s.revoked_at IS NULL
      AND (${value('user')}::uuid IS NULL OR s.user_id = ${value('user')}::uuid)
      AND (${value('client')}::uuid IS NULL OR s.client_id = ${value('client')}::uuid)
      AND NOT EXISTS (
        SELECT FROM clients c JOIN client_cohorts b ON b.client_id = c.id
        JOIN cohort_members m ON m.cohort_id = b.cohort_id AND m.user_id = s.user_id AND m.left_at IS NULL
        WHERE c.id = s.client_id AND c.disabled_at IS NULL)`,
)

/** Notes that somebody went on with a session today. */
export const noteSeen = statement.run<{ user: string; now: Date | null }>(
  'note_seen',
  sql`
    UPDATE users SET last_seen_on = ${today}
    WHERE id = ${value('user')}::uuid AND last_seen_on IS DISTINCT FROM ${today} AND erased_at IS NULL`,
)

/** What an access token's session and person are worth now; null when either is gone, revoked or outdated. */
export const findTokenStanding = statement.find<
  Pick<UserRow, 'role' | 'mustChangePassword'> & {
    /** Whether a client opened the session for the person, or gave the link that did. */
    isVouchedFor: boolean
  },
  { userId: string; sessionId: string; epoch: number }
>(
  'find_token_standing',
  sql`
    SELECT u.role, u.must_change_password AS "mustChangePassword", s.client_id IS NOT NULL AS "isVouchedFor"
    FROM users u JOIN sessions s ON s.user_id = u.id
    WHERE u.id = ${value('userId')}::uuid AND s.id = ${value('sessionId')}::uuid
      AND u.epoch = ${value('epoch')}::int AND s.revoked_at IS NULL
      AND u.disabled_at IS NULL AND u.erased_at IS NULL`,
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

function bound(instant: Date | null) {
  return instant ?? sql`clock_timestamp()`
}

export interface SessionRow extends Pick<typeof sessions.$inferSelect, 'id' | 'createdAt' | 'revokedAt'> {
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
