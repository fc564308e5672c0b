import {
  type ClientStanding,
  useClientSecret,
} from '../../../db/repositories/integration/clients/standing.ts'
import type { Client } from '../../../domain/access/actor.ts'
import { readBasic } from '../../../domain/integration/clients/basic.ts'
import {
  otherClientNamed,
  proofNeeded,
  severalProofs,
  wrongClient,
} from '../../../domain/refusals/integration/oauth.ts'
import { sha256 } from '../../../security/digests.ts'
import type { Context } from '../../context.ts'
import { idField } from '../../fields.ts'

/** How a client may prove who it is, by the names of RFC 7591. */
export const CLIENT_PROOFS = ['client_secret_basic', 'client_secret_post'] as const

/** What a request to the token endpoint brings as proof. */
export interface ClientProof {
  authorization: string | undefined
  client_id?: string | undefined
  client_secret?: string | undefined
}

/**
 * The client that a request proves to come from, with what it may do now; it is marked as used.
 * @throws DomainError with the word of RFC 6749: `invalid_client`; `invalid_request` for two proofs at once.
 */
export async function authenticateClient(ctx: Context, proof: ClientProof): Promise<Client> {
  const { clientId, secret } = presented(proof)
  const client = idField.safeParse(clientId)
  const found = client.success
    ? await useClientSecret(ctx.db, { client: client.data, secretHash: sha256(secret), now: ctx.now })
    : null
  if (!found) throw wrongClient()
  return clientOf(found)
}

/** A client as who acts. */
export function clientOf({ id, scopes, cohorts }: ClientStanding): Client {
  return { kind: 'client', clientId: id, scopes, cohorts }
}

function presented({ authorization, client_id, client_secret }: ClientProof) {
  if (authorization === undefined) {
    if (client_id === undefined || client_secret === undefined) throw proofNeeded()
    return { clientId: client_id, secret: client_secret }
  }
  if (client_secret !== undefined) throw severalProofs()
  const basic = readBasic(authorization)
  if (!basic) throw proofNeeded()
  if (client_id !== undefined && client_id !== basic.clientId) throw otherClientNamed()
  return basic
}
