import type { Person } from '../../domain/access/actor.ts'
import { may, type Requirement } from '../../domain/access/may.ts'
import { clientsOnly, ownHandNeeded, passwordChangeRequired, roleNeeded } from '../../domain/refusals/auth.ts'
import type { Context } from '../context.ts'
import { authenticate } from './authenticate.ts'

/**
 * The bearer of a verified access token with the role they have now, if that role may do what is asked.
 * @throws DomainError `unauthenticated`, `password-change-required` (not with `allowsPasswordChange`), `forbidden`,
 * which who has a session that a client vouched for is told of what asks for a person's own hand: nobody can tell whether it
 * is the client that calls.
 */
export async function admit(
  ctx: Context,
  bearer: Person,
  given: { requirement: Requirement; allowsPasswordChange: boolean; ownHand?: boolean },
): Promise<Person> {
  const { requirement } = given
  const { role, mustChangePassword, isVouchedFor } = await authenticate(ctx, bearer)
  if (mustChangePassword && !given.allowsPasswordChange) throw passwordChangeRequired()
  if (given.ownHand && isVouchedFor) throw ownHandNeeded()
  const person = { ...bearer, role }
  if (may(person, requirement) === 'yes') return person
  const needed = typeof requirement === 'string' ? undefined : requirement.role
  throw needed ? roleNeeded(needed) : clientsOnly()
}
