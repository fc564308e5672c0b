import { route } from '../../../route.ts'
import { Jwks } from '../../service/jwks.ts'

export const getPlatformJwks = route({
  operationId: 'getLtiJwks',
  method: 'GET',
  url: '/lti/jwks',
  access: 'public',
  tag: 'LTI',
  summary: 'The public keys that platforms (LMS) check what we sign by',
  responses: {
    200: {
      description: 'The newest, and the one before it.',
      schema: Jwks,
      example: { keys: [{ kty: 'RSA', n: '…', e: 'AQAB', kid: 'kPrK_qmx', use: 'sig', alg: 'RS256' }] },
    },
  },
  async handler({ ctx, reply }) {
    reply.header('cache-control', 'public, max-age=300')
    return { keys: await ctx.platformKeys.list(ctx.now) }
  },
})
