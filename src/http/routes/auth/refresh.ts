import { refreshSession } from '../../../usecases/auth/refresh.ts'
import { heldToken } from '../../refresh-cookie.ts'
import { route } from '../../route.ts'
import { EXAMPLE_TOKENS } from './examples.ts'
import { RefreshRequest, Tokens } from './schemas.ts'
import { tokensFor } from './tokens.ts'

export const refresh = route({
  operationId: 'refresh',
  method: 'POST',
  url: '/v1/auth/refresh',
  access: 'public',
  tag: 'Authentication',
  summary: 'Trade a refresh token for new tokens',
  description:
    'A token just traded is honoured for 30 s more (a lost reply, two tabs), and gives the same refresh token again. Used later than that, it ends the session. A token that a cookie brought is traded by cookie again, and good in no body.',
  body: RefreshRequest,
  bodyExample: { refreshToken: EXAMPLE_TOKENS.refreshToken },
  responses: { 200: { description: 'New tokens of the session.', schema: Tokens, example: EXAMPLE_TOKENS } },
  problems: ['invalid-refresh-token', 'foreign-origin'],
  handler: async ({ ctx, body, request, reply }) =>
    tokensFor(reply, await refreshSession(ctx, heldToken(request, body.refreshToken))),
})
