import { findTokenHolder } from '../../db/repositories/auth/refresh-tokens.ts'
import { revokeSession, revokeSessionsOf } from '../../db/repositories/auth/sessions.ts'
import { insertAudit } from '../../db/repositories/service/audit.ts'
import { raiseEpoch } from '../../db/repositories/users/change.ts'
import { refreshTokenSpent } from '../../domain/refusals/auth.ts'
import { SESSIONS_OF } from '../../domain/words.ts'
import { sha256 } from '../../security/digests.ts'
import { type Context, callerOf } from '../context.ts'
import type { HeldToken } from './refresh.ts'

/**
 * Ends the session that a refresh token is of, or with `all` every session of its person: for who has no access token
 * that still stands.
 * @throws DomainError `invalid-refresh-token`.
 */
export async function logoutByToken(
  ctx: Context,
  { refreshToken, delivery = 'body', all }: HeldToken & { all?: boolean },
): Promise<void> {
  const named = { tokenHash: sha256(refreshToken), origins: SESSIONS_OF[delivery] }
  const holder = await findTokenHolder(ctx.db, { ...named, now: ctx.now })
  if (!holder) throw refreshTokenSpent()
  const { userId, sessionId, epoch, role } = holder
  await logout({ ...ctx, actor: { kind: 'person', userId, sessionId, epoch, role } }, { all })
}

/** Ends the caller's session, or with `all` every session and access token the caller ever had. */
export async function logout(ctx: Context, { all = false }: { all?: boolean }): Promise<void> {
  const { userId, sessionId } = callerOf(ctx)
  if (!all) {
    await revokeSession(ctx.db, sessionId, 'logout', ctx.now)
    return
  }
  await ctx.db.transaction(async (tx) => {
    await raiseEpoch(tx, userId)
    await revokeSessionsOf(tx, userId, 'logout-all', { now: ctx.now })
    await insertAudit(tx, ctx.actor, { action: 'user.logout-all', objectType: 'user', objectId: userId })
  })
}
