import { spendLaunch } from '../../db/repositories/auth/launches.ts'
import { findUser } from '../../db/repositories/users/find.ts'
import { hasOwnProof } from '../../domain/cohort/person.ts'
import { launchExpired } from '../../domain/refusals/integration/lti.ts'
import { sha256 } from '../../security/digests.ts'
import type { Context } from '../context.ts'
import { type IssuedSession, issueSession } from './issue-session.ts'

/** How long an account may still be joined, in seconds. */
const JOIN_SECONDS = 600

/** What a page shows of a launch. */
export interface ShownCode {
  code: string
  /** What its browser kept of the launch; null when it brings nothing. */
  browser: string | null
  /** The page keeps its session in its browser's cookie. */
  byCookie: boolean
}

/** A session, and the page that the launch is for. */
export interface Redeemed {
  session: IssuedSession
  page: string
}

/**
 * Trades the code of a launch for a session, once, in the browser that it was given to. `mayJoin`: an account may be joined
 * by it, for ten minutes.
 * @throws DomainError `launch-refused` for a code that is unknown, used, too old or another browser's.
 */
export async function redeemLaunch(
  ctx: Context,
  { code, browser, byCookie }: ShownCode,
): Promise<Redeemed & { mayJoin: boolean }> {
  const shown = { codeHash: sha256(code), browserHash: browser === null ? null : sha256(browser) }
  const redeemed = await ctx.db.transaction(async (tx) => {
    const launch = await spendLaunch(tx, { ...shown, seconds: JOIN_SECONDS, now: ctx.now })
    const user = launch && (await findUser(tx, launch.userId))
    const session = user && (await issueSession(ctx, tx, user, byCookie ? launch.origin : 'api'))
    return session && { session, page: launch.page, mayJoin: launch.isBound && !hasOwnProof(user) }
  })
  if (!redeemed) throw launchExpired()
  return redeemed
}
