import { createHash, timingSafeEqual } from 'node:crypto'
import type { FastifyInstance } from 'fastify'
import { DomainError } from '../../../domain/errors.ts'
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
        throw new DomainError('unauthenticated', 'Send METRICS_TOKEN as `Authorization: Bearer …`.')
      }
      return reply.header('content-type', metrics.registry.contentType).send(await metrics.registry.metrics())
    },
  )
}
