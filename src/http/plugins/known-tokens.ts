import { LRUCache } from 'lru-cache'

/** Those of the ten thousand people that one replica may serve in an exam, twice; about a kilobyte each. */
const MOST = 20_000

/** Access tokens that are known to be good, so that each signature is checked once. */
export interface KnownTokens<C> {
  /** What a token claims. @throws what `verify` throws, for one that is not known, or whose time is over. */
  claimsOf(token: string): C
  /** Makes a token known that this process signed itself. */
  add(token: string, claims: C): void
}

/**
 * Makes a memory of tokens, empty. A token is known by the whole of its text, as long as it is in date; what fails is not
 * remembered. Whether its bearer may still act is never in it.
 */
export function createKnownTokens<C extends { exp: number }>(
  verify: (token: string) => C,
  { max = MOST }: { max?: number } = {},
): KnownTokens<C> {
  const known = new LRUCache<string, C>({ max })
  return {
    claimsOf(token) {
      const claims = known.get(token)
      if (claims && Date.now() < claims.exp * 1000) return claims
      const verified = verify(token)
      known.set(token, verified)
      return verified
    },
    add: (token, claims) => void known.set(token, claims),
  }
}
