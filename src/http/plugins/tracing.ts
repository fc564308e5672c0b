import type { FastifyReply, FastifyRequest } from 'fastify'
import fp from 'fastify-plugin'
import { beginRequest, type RequestSpan } from '../../tracing.ts'

declare module 'fastify' {
  interface FastifyRequest {
    span: RequestSpan | null
  }
}

/** Traces each request under the name of its route: an address may hold codes, and ids of people. */
export default fp(
  async (app) => {
    app.decorateRequest('span', null)
    app.addHook('onRequest', (request, reply, done) => {
      request.span = begin(request)
      if (!request.span) return done()
      // Who leaves is not answered: only the connection says so.
      reply.raw.once('close', () => end(request, reply))
      request.span.run(done)
    })
    app.addHook('onResponse', async (request, reply) => end(request, reply))
  },
  { name: 'tracing' },
)

function begin({ headers, method, routeOptions: { url, config } }: FastifyRequest): RequestSpan | null {
  return beginRequest(headers, {
    name: url === undefined ? method : `${method} ${url}`,
    attributes: {
      'http.request.method': method,
      ...(url !== undefined && { 'http.route': url }),
      ...(config.contract && { 'bareme.operation': config.contract.operationId }),
    },
  })
}

function end({ span, problem }: FastifyRequest, { statusCode }: FastifyReply): void {
  span?.end({ 'http.response.status_code': statusCode, ...(problem && { 'bareme.problem': problem }) })
}
