import { logout } from '../../../usecases/auth/logout.ts'
import { route } from '../../route.ts'
import { LogoutRequest } from './schemas.ts'

export const logoutRoute = route({
  operationId: 'logout',
  method: 'POST',
  url: '/v1/auth/logout',
  access: { role: 'trainee' },
  tag: 'Authentication',
  summary: 'End this session, or every session of the caller',
  body: LogoutRequest,
  bodyExample: { all: true },
  responses: { 204: { description: 'Ended.' } },
  allowsPasswordChange: true,
  async handler({ ctx, body, reply }) {
    await logout(ctx, body)
    reply.code(204)
  },
})
