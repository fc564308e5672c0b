import { takeLaunch } from '../../db/repositories/auth/launches.ts'
import { findUser } from '../../db/repositories/users/find.ts'
import { launchExpired } from '../../domain/refusals/integration/lti.ts'
import { sha256 } from '../../security/digests.ts'
import type { Context } from '../context.ts'
import { type IssuedSession, issueSession } from './issue-session.ts'

/**
 * Trades the code of a launch for a session, once. `byCookie`: the page keeps it in its browser's cookie.
 * @throws DomainError `launch-refused` for a code that is unknown, used or too old.
 */
export async function redeemLaunch(
  ctx: Context,
  { code, byCookie }: { code: string; byCookie: boolean },
): Promise<{ session: IssuedSession; page: string }> {
  const redeemed = await ctx.db.transaction(async (tx) => {
    const launch = await takeLaunch(tx, { codeHash: sha256(code), now: ctx.now })
    const user = launch && (await findUser(tx, launch.userId))
    const session = user && (await issueSession(ctx, tx, user, byCookie ? launch.origin : 'api'))
    return session && { session, page: launch.page }
  })
  if (!redeemed) throw launchExpired()
  return redeemed
}
