import type { Role } from '../words.ts'
import type { Actor, Scope } from './actor.ts'

/**
 * What an operation asks of its caller.
 * - `public`: nothing; a token is not even looked at. `optional`: nothing, but a token that is sent must be a person's.
 * - otherwise a person of at least `role`, or a client that holds `scope`; where one of them is absent, nobody of
 *   that kind may.
 */
export type Requirement =
  | 'public'
  | 'optional'
  | { role: Role; scope?: Scope | undefined }
  | { role?: Role | undefined; scope: Scope }

export type Verdict = 'yes' | 'unauthenticated' | 'forbidden'

const RANK: Record<Role, number> = { trainee: 0, trainer: 1, admin: 2 }

/** Whether an actor may call an operation; what of it is theirs to see is the use case's business. */
export function may(actor: Actor, requirement: Requirement): Verdict {
  if (typeof requirement === 'string')
    return requirement === 'optional' && actor.kind === 'client' ? 'forbidden' : 'yes'
  const { role, scope } = requirement
  switch (actor.kind) {
    case 'anonymous':
      return 'unauthenticated'
    case 'person':
      return role !== undefined && RANK[actor.role] >= RANK[role] ? 'yes' : 'forbidden'
    case 'client':
      return scope !== undefined && actor.scopes.includes(scope) ? 'yes' : 'forbidden'
    case 'service':
      return 'yes'
  }
}
