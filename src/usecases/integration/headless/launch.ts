import type { Connection } from '../../../db/connection.ts'
import { spendLaunchLink } from '../../../db/repositories/integration/headless/launch-links.ts'
import { launchOver } from '../../../domain/refusals/auth.ts'
import type { SessionOrigin } from '../../../domain/words.ts'
import { sha256 } from '../../../security/digests.ts'
import { type IssuedSession, issueSession } from '../../auth/issue-session.ts'
import type { Context } from '../../context.ts'
import { heldPerson } from './held-person.ts'

/** A session that was opened by a link, and where the link leads. */
export interface Launched {
  session: IssuedSession
  quiz: string
  assignment: string | null
}

/**
 * Signs in whoever follows a launch link first.
 * @throws DomainError `invalid-launch-link` once it is spent or expired; `not-found`, `has-account` when the client may act
 * for the person no more: the link is then as good as it was.
 */
export async function launch(
  ctx: Context,
  { token, origin }: { token: string; origin?: SessionOrigin },
): Promise<Launched> {
  return ctx.db.transaction((tx) => spend(ctx, tx, { token, origin }))
}

async function spend(
  ctx: Context,
  tx: Connection,
  { token, origin }: { token: string; origin?: SessionOrigin | undefined },
): Promise<Launched> {
  const link = await spendLaunchLink(tx, { tokenHash: sha256(token), now: ctx.now })
  if (!link) throw launchOver()
  const user = await heldPerson(tx, link)
  const session = await issueSession(ctx, tx, user, origin, link.client)
  if (!session) throw launchOver()
  return { session, quiz: link.quiz, assignment: link.assignment }
}
