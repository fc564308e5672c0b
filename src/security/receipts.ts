import { CompactSign, compactVerify, createLocalJWKSet, errors, type JWK } from 'jose'
import type { SigningKeys } from './signing-keys.ts'

const TYPE = 'receipt+jws'
const ALGORITHM = 'EdDSA'

/** Signs a receipt: a compact JWS over the payload's JSON, of a type that no access token has. */
export function signReceipt(key: SigningKeys['receipt'], payload: object): Promise<string> {
  return new CompactSign(new TextEncoder().encode(JSON.stringify(payload)))
    .setProtectedHeader({ alg: ALGORITHM, typ: TYPE, kid: key.kid })
    .sign(key.privateKey)
}

/**
 * The payload of a receipt signed by one of these public keys.
 * @throws jose's errors for any other text: changed, signed by another key, or of another type.
 */
export async function verifyReceipt(jwks: readonly JWK[], jws: string): Promise<unknown> {
  const keys = createLocalJWKSet({ keys: [...jwks] })
  const { payload, protectedHeader } = await compactVerify(jws, keys, { algorithms: [ALGORITHM] })
  if (protectedHeader.typ !== TYPE) throw new errors.JWSInvalid(`a receipt's type is ${TYPE}`)
  return JSON.parse(new TextDecoder().decode(payload))
}
