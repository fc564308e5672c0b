import { createRemoteJWKSet, customFetch, type FetchImplementation, type JWTVerifyGetKey } from 'jose'
import { LRUCache } from 'lru-cache'

const MOST_PLATFORMS = 500
/** How long keys are taken for current, and how soon an unknown `kid` has them fetched again: some rotate hourly. */
const [KEPT_MS, AGAIN_MS] = [10 * 60_000, 30_000]

/** The keys that platforms publish, fetched when first needed. */
export interface PlatformJwks {
  /** @throws what jose throws, once keys are asked for: none fits, or they cannot be fetched. */
  of(jwksUri: string): JWTVerifyGetKey
}

export function createPlatformJwks(fetch: FetchImplementation): PlatformJwks {
  const known = new LRUCache<string, JWTVerifyGetKey>({ max: MOST_PLATFORMS })
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
