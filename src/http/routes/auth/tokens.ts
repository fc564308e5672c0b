import type { FastifyReply } from 'fastify'
import type { IssuedSession } from '../../../usecases/auth/issue-session.ts'

/** The tokens of a session as a client gets them; no cache may keep the reply. */
export function tokensFor(reply: FastifyReply, { user, sessionId, epoch, refreshToken }: IssuedSession) {
  const signed = reply.server.signAccessToken({ userId: user.id, role: user.role, sessionId, epoch })
  reply.header('cache-control', 'no-store')
  return { ...signed, refreshToken, tokenType: 'Bearer' as const }
}
