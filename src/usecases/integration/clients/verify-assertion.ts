import { compactVerify, createLocalJWKSet, decodeJwt, errors, type JSONWebKeySet } from 'jose'
import {
  type ClientStanding,
  findClientKeys,
  useClientAssertion,
} from '../../../db/repositories/integration/clients/standing.ts'
import { type AssertionFault, judgeAssertion } from '../../../domain/integration/clients/assertion.ts'
import { assertionRefused, issuerUnknown } from '../../../domain/refusals/integration/oauth.ts'
import type { Context } from '../../context.ts'
import { idField } from '../../fields.ts'

/** What an assertion may be signed with: with keys that only its client has. */
export const ASSERTION_ALGORITHMS = ['RS256', 'PS256', 'ES256', 'ES384', 'EdDSA', 'Ed25519']

/**
 * The client that an assertion proves (RFC 7523), once: of the same one sent at the same time, one alone is honoured.
 * `publicUrl`: what we are called, and what the assertion must therefore name.
 * @throws DomainError `invalid_client`; `invalid_request` where nobody said what we are called.
 */
export async function verifyAssertion(
  ctx: Context,
  { assertion, publicUrl }: { assertion: string; publicUrl: string | undefined },
): Promise<ClientStanding> {
  if (publicUrl === undefined) throw issuerUnknown()
  const client = idField.safeParse(subjectOf(assertion))
  const found = client.success ? await findClientKeys(ctx.db, { client: client.data, now: ctx.now }) : null
  if (!found?.jwks) throw assertionRefused('client')
  const claims = await signedBy(assertion, found.jwks as JSONWebKeySet)
  const audiences = [publicUrl, `${publicUrl}/oauth/token`]
  const good = judgeAssertion(claims, { client: found.id, audiences, now: found.now })
  if (typeof good === 'string') throw assertionRefused(good)
  const used = await useClientAssertion(ctx.db, { client: found.id, ...good, now: ctx.now })
  if (!used) throw assertionRefused('replayed')
  return used
}

function subjectOf(assertion: string): unknown {
  try {
    return decodeJwt(assertion).sub
  } catch {
    throw assertionRefused('claims' satisfies AssertionFault)
  }
}

async function signedBy(assertion: string, jwks: JSONWebKeySet): Promise<unknown> {
  try {
    const { payload } = await compactVerify(assertion, createLocalJWKSet(jwks), {
      algorithms: ASSERTION_ALGORITHMS,
    })
    return JSON.parse(Buffer.from(payload).toString('utf8'))
  } catch (error) {
    throw assertionRefused(error instanceof errors.JWKSMultipleMatchingKeys ? 'keys' : 'signature')
  }
}
