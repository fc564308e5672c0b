import { createHash, timingSafeEqual } from 'node:crypto'
import type { FastifyInstance } from 'fastify'
import { metricsTokenNeeded } from '../../../domain/refusals/service.ts'
import type { Metrics } from '../../metrics.ts'

/** `GET /metrics` in Prometheus' text form, for who holds the token. Without a token there is no such address. */
export function registerMetrics(app: FastifyInstance, metrics: Metrics, token: string): void {
  const digest = (text: string) => createHash('sha256').update(text).digest()
  const expected = digest(`Bearer ${token}`)
  app.get(
    '/metrics',
    { config: { access: 'public' }, schema: { hide: true } as object },
    async (request, reply) => {
      if (!timingSafeEqual(digest(request.headers.authorization ?? ''), expected)) {
        throw metricsTokenNeeded()
      }
      return reply.header('content-type', metrics.registry.contentType).send(await metrics.registry.metrics())
    },
  )
}
