import type { FastifyInstance } from 'fastify'
import fp from 'fastify-plugin'
import { methodNotAllowed } from '../../domain/refusals/requests.ts'
import { send } from './problems.ts'

const METHODS = ['GET', 'POST', 'PUT', 'PATCH', 'DELETE'] as const

/** An address that exists answers 405, with `Allow`, to a method it does not have. */
export default fp(
  async (app) => {
    const known = new Map<string, Set<string>>()
    app.addHook('onRoute', ({ url, method, config }) => {
      if (config?.contract === undefined) return
      const methods = known.get(url) ?? new Set()
      for (const one of [method].flat()) methods.add(one)
      known.set(url, methods)
    })
    app.decorate('refuseOtherMethods', () => refuseOthers(app, known))
  },
  { name: 'methods' },
)

declare module 'fastify' {
  interface FastifyInstance {
    /** Call once every route is registered. */
    refuseOtherMethods(): void
  }
}

function refuseOthers(app: FastifyInstance, known: ReadonlyMap<string, ReadonlySet<string>>): void {
  for (const [url, methods] of known) {
    const allow = [...methods].sort().join(', ')
    app.route({
      method: METHODS.filter((method) => !methods.has(method)),
      url,
      config: { access: 'public' },
      schema: { hide: true } as object,
      // Before the body is read: whatever was sent, the method is what is wrong.
      onRequest: (request, reply) => {
        reply.header('allow', allow)
        send(request, reply, methodNotAllowed(allow))
      },
      handler: async () => undefined,
    })
  }
}
