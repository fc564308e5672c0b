import { findClientStanding } from '../../../db/repositories/integration/clients/standing.ts'
import type { Client } from '../../../domain/access/actor.ts'
import { may, type Requirement } from '../../../domain/access/may.ts'
import { readScopes } from '../../../domain/integration/clients/scopes.ts'
import { clientDisabled, peopleOnly, scopeNeeded } from '../../../domain/refusals/integration/clients.ts'
import type { Context } from '../../context.ts'
import { idField } from '../../fields.ts'
import { actingClient } from './authenticate.ts'

/** A client that calls, and how often it may in a minute. */
export interface AdmittedClient {
  client: Client
  requestsPerMinute: number
}

/**
 * The bearer of a client's verified access token, with the cohorts that it has now and of the token's scopes those that it
 * still has, if they allow what is asked.
 * @throws DomainError `unauthenticated` once it is disabled or gone, `forbidden`.
 */
export async function admitClient(
  ctx: Context,
  { clientId, scope }: { clientId: string; scope: string },
  requirement: Requirement,
): Promise<AdmittedClient> {
  const id = idField.safeParse(clientId)
  const standing = id.success ? await findClientStanding(ctx.db, { client: id.data }) : null
  if (!standing) throw clientDisabled()
  const asked = readScopes(scope).scopes
  const client = actingClient({
    ...standing,
    scopes: standing.scopes.filter((held) => asked.includes(held)),
  })
  if (may(client, requirement) === 'yes') return { client, requestsPerMinute: standing.requestsPerMinute }
  const needed = typeof requirement === 'string' ? undefined : requirement.scope
  throw needed ? scopeNeeded(needed) : peopleOnly()
}
