import type { FastifyReply } from 'fastify'
import { type IssuedSession, REFRESH_TOKEN_DAYS } from '../../../usecases/auth/issue-session.ts'
import { setRefreshCookie } from '../../refresh-cookie.ts'

const DAY_SECONDS = 86_400

/** The tokens of a session as its holder gets them: a page's refresh token by cookie. No cache may keep the reply. */
export function tokensFor(
  reply: FastifyReply,
  { user, sessionId, epoch, origin, refreshToken }: IssuedSession,
) {
  const signed = reply.server.signAccessToken({ userId: user.id, role: user.role, sessionId, epoch })
  reply.header('cache-control', 'no-store')
  const tokens = { ...signed, tokenType: 'Bearer' as const }
  if (origin !== 'page' && origin !== 'frame') return { ...tokens, refreshToken }
  setRefreshCookie(reply, refreshToken, REFRESH_TOKEN_DAYS * DAY_SECONDS, origin)
  return tokens
}
