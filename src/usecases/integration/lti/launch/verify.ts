import { compactVerify } from 'jose'
import type { LoginRow } from '../../../../db/repositories/integration/lti/logins.ts'
import { findPlatform, type PlatformRow } from '../../../../db/repositories/integration/lti/platforms.ts'
import { type ClaimFault, type Launch, readLaunch } from '../../../../domain/integration/lti/launch/claims.ts'
import { repeatedMember } from '../../../../domain/integration/lti/launch/repeated-member.ts'
import { tokenFault } from '../../../../domain/integration/lti/launch/token.ts'
import {
  claimMissing,
  claimWrong,
  keysAway,
  launchExpired,
  platformNotActive,
  tokenUnsound,
} from '../../../../domain/refusals/integration/lti.ts'
import { sha256 } from '../../../../security/digests.ts'
import type { Context } from '../../../context.ts'
import { isKeysFault } from '../../key-sets.ts'

/** A launch that passed every check but that of its deployment, and of being the first answer to its login. */
export interface VerifiedLaunch extends Launch {
  platform: PlatformRow
  /** All that the platform said, for what reads claims of its own. */
  claims: Record<string, unknown>
}

/**
 * Checks an id_token against the login that it answers: the signature by a key that the platform publishes, the claims
 * against the clock of the database.
 * @throws DomainError `launch-refused`.
 */
export async function verifyLaunch(
  ctx: Context,
  { login, idToken }: { login: LoginRow & { now: Date }; idToken: string },
): Promise<VerifiedLaunch> {
  const platform = await findPlatform(ctx.db, { platform: login.ltiPlatformId })
  if (!platform) throw launchExpired()
  if (platform.state !== 'active') throw platformNotActive(platform.name)
  const claims = await signedClaims(ctx, platform, idToken)
  const fault = tokenFault(claims, {
    issuer: platform.issuer,
    clientId: platform.clientId,
    isNonce: (text) => sha256(text).equals(login.nonceHash),
    now: login.now,
  })
  if (fault) throw refused(fault)
  const launch = readLaunch(claims)
  if ('fault' in launch) throw refused(launch)
  return { ...launch, platform, claims }
}

/** What is missing of what the platform signed, or wrong with it. */
function refused({ claim, fault }: ClaimFault) {
  return fault === 'missing' ? claimMissing(claim) : claimWrong(claim)
}

async function signedClaims(
  ctx: Context,
  { jwksUri }: PlatformRow,
  idToken: string,
): Promise<Record<string, unknown>> {
  const { payload } = await compactVerify(idToken, ctx.keySets.of(jwksUri), {
    algorithms: ['RS256'],
  }).catch((error: unknown) => {
    throw isKeysFault(error) ? keysAway(error) : tokenUnsound(error)
  })
  const text = new TextDecoder().decode(payload)
  const claims = parsed(text)
  if (claims === null) throw tokenUnsound()
  const twice = repeatedMember(text)
  if (twice !== null) throw claimWrong(twice)
  return claims
}

function parsed(text: string): Record<string, unknown> | null {
  try {
    const claims: unknown = JSON.parse(text)
    return typeof claims === 'object' && claims !== null && !Array.isArray(claims)
      ? (claims as Record<string, unknown>)
      : null
  } catch {
    return null
  }
}
