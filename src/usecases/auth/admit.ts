import type { Person } from '../../domain/access/actor.ts'
import { may, type Requirement } from '../../domain/access/may.ts'
import { clientsOnly, passwordChangeRequired, roleNeeded } from '../../domain/refusals/auth.ts'
import type { Context } from '../context.ts'
import { authenticate } from './authenticate.ts'

/**
 * The bearer of a verified access token with the role they have now, if that role may do what is asked.
 * @throws DomainError `unauthenticated`, `password-change-required` (not with `allowsPasswordChange`), `forbidden`.
 */
export async function admit(
  ctx: Context,
  bearer: Person,
  { requirement, allowsPasswordChange }: { requirement: Requirement; allowsPasswordChange: boolean },
): Promise<Person> {
  const { role, mustChangePassword } = await authenticate(ctx, bearer)
  if (mustChangePassword && !allowsPasswordChange) throw passwordChangeRequired()
  const person = { ...bearer, role }
  if (may(person, requirement) === 'yes') return person
  const needed = typeof requirement === 'string' ? undefined : requirement.role
  throw needed ? roleNeeded(needed) : clientsOnly()
}
