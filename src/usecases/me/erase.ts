import type { Connection } from '../../db/connection.ts'
import { hasOpenAttempt } from '../../db/repositories/attempts/find.ts'
import { deleteSessionsOf } from '../../db/repositories/auth/sessions.ts'
import { deleteTrainer } from '../../db/repositories/cohorts/trainers.ts'
import { eraseWords } from '../../db/repositories/live/messages.ts'
import { deleteInvitations } from '../../db/repositories/people/records.ts'
import { eraseReports } from '../../db/repositories/results/reports.ts'
import { insertAudit } from '../../db/repositories/service/audit.ts'
import { deleteRecordedCalls } from '../../db/repositories/service/idempotency.ts'
import { eraseUser } from '../../db/repositories/users/change.ts'
import { lockActiveAdmins, lockUser } from '../../db/repositories/users/lock.ts'
import { attemptInProgress } from '../../domain/refusals/attempts.ts'
import { lastAdmin, personErased } from '../../domain/refusals/users.ts'
import { closeOverdueOf } from '../attempts/closing/expire.ts'
import { forgetFailures } from '../auth/limit-guesses.ts'
import { type Context, callerOf } from '../context.ts'

/**
 * Erases the caller: name, address, password, codes, extra time, sessions, tokens, the replies kept of calls by or about
 * them and what they wrote to trainers or trainees, their reports of questions among it, are deleted for good. Attempts, answers and scores stay under the same random id, and memberships with them, so that statistics do not move.
 * @throws DomainError `attempt-in-progress` while an attempt is under way, `last-admin`.
 */
export async function eraseMe(ctx: Context): Promise<void> {
  const { userId, role } = callerOf(ctx)
  await ctx.db.transaction(async (tx) => {
    if (role === 'admin') await refuseLastAdmin(tx, userId)
    const user = await lockUser(tx, userId)
    if (!user) throw personErased()
    await closeOverdueOf(ctx, tx, userId)
    if (await hasOpenAttempt(tx, userId)) throw attemptInProgress()
    await eraseUser(tx, userId, ctx.now)
    await deleteSessionsOf(tx, userId)
    await deleteTrainer(tx, userId)
    await deleteInvitations(tx, { user: userId })
    await deleteRecordedCalls(tx, { user: userId })
    await eraseWords(tx, { user: userId })
    await eraseReports(tx, { user: userId })
    if (user.email !== null) await forgetFailures(tx, user.email)
    await insertAudit(tx, ctx.actor, { action: 'user.erase', objectType: 'user', objectId: userId })
  })
}

async function refuseLastAdmin(tx: Connection, userId: string): Promise<void> {
  const admins = await lockActiveAdmins(tx)
  if (!admins.some((id) => id !== userId)) throw lastAdmin()
}
