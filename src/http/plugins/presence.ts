import fp from 'fastify-plugin'
import type { Presence } from '../../usecases/attempts/live/presence.ts'

/** Refusals that only who may act on the attempt is given. */
const SEEN_REFUSED = new Set([409, 412, 422])

/**
 * Notes who calls on which attempt, whatever the operation. That it is their own is looked at when it is written: nothing
 * is added to the call.
 */
export default fp(
  async (app, { presence }: { presence: Presence }) => {
    app.addHook('onResponse', async ({ ctx, params }, { statusCode }) => {
      const { attempt } = (params ?? {}) as { attempt?: string }
      if (attempt === undefined || ctx?.actor.kind !== 'person') return
      if (statusCode < 400 || SEEN_REFUSED.has(statusCode)) presence.see({ attempt, user: ctx.actor.userId })
    })
  },
  { name: 'presence' },
)
