import fp from 'fastify-plugin'
import { methodNotAllowed, unknownRoute } from '../../domain/refusals/requests.ts'
import { send } from './problems.ts'

/** To any method it does not have, an address that exists answers 405 with `Allow`, and any other 404, whatever is sent. */
export default fp(
  async (app) => {
    const known = new Map<string, { pattern: RegExp; methods: Set<string> }>()
    app.addHook('onRoute', ({ url, method, config }) => {
      if (config?.contract === undefined) return
      const { methods } =
        known.get(url) ?? known.set(url, { pattern: patternOf(url), methods: new Set() }).get(url)!
      for (const one of [method].flat()) methods.add(one)
    })
    // Before the body is read, or its type is missed: whatever was sent, the method is what is wrong.
    app.addHook('onRequest', (request, reply, done) => {
      if (!request.is404) return done()
      const path = request.url.split('?', 1)[0]!
      const methods = new Set(
        [...known.values()].flatMap((one) => (one.pattern.test(path) ? [...one.methods] : [])),
      )
      if (methods.has(request.method)) return done()
      if (methods.size === 0) {
        send(request, reply, unknownRoute(request.method, path))
        return
      }
      const allow = [...methods].sort().join(', ')
      reply.header('allow', allow)
      send(request, reply, methodNotAllowed(allow))
    })
  },
  { name: 'methods' },
)

function patternOf(url: string): RegExp {
  return new RegExp(`^${url.replaceAll('.', '\\.').replaceAll(/:\w+/g, '[^/]+')}$`)
}
