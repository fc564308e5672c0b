import { randomUUID } from 'node:crypto'
import { z } from 'zod'
import { getStoredNow } from '../../../../db/repositories/clock.ts'
import type { SpokenTo } from '../../../../db/repositories/integration/lti/scores/turns.ts'
import { JWT_BEARER } from '../../../../domain/integration/clients/assertion.ts'
import { OutboundFailure } from '../../../../outbound/failure.ts'
import type { Context } from '../../../context.ts'
import { jsonOf } from './json.ts'

const ASSERTION_SECONDS = 300
const USUAL_SECONDS = 3600

const tokenSchema = z.object({
  access_token: z.string().min(1),
  expires_in: z.coerce.number().int().positive().catch(USUAL_SECONDS),
})

/** Under what a token of a platform is held. Its registration is part of it: a new one needs new tokens. */
export function tokenKey({ id, clientId, tokenEndpoint }: SpokenTo, scopes: readonly string[]): string {
  return [id, clientId, tokenEndpoint, ...scopes.toSorted()].join(' ')
}

/**
 * A token for the services of a platform; null where it gives none. The audience of our assertion is a setting of the
 * platform, for some want another than their token endpoint, and its answer is read as JSON whatever it calls itself.
 * @throws OutboundFailure when the platform does not answer.
 */
export async function getToken(
  ctx: Context,
  platform: SpokenTo,
  scopes: readonly string[],
): Promise<string | null> {
  const key = tokenKey(platform, scopes)
  const held = ctx.platformTokens.find(key)
  if (held !== null) return held
  const { status, body } = await ctx.outbound.request({
    method: 'POST',
    url: platform.tokenEndpoint,
    headers: { 'content-type': 'application/x-www-form-urlencoded', accept: 'application/json' },
    body: new URLSearchParams({
      grant_type: 'client_credentials',
      client_assertion_type: JWT_BEARER,
      client_assertion: await assertionFor(ctx, platform),
      scope: scopes.join(' '),
    }).toString(),
  })
  if (status >= 500) throw new OutboundFailure('broken', { url: platform.tokenEndpoint, status })
  const token = status === 200 || status === 201 ? tokenSchema.safeParse(jsonOf(body)).data : undefined
  if (token === undefined) {
    ctx.log.warn({ platform: platform.id, status }, 'a platform gives no token for its services')
    return null
  }
  ctx.platformTokens.keep(key, token.access_token, token.expires_in)
  return token.access_token
}

async function assertionFor(
  ctx: Context,
  { clientId, tokenEndpoint, tokenAudience }: SpokenTo,
): Promise<string> {
  const iat = Math.floor((await getStoredNow(ctx.db, { now: null })).now.getTime() / 1000)
  const claims = {
    iss: clientId,
    sub: clientId,
    aud: tokenAudience ?? tokenEndpoint,
    iat,
    exp: iat + ASSERTION_SECONDS,
    jti: randomUUID(),
  }
  return ctx.platformKeys.sign(claims, null)
}
