import type { LtiPlatform, LtiPlatformChange, NewLtiPlatform } from '../../../api/types.ts'

/** What a platform tells of itself, as the fields of a form have it: deployments a line each. */
export interface Filled {
  name: string
  /** Empty: none of those that are known. */
  family: string
  issuer: string
  clientId: string
  authorizationEndpoint: string
  tokenEndpoint: string
  /** Empty: its token endpoint. */
  tokenAudience: string
  jwksUri: string
  deployments: string
}

export const UNFILLED: Filled = {
  name: '',
  family: 'moodle',
  issuer: '',
  clientId: '',
  authorizationEndpoint: '',
  tokenEndpoint: '',
  tokenAudience: '',
  jwksUri: '',
  deployments: '',
}

/** What a Moodle's addresses are, by its own: they end alike everywhere. */
const MOODLE = {
  authorizationEndpoint: '/mod/lti/auth.php',
  tokenEndpoint: '/mod/lti/token.php',
  jwksUri: '/mod/lti/certs.php',
} as const

/** A form in which some fields were changed; the addresses of a Moodle follow its own, unless they were filled in otherwise. */
export function refilled(before: Filled, fields: Partial<Filled>): Filled {
  const after = { ...before, ...fields }
  for (const [field, end] of Object.entries(MOODLE) as [keyof typeof MOODLE, string][])
    if (!(field in fields) && ['', moodleAt(before, end)].includes(before[field]))
      after[field] = moodleAt(after, end)
  return after
}

function moodleAt({ family, issuer }: Filled, end: string): string {
  const site = issuer.trim().replace(/\/+$/, '')
  return family === 'moodle' && site !== '' ? `${site}${end}` : ''
}

/** A platform as a form for it begins. */
export function filledOf({ productFamily, tokenAudience, deployments, ...given }: LtiPlatform): Filled {
  const { name, issuer, clientId, authorizationEndpoint, tokenEndpoint, jwksUri } = given
  return {
    name,
    family: productFamily ?? '',
    issuer,
    clientId,
    authorizationEndpoint,
    tokenEndpoint,
    tokenAudience: tokenAudience ?? '',
    jwksUri,
    deployments: deployments.join('\n'),
  }
}

/** What a form for a new platform sends: what was pasted has spaces around it that are not meant. */
export function platformOf({ family, deployments, ...filled }: Filled): NewLtiPlatform {
  const { tokenAudience, ...texts } = trimmed(filled)
  return {
    ...texts,
    productFamily: family || null,
    tokenAudience: tokenAudience || null,
    deployments: linesOf(deployments),
  }
}

/** What of a known platform was changed; null: nothing. */
export function changeOf(before: LtiPlatform, filled: Filled): LtiPlatformChange | null {
  const { issuer: _issuer, clientId: _client, productFamily: _family, ...after } = platformOf(filled)
  const changed = Object.entries(after).filter(
    ([field, value]) => JSON.stringify(value) !== JSON.stringify(before[field as keyof LtiPlatform]),
  )
  return changed.length === 0 ? null : Object.fromEntries(changed)
}

/** The deployments that a change would take away. */
export function takenAway({ deployments }: LtiPlatform, filled: Filled): string[] {
  const kept = linesOf(filled.deployments)
  return deployments.filter((one) => !kept.includes(one))
}

function linesOf(text: string): string[] {
  return [...new Set(text.split('\n').map((line) => line.trim()))].filter((line) => line !== '')
}

function trimmed<T extends Record<string, string>>(texts: T): T {
  return Object.fromEntries(Object.entries(texts).map(([field, text]) => [field, text.trim()])) as T
}
