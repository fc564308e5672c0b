import { grantUnknown, parameterMissing } from '../../../../domain/refusals/integration/oauth.ts'
import { authenticateClient } from '../../../../usecases/integration/clients/authenticate.ts'
import { route } from '../../../route.ts'
import { GRANTS } from './grants.ts'
import { TokenReply, TokenRequest } from './schemas.ts'

export const tokenRoute = route({
  operationId: 'issueToken',
  method: 'POST',
  url: '/oauth/token',
  access: 'public',
  tag: 'Authentication',
  summary: 'An access token for a client of this API (OAuth 2)',
  description:
    'RFC 6749: `grant_type=client_credentials`, as a form. The client proves who it is by `Authorization: Basic` or by `client_id` and `client_secret`. Errors are those of OAuth, in English, not problems.',
  form: true,
  oauthErrors: true,
  requestsPerMinute: 6000,
  body: TokenRequest,
  bodyExample: { grant_type: 'client_credentials', scope: 'results:read' },
  responses: {
    200: {
      description: 'The token, good for 15 minutes.',
      schema: TokenReply,
      example: {
        access_token: 'eyJhbGciOiJFZERTQSIsInR5cCI6ImF0K2p3dCJ9.e30.AAAA',
        token_type: 'Bearer',
        expires_in: 900,
        scope: 'results:read',
      },
    },
  },
  async handler({ ctx, body, reply, request }) {
    reply.header('cache-control', 'no-store')
    if (body.grant_type === undefined) throw parameterMissing('grant_type')
    const grant = GRANTS.get(body.grant_type)
    if (!grant) throw grantUnknown([...GRANTS.keys()])
    const client = await authenticateClient(ctx, { authorization: request.headers.authorization, ...body })
    return grant({ ...ctx, actor: client }, body, request.server)
  },
})
