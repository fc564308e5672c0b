import { tokenNeeded } from '../../../domain/refusals/auth.ts'
import { logout, logoutByToken } from '../../../usecases/auth/logout.ts'
import { findHeldToken, setRefreshCookie } from '../../refresh-cookie.ts'
import { route } from '../../route.ts'
import { LogoutRequest } from './schemas.ts'

export const logoutRoute = route({
  operationId: 'logout',
  method: 'POST',
  url: '/v1/auth/logout',
  access: 'optional',
  tag: 'Authentication',
  summary: 'End this session, or every session of the caller',
  description:
    'With an access token; or, where none stands any more, with the refresh token, in the body or by the cookie, which is then taken back.',
  repeatable: true,
  body: LogoutRequest,
  bodyExample: { all: true },
  responses: { 204: { description: 'Ended.' } },
  allowsPasswordChange: true,
  problems: ['invalid-refresh-token', 'foreign-origin'],
  async handler({ ctx, body: { refreshToken, all }, request, reply }) {
    const held = findHeldToken(request, refreshToken)
    // Before anything is refused: what is in the cookie is of no use to anybody any more.
    if (held?.delivery === 'cookie') setRefreshCookie(reply, '', 0)
    if (ctx.actor.kind !== 'anonymous') await logout(ctx, { all })
    else if (held) await logoutByToken(ctx, { ...held, all })
    else throw tokenNeeded()
    reply.code(204)
  },
})
