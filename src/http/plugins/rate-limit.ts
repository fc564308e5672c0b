import rateLimit from '@fastify/rate-limit'
import fp from 'fastify-plugin'
import { askingTooFast } from '../../domain/refusals/service.ts'
import { countedAddress } from '../../security/addresses.ts'
import { callerKey } from '../../usecases/context.ts'

const REQUESTS_PER_MINUTE = 600
/** A whole school may be behind one address: what nobody signs is let through twice as fast. */
const UNSIGNED = 2

/** A count of its own, of requests a minute from one address. */
export function perAddress(max: number) {
  return { max, keyGenerator: ({ ip }: { ip: string }) => countedAddress(ip) }
}

/**
 * Limits what one signed-in person or one client asks for (a client by a figure of its own), and, far more coarsely, what an address asks for without signing in: a class
 * behind one address never shares the first. Failures to sign in are counted apart, in the database.
 */
export default fp(
  async (app, { max = REQUESTS_PER_MINUTE }: { max?: number }) => {
    await app.register(rateLimit, {
      max: ({ ctx: { actor }, clientLimit }) =>
        clientLimit ?? (actor.kind === 'anonymous' ? UNSIGNED * max : max),
      timeWindow: '1 minute',
      hook: 'onRequest',
      enableDraftSpec: true,
      // Whether the process lives is asked by what would end it: an address that is flooded must not count as dead.
      allowList: ({ url }) => url === '/healthz',
      keyGenerator: ({ ctx, ip }) => callerKey(ctx) ?? countedAddress(ip),
      errorResponseBuilder: (_request, { ttl }) => askingTooFast(Math.ceil(ttl / 1000)),
    })
  },
  { name: 'rate-limit' },
)
