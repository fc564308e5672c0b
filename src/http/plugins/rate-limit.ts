import rateLimit from '@fastify/rate-limit'
import fp from 'fastify-plugin'
import { askingTooFast } from '../../domain/refusals/service.ts'

const REQUESTS_PER_MINUTE = 600

/**
 * Limits what one signed-in person asks for; a class behind one address never shares a limit. Failed joins and
 * logins are counted apart, in the database.
 */
export default fp(
  async (app, { max = REQUESTS_PER_MINUTE }: { max?: number }) => {
    await app.register(rateLimit, {
      max,
      timeWindow: '1 minute',
      hook: 'preHandler',
      enableDraftSpec: true,
      allowList: ({ ctx: { actor } }) => actor.kind === 'anonymous',
      keyGenerator: ({ ctx: { actor } }) => (actor.kind === 'person' ? actor.userId : ''),
      errorResponseBuilder: (_request, { ttl }) => askingTooFast(Math.ceil(ttl / 1000)),
    })
  },
  { name: 'rate-limit' },
)
