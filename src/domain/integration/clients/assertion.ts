import { z } from 'zod'

/** How RFC 7523 names an assertion that proves a client, here and at a platform. */
export const JWT_BEARER = 'urn:ietf:params:oauth:client-assertion-type:jwt-bearer'

/** How long an assertion may live, and how far two clocks may be apart, in seconds. */
const MOST_LIFE = 300
const SKEW = 30

/** What a signed assertion says of itself (RFC 7523, 3); anything else of it is not looked at. */
const claimsSchema = z.object({
  iss: z.string(),
  sub: z.string(),
  aud: z.string(),
  jti: z.string().min(1).max(200),
  exp: z.number(),
  iat: z.number().optional(),
  nbf: z.number().optional(),
})

export type AssertionFault = 'claims' | 'subject' | 'audience' | 'life' | 'expired' | 'early'

/** What is kept of one that is good: until then its `jti` is not taken again. */
export interface GoodAssertion {
  jti: string
  keptUntil: Date
}

/**
 * Judges the claims of an assertion whose signature holds. `audiences`: what names us; an assertion names one of them, and
 * as one text: a list would make it good at another server too (CVE-2025-27370).
 */
export function judgeAssertion(
  claims: unknown,
  { client, audiences, now }: { client: string; audiences: readonly string[]; now: Date },
): GoodAssertion | AssertionFault {
  const parsed = claimsSchema.safeParse(claims)
  if (!parsed.success)
    return parsed.error.issues.some(({ path }) => path[0] === 'aud') ? 'audience' : 'claims'
  const { iss, sub, aud, jti, exp, iat, nbf } = parsed.data
  const seconds = now.getTime() / 1000
  if (iss !== client || sub !== client) return 'subject'
  if (!audiences.includes(aud)) return 'audience'
  if (exp <= seconds - SKEW) return 'expired'
  if (Math.max(iat ?? 0, nbf ?? 0) > seconds + SKEW) return 'early'
  const isLong = exp > seconds + MOST_LIFE + SKEW || (iat !== undefined && exp - iat > MOST_LIFE)
  return isLong ? 'life' : { jti, keptUntil: new Date((exp + SKEW) * 1000) }
}
