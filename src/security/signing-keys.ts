import { generateKeyPair as generate, type KeyObject } from 'node:crypto'
import { promisify } from 'node:util'
import { calculateJwkThumbprint, type JWK } from 'jose'
import type { Sealer } from './sealing.ts'

const RSA_BITS = 2048

const generateKeyPair = promisify(generate)

/** A key pair by purpose; none is accepted in another's place. */
export interface SigningKey {
  kid: string
  /** PKCS #8 PEM. */
  privatePem: string
  /** SPKI PEM. */
  publicPem: string
  publicJwk: JWK
}

/** The keys in use, decrypted and held in memory, and every receipt key there ever was for the JWKS. */
export interface SigningKeys {
  access: SigningKey
  receipt: SigningKey & { privateKey: KeyObject }
  jwks: JWK[]
}

/** A pair of keys for one algorithm, named by its thumbprint (RFC 7638), the private one sealed as PKCS #8. */
export async function newSigningKey(algorithm: 'EdDSA' | 'RS256', sealer: Sealer) {
  const { publicKey, privateKey } =
    algorithm === 'EdDSA'
      ? await generateKeyPair('ed25519')
      : await generateKeyPair('rsa', { modulusLength: RSA_BITS })
  const jwk = publicKey.export({ format: 'jwk' }) as JWK
  const kid = await calculateJwkThumbprint(jwk)
  const pem = privateKey.export({ type: 'pkcs8', format: 'pem' }) as string
  return {
    kid,
    publicJwk: { ...jwk, kid, use: 'sig', alg: algorithm },
    privateEncrypted: sealer.seal(kid, pem),
  }
}
