import {
  compactVerify,
  createLocalJWKSet,
  decodeJwt,
  errors,
  type JSONWebKeySet,
  type JWTVerifyGetKey,
} from 'jose'
import {
  type ClientStanding,
  findClientKeys,
  useClientAssertion,
} from '../../../db/repositories/integration/clients/standing.ts'
import { type AssertionFault, judgeAssertion } from '../../../domain/integration/clients/assertion.ts'
import {
  assertionRefused,
  issuerUnknown,
  keysUnreachable,
} from '../../../domain/refusals/integration/oauth.ts'
import { OutboundFailure } from '../../../outbound/failure.ts'
import type { Context } from '../../context.ts'
import { idField } from '../../fields.ts'
import { isKeysFault } from '../key-sets.ts'

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
  const keys = found && keysOf(ctx, found)
  if (!keys) throw assertionRefused('client')
  const claims = await signedBy(assertion, keys)
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

/** What is asked for the key, whether the client gave its keys or publishes them; null without either. */
function keysOf(
  { keySets }: Context,
  { jwks, jwksUri }: { jwks: unknown; jwksUri: string | null },
): JWTVerifyGetKey | null {
  if (jwksUri !== null) return keySets.of(jwksUri)
  return jwks === null ? null : createLocalJWKSet(jwks as JSONWebKeySet)
}

async function signedBy(assertion: string, keys: JWTVerifyGetKey): Promise<unknown> {
  try {
    const { payload } = await compactVerify(assertion, keys, { algorithms: ASSERTION_ALGORITHMS })
    return JSON.parse(Buffer.from(payload).toString('utf8'))
  } catch (error) {
    if (error instanceof OutboundFailure) throw keysUnreachable(error.reason, error)
    if (error instanceof errors.JWKSMultipleMatchingKeys) throw assertionRefused('keys')
    if (error instanceof errors.JWKSNoMatchingKey) throw assertionRefused('kid')
    throw assertionRefused(error instanceof errors.JOSEError && isKeysFault(error) ? 'no-set' : 'signature')
  }
}
