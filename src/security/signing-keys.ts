import type { CryptoKey, JWK } from 'jose'

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
  receipt: SigningKey & { privateKey: CryptoKey }
  jwks: JWK[]
}
