import type { Client, Scope } from '../../../domain/access/actor.ts'
import { readScopes } from '../../../domain/integration/clients/scopes.ts'
import { scopeBeyond } from '../../../domain/refusals/integration/oauth.ts'

/**
 * The scopes that a client's token gets: those that it asks for, or all of its own.
 * @throws DomainError `invalid_scope` for one that it does not have.
 */
export function grantScopes({ scopes: held }: Pick<Client, 'scopes'>, asked: string | undefined): Scope[] {
  if (asked === undefined) return [...held]
  const { scopes, unknown } = readScopes(asked)
  if (unknown.length > 0 || scopes.length === 0 || scopes.some((scope) => !held.includes(scope)))
    throw scopeBeyond(held)
  return scopes
}
