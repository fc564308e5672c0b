import { createHash } from 'node:crypto'
import fp from 'fastify-plugin'
import { deprecationHeaders } from '../contract/deprecation.ts'
import { holds } from '../holds.ts'

/**
 * What every reply says of itself: its type is not to be guessed, and what is personal is kept by no cache. What is
 * deprecated says so. Reads
 * whose contract promises an ETag get one from their body, and answer 304 to who holds that body already.
 */
export default fp(
  async (app) => {
    app.addHook('onSend', async (request, reply, payload) => {
      reply.header('x-content-type-options', 'nosniff')
      const { contract } = request.routeOptions.config
      if (!contract) return payload
      if (contract.deprecated) reply.headers(deprecationHeaders(contract.deprecated))
      if (contract.access !== 'public' && !reply.hasHeader('cache-control')) {
        reply.header('cache-control', 'private, no-store')
      }
      if (!contract.etag || reply.statusCode !== 200 || typeof payload !== 'string') return payload
      const etag = `"${createHash('sha256').update(payload).digest('base64url').slice(0, 27)}"`
      reply.header('etag', etag)
      if (!holds(request.headers['if-none-match'], etag)) return payload
      reply.code(304).removeHeader('content-type').removeHeader('content-length')
      return ''
    })
  },
  { name: 'reply-headers' },
)
