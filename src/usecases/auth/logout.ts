import { revokeSession, revokeSessionsOf } from '../../db/repositories/auth/sessions.ts'
import { insertAudit } from '../../db/repositories/service/audit.ts'
import { raiseEpoch } from '../../db/repositories/users/change.ts'
import { type Context, callerOf } from '../context.ts'

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
