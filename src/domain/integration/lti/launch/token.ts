import type { ClaimFault } from './claims.ts'

/** How far a platform's clock may be from ours. */
const SKEW_SECONDS = 60

/** What the login said that a launch answers, and when the launch came. */
export interface Expected {
  issuer: string
  clientId: string
  /** Whether a text is the nonce that was sent. */
  isNonce(text: string): boolean
  now: Date
}

/** What is wrong with the claims that make a token good here and now (OpenID Connect Core, 3.1.3.7); null: nothing. */
export function tokenFault(payload: Record<string, unknown>, expected: Expected): ClaimFault | null {
  const { issuer, clientId, isNonce } = expected
  const now = expected.now.getTime() / 1000
  const rules: [claim: string, isOptional: boolean, isRight: (value: unknown) => boolean][] = [
    ['iss', false, (iss) => iss === issuer],
    ['aud', false, (aud) => audiences(aud).includes(clientId)],
    ['azp', audiences(payload['aud']).length < 2, (azp) => azp === clientId],
    ['exp', false, (exp) => isInstant(exp) && exp > now - SKEW_SECONDS],
    ['iat', false, (iat) => isInstant(iat) && iat <= now + SKEW_SECONDS],
    ['nbf', true, (nbf) => isInstant(nbf) && nbf <= now + SKEW_SECONDS],
    ['nonce', false, (nonce) => typeof nonce === 'string' && isNonce(nonce)],
  ]
  for (const [claim, isOptional, isRight] of rules) {
    const value = payload[claim]
    if (value === undefined && isOptional) continue
    if (value === undefined || !isRight(value))
      return { claim, fault: value === undefined ? 'missing' : 'wrong' }
  }
  return null
}

function audiences(aud: unknown): unknown[] {
  return Array.isArray(aud) ? aud : [aud]
}

function isInstant(value: unknown): value is number {
  return typeof value === 'number' && Number.isFinite(value)
}
