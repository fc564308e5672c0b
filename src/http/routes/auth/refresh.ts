import { refreshSession } from '../../../usecases/auth/refresh.ts'
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
    'A token just traded is honoured for 30 s more (a lost reply, two tabs), and gives the same refresh token again. Used later than that, it ends the session.',
  body: RefreshRequest,
  bodyExample: { refreshToken: EXAMPLE_TOKENS.refreshToken },
  responses: { 200: { description: 'New tokens of the session.', schema: Tokens, example: EXAMPLE_TOKENS } },
  problems: ['invalid-refresh-token'],
  handler: async ({ ctx, body, reply }) => tokensFor(reply, await refreshSession(ctx, body)),
})
