import type { SpokenTo } from '../../../../db/repositories/integration/lti/scores/turns.ts'
import type { PlatformAnswer } from '../../../../domain/integration/lti/grades/answer.ts'
import type { OutboundRequest } from '../../../../outbound/client.ts'
import { OutboundFailure } from '../../../../outbound/failure.ts'
import type { Context } from '../../../context.ts'
import { getToken, tokenKey } from './tokens.ts'

/** What a call to a service of a platform comes to. */
export type ServiceReply =
  | { kind: 'answered'; answer: PlatformAnswer }
  | { kind: 'unreachable' }
  /** It does not know us, or no longer takes the token that it just gave. */
  | { kind: 'no-token' }

/**
 * Calls a service of a platform with a token for these scopes. One that is no longer good is dropped, and the call made once
 * more with another.
 */
export async function callService(
  ctx: Context,
  platform: SpokenTo,
  scopes: readonly string[],
  request: OutboundRequest,
): Promise<ServiceReply> {
  try {
    const first = await callOnce(ctx, platform, scopes, request)
    if (first !== 'no-token' && first.status !== 401) return { kind: 'answered', answer: first }
    if (first === 'no-token') return { kind: 'no-token' }
    ctx.platformTokens.drop(tokenKey(platform, scopes))
    const second = await callOnce(ctx, platform, scopes, request)
    if (second === 'no-token' || second.status === 401) return { kind: 'no-token' }
    return { kind: 'answered', answer: second }
  } catch (error) {
    if (!(error instanceof OutboundFailure)) throw error
    ctx.log.warn({ platform: platform.id, reason: error.reason }, 'a platform cannot be reached')
    return { kind: 'unreachable' }
  }
}

async function callOnce(
  ctx: Context,
  platform: SpokenTo,
  scopes: readonly string[],
  request: OutboundRequest,
): Promise<PlatformAnswer | 'no-token'> {
  const token = await getToken(ctx, platform, scopes)
  if (token === null) return 'no-token'
  const headers = { ...request.headers, authorization: `Bearer ${token}` }
  const { body, ...answer } = await ctx.outbound.request({ ...request, headers })
  return { ...answer, body: body.toString() }
}
