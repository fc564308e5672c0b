import {
  type ClientStanding,
  useClientSecret,
} from '../../../db/repositories/integration/clients/standing.ts'
import type { Client } from '../../../domain/access/actor.ts'
import { JWT_BEARER } from '../../../domain/integration/clients/assertion.ts'
import { readBasic } from '../../../domain/integration/clients/basic.ts'
import {
  assertionTypeUnknown,
  otherClientNamed,
  proofNeeded,
  severalProofs,
  wrongClient,
} from '../../../domain/refusals/integration/oauth.ts'
import { sha256 } from '../../../security/digests.ts'
import type { Context } from '../../context.ts'
import { idField } from '../../fields.ts'
import { verifyAssertion } from './verify-assertion.ts'

/** What a request to the token endpoint brings as proof. */
export interface ClientProof {
  authorization: string | undefined
  client_id?: string | undefined
  client_secret?: string | undefined
  client_assertion?: string | undefined
  client_assertion_type?: string | undefined
}

/**
 * The client that a request proves to come from, with what it may do now; it is marked as used. `publicUrl`: what we are
 * called.
 * @throws DomainError with the word of RFC 6749: `invalid_client`; `invalid_request` for two proofs at once.
 */
export async function authenticateClient(
  ctx: Context,
  { publicUrl, ...proof }: ClientProof & { publicUrl: string | undefined },
): Promise<Client> {
  const { authorization, client_id, client_secret, client_assertion, client_assertion_type } = proof
  const proofs = [authorization, client_secret, client_assertion].filter((one) => one !== undefined)
  if (proofs.length > 1) throw severalProofs()
  const isBearer = client_assertion_type === JWT_BEARER
  const isAssertion = client_assertion !== undefined || client_assertion_type !== undefined
  if (isAssertion && (!isBearer || client_assertion === undefined)) throw assertionTypeUnknown()
  const found =
    client_assertion === undefined
      ? await bySecret(ctx, proof)
      : await verifyAssertion(ctx, { assertion: client_assertion, publicUrl })
  if (client_id !== undefined && client_id.toLowerCase() !== found.id) throw otherClientNamed()
  return actingClient(found)
}

/** A client as who acts. */
export function actingClient({ id, scopes, cohorts }: ClientStanding): Client {
  return { kind: 'client', clientId: id, scopes, cohorts }
}

async function bySecret(ctx: Context, proof: ClientProof): Promise<ClientStanding> {
  const { clientId, secret } = presented(proof)
  const client = idField.safeParse(clientId)
  const found = client.success
    ? await useClientSecret(ctx.db, { client: client.data, secretHash: sha256(secret), now: ctx.now })
    : null
  if (!found) throw wrongClient()
  return found
}

function presented({ authorization, client_id, client_secret }: ClientProof) {
  const basic = authorization === undefined ? null : readBasic(authorization)
  if (basic) {
    if (client_id !== undefined && client_id !== basic.clientId) throw otherClientNamed()
    return basic
  }
  if (client_id === undefined || client_secret === undefined) throw proofNeeded()
  return { clientId: client_id, secret: client_secret }
}
