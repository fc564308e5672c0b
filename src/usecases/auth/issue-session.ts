import { uuidv7 } from 'uuidv7'
import type { Connection } from '../../db/connection.ts'
import { insertRefreshToken } from '../../db/repositories/auth/refresh-tokens.ts'
import { insertSession } from '../../db/repositories/auth/sessions.ts'
import type { UserRow } from '../../db/repositories/users/rows.ts'
import type { SessionOrigin } from '../../domain/words.ts'
import { newToken } from '../../security/codes.ts'
import { sha256 } from '../../security/digests.ts'
import type { Context } from '../context.ts'
import { type UserView, userView } from '../users/view.ts'

/** How long a refresh token is good for. */
export const REFRESH_TOKEN_DAYS = 30

/** What signing in gives: HTTP makes the access token of it. The refresh token is shown once, and stored hashed. */
export interface IssuedSession {
  user: UserView
  sessionId: string
  epoch: number
  /** Says how the refresh token is handed over, now and at every renewal. */
  origin: SessionOrigin
  refreshToken: string
}

/**
 * Opens a session for a person whose proof was just checked. Null when the person was disabled, erased, or changed
 * their password since `user` was read: an old password opens nothing, not even at the same moment. `client`: who vouched for
 * them, with whom the session ends.
 */
export async function issueSession(
  ctx: Context,
  tx: Connection,
  user: UserRow,
  origin: SessionOrigin = 'api',
  client: string | null = null,
): Promise<IssuedSession | null> {
  const { id: userId, epoch } = user
  const sessionId = uuidv7()
  const opened = await insertSession(tx, { id: sessionId, userId, epoch, origin, client, now: ctx.now })
  if (!opened) return null
  const refreshToken = newToken()
  await storeRefreshToken(ctx, tx, { sessionId, refreshToken })
  return { user: userView(user), sessionId, epoch, origin, refreshToken }
}

/** Adds a refresh token of 30 days to a session. */
export async function storeRefreshToken(
  ctx: Context,
  tx: Connection,
  { sessionId, refreshToken }: Pick<IssuedSession, 'sessionId' | 'refreshToken'>,
): Promise<void> {
  await insertRefreshToken(tx, {
    id: uuidv7(),
    sessionId,
    tokenHash: sha256(refreshToken),
    lifetimeDays: REFRESH_TOKEN_DAYS,
    now: ctx.now,
  })
}
