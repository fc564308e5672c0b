import type { Connection } from '../../../../db/connection.ts'
import { findBoundLaunch, takeBoundLaunch } from '../../../../db/repositories/auth/launches.ts'
import { insertAudit } from '../../../../db/repositories/service/audit.ts'
import type { UserRow } from '../../../../db/repositories/users/rows.ts'
import { hasOwnProof } from '../../../../domain/cohort/person.ts'
import {
  joinAfterPassword,
  joinedByAdmins,
  joinOfAnotherRole,
  launchExpired,
  workInBoth,
} from '../../../../domain/refusals/integration/lti.ts'
import { sha256 } from '../../../../security/digests.ts'
import { issueSession } from '../../../auth/issue-session.ts'
import { asOwner, type Credentials } from '../../../auth/login.ts'
import type { Redeemed, ShownCode } from '../../../auth/redeem-launch.ts'
import type { Context } from '../../../context.ts'
import { lockBoth } from '../../../users/merging/merge.ts'
import { moveRecord } from '../../../users/merging/move.ts'
import { mergeReport } from '../../../users/merging/report.ts'

/**
 * Has the person of a launch be who they are here already, by both proofs at once: the launch, in the browser that it was made
 * in, and the password of the account. The record that launches made is merged into the account with all that was done by it,
 * and from then on who launches as it is the account. Gives a session of the account.
 * @throws DomainError `launch-refused` for a launch that is over or another browser's, an account of another role or an
 * admin's, and where both have attempts under one assignment; `password-change-required`; `attempt-in-progress`;
 * `answers-released`; and as `asOwner`.
 */
export async function joinAccount(
  ctx: Context,
  { code, browser, byCookie, ...credentials }: ShownCode & Credentials,
): Promise<Redeemed> {
  const shown = {
    codeHash: sha256(code),
    browserHash: browser === null ? null : sha256(browser),
    now: ctx.now,
  }
  if (!(await findBoundLaunch(ctx.db, shown))) throw launchExpired()
  return asOwner(ctx, credentials, (account) =>
    ctx.db.transaction(async (tx) => {
      const launch = await takeBoundLaunch(tx, shown)
      if (!launch) throw launchExpired()
      const { from, into } = await lockBoth(tx, { from: launch.userId, into: account.id })
      if (!from || from.mergedInto !== null || from.disabledAt !== null || hasOwnProof(from))
        throw launchExpired()
      if (into?.epoch !== account.epoch) return null
      refuseUnfit({ from, into })
      const session = await issueSession(ctx, tx, into, byCookie ? launch.origin : 'api')
      if (!session) return null
      const { sessionId, epoch } = session
      const actor = { kind: 'person', userId: into.id, role: into.role, sessionId, epoch } as const
      await merge({ ...ctx, actor }, tx, { from, into })
      return { session, page: launch.page }
    }),
  )
}

function refuseUnfit({ from, into }: { from: UserRow; into: UserRow }): void {
  if (into.mustChangePassword) throw joinAfterPassword()
  // Whoever holds the keys of a platform can launch as anybody of it.
  if (into.role === 'admin') throw joinedByAdmins()
  if (into.role !== from.role) throw joinOfAnotherRole()
}

async function merge(
  ctx: Context,
  tx: Connection,
  { from, into }: { from: UserRow; into: UserRow },
): Promise<void> {
  const quizzes = await mergeReport(ctx, tx, { from: from.id, into: into.id })
  // By two records one would have had more attempts than an assignment gives.
  if (quizzes.some((quiz) => quiz.assignment !== null && quiz.attempts.some(({ user }) => user === into.id)))
    throw workInBoth()
  await insertAudit(tx, ctx.actor, {
    action: 'user.merge',
    objectType: 'user',
    objectId: from.id,
    after: await moveRecord(ctx, tx, { from, into }),
  })
  await insertAudit(tx, ctx.actor, {
    action: 'lti.join',
    objectType: 'user',
    objectId: into.id,
    after: { record: from.id },
  })
}
