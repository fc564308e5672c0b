import { findTokenStanding } from '../../db/repositories/auth/sessions.ts'
import type { Person } from '../../domain/access/actor.ts'
import { sessionEnded } from '../../domain/refusals/auth.ts'
import type { Role } from '../../domain/words.ts'
import type { Context } from '../context.ts'

/**
 * What the bearer of a verified access token may do at this moment, read from the database.
 * @throws DomainError `unauthenticated` once the session was revoked, the person disabled or erased, or their
 * password or role changed since the token was issued.
 */
export async function authenticate(
  ctx: Context,
  { userId, sessionId, epoch }: Pick<Person, 'userId' | 'sessionId' | 'epoch'>,
): Promise<{ role: Role; mustChangePassword: boolean; isVouchedFor: boolean }> {
  const standing = await findTokenStanding(ctx.db, { userId, sessionId, epoch })
  if (!standing) throw sessionEnded()
  return standing
}
