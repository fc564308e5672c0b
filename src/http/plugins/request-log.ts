import fp from 'fastify-plugin'

/**
 * One line a request, when it has been answered. Successful saves, health checks and a browser's preflights are told at
 * debug: a class saving at once would bury everything else. A line never holds a header, a query or a body.
 */
export default fp(
  async (app) => {
    // Built below by allow-list, with nothing to blank: looking for secrets in it costs 50 us, twenty times the line.
    const log = app.log.child({}, { redact: [] })
    app.addHook('onRequest', async (request, reply) => {
      reply.header('x-request-id', request.id)
    })
    app.addHook('onResponse', async (request, reply) => {
      const { contract } = request.routeOptions.config
      const quiet = (contract?.quiet === true || request.method === 'OPTIONS') && reply.statusCode < 400
      const line = {
        reqId: request.id,
        operation: contract?.operationId ?? null,
        method: request.method,
        path: request.url.split('?', 1)[0],
        status: reply.statusCode,
        ms: Math.round(reply.elapsedTime * 10) / 10,
        user: request.ctx?.actor.kind === 'person' ? request.ctx.actor.userId : null,
        ...(request.ctx?.actor.kind === 'client' && { client: request.ctx.actor.clientId }),
      }
      log[quiet ? 'debug' : 'info'](line, 'request')
    })
  },
  { name: 'request-log' },
)
