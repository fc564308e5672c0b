import { createRemoteJWKSet, customFetch, errors, type FetchImplementation, type JWTVerifyGetKey } from 'jose'
import { LRUCache } from 'lru-cache'

const MOST_SETS = 500
/** How long keys are taken for current, and how soon an unknown `kid` has them fetched again: some rotate hourly. */
const [KEPT_MS, AGAIN_MS] = [10 * 60_000, 30_000]

/** The keys that platforms and clients publish, fetched when first needed. */
export interface KeySets {
  /** @throws what jose throws, once keys are asked for: none fits, or they cannot be fetched. */
  of(jwksUri: string): JWTVerifyGetKey
}

export function createKeySets(fetch: FetchImplementation): KeySets {
  const known = new LRUCache<string, JWTVerifyGetKey>({ max: MOST_SETS })
  return {
    of(jwksUri) {
      const keys =
        known.get(jwksUri) ??
        createRemoteJWKSet(new URL(jwksUri), {
          [customFetch]: fetch,
          cacheMaxAge: KEPT_MS,
          cooldownDuration: AGAIN_MS,
          timeoutDuration: 10_000,
        })
      known.set(jwksUri, keys)
      return keys
    },
  }
}

/** Whether it was not the token that failed, but the way to the keys; jose's own errors of keys that do not fit are the token's. */
export function isKeysFault(error: unknown): boolean {
  const isTheirs =
    error instanceof errors.JWSInvalid ||
    error instanceof errors.JWSSignatureVerificationFailed ||
    error instanceof errors.JOSEAlgNotAllowed ||
    error instanceof errors.JOSENotSupported ||
    error instanceof errors.JWKSNoMatchingKey ||
    error instanceof errors.JWKSMultipleMatchingKeys
  return !isTheirs
}
