import type { Connection } from '../../db/connection.ts'
import { findSpentToken, spendRefreshToken } from '../../db/repositories/auth/refresh-tokens.ts'
import { noteSeen, revokeSession } from '../../db/repositories/auth/sessions.ts'
import { insertAudit } from '../../db/repositories/service/audit.ts'
import { findUser } from '../../db/repositories/users/find.ts'
import { refreshTokenSpent } from '../../domain/refusals/auth.ts'
import { type Delivery, SESSIONS_OF, type SessionOrigin } from '../../domain/words.ts'
import { newSuccessorSalt, refreshTokenAfter } from '../../security/codes.ts'
import { sha256 } from '../../security/digests.ts'
import type { Context } from '../context.ts'
import { userView } from '../users/view.ts'
import { type IssuedSession, storeRefreshToken } from './issue-session.ts'

const GRACE_SECONDS = 30

/** A refresh token as its holder sends it: in the body (the default) or by the cookie. */
export interface HeldToken {
  refreshToken: string
  delivery?: Delivery
}

/**
 * Trades a refresh token for the next one of its session. The one just traded is honoured for 30 s more (a lost
 * reply, two tabs) and gives the same successor again: a session never forks, so that a copied token always meets its
 * owner's. Later than that somebody else holds it, and the whole session is revoked and audited. A token that was given
 * by cookie is good by cookie alone, and one of a body in a body.
 * @throws DomainError `invalid-refresh-token`.
 */
export async function refreshSession(ctx: Context, held: HeldToken): Promise<IssuedSession> {
  // The refusal is thrown after the transaction, which must keep the revocation.
  const session = await ctx.db.transaction((tx) => rotate(ctx, tx, held))
  if (!session) throw refreshTokenSpent()
  // After it: who is erased meanwhile is locked before their tokens.
  await noteSeen(ctx.db, { user: session.user.id, now: ctx.now })
  return session
}

async function rotate(
  ctx: Context,
  tx: Connection,
  { refreshToken: token, delivery = 'body' }: HeldToken,
): Promise<IssuedSession | null> {
  const named = { tokenHash: sha256(token), origins: SESSIONS_OF[delivery] }
  const successorSalt = newSuccessorSalt()
  const spent = await spendRefreshToken(tx, { ...named, successorSalt, now: ctx.now })
  const holder = spent ? { ...spent, successorSalt } : await withinGrace(ctx, tx, named)
  if (!holder?.successorSalt) return null
  const { sessionId, userId, epoch, origin } = holder
  const user = await findUser(tx, userId)
  if (!user) return null
  const refreshToken = refreshTokenAfter(token, holder.successorSalt)
  if (spent) await storeRefreshToken(ctx, tx, { sessionId, refreshToken })
  return { user: userView(user), sessionId, epoch, origin, refreshToken }
}

async function withinGrace(
  ctx: Context,
  tx: Connection,
  named: { tokenHash: Buffer; origins: readonly SessionOrigin[] },
) {
  const spent = await findSpentToken(tx, { ...named, graceSeconds: GRACE_SECONDS, now: ctx.now })
  if (!spent?.isReuse) return spent
  if (await revokeSession(tx, spent.sessionId, 'refresh-token-reused', ctx.now)) {
    await insertAudit(tx, ctx.actor, {
      action: 'session.revoke',
      objectType: 'session',
      objectId: spent.sessionId,
      after: { userId: spent.userId },
      reason: 'refresh-token-reused',
    })
  }
  return null
}
