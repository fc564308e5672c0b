import type { FastifyRequest } from 'fastify'
import fp from 'fastify-plugin'
import type { Metrics } from '../metrics.ts'

const TIMED = new Set(['saveResponse', 'startAttempt', 'submitAttempt'])

/**
 * Counts requests by operation and status class, problems by their code and replayed answers by what became of them,
 * and times the three calls a trainee waits for.
 */
export default fp(
  async (app, { metrics }: { metrics: Metrics }) => {
    app.addHook('onResponse', async (request, reply) => {
      const operation = operationOf(request)
      metrics.requests.inc({ operation, status: `${Math.floor(reply.statusCode / 100)}xx` })
      if (request.problem) metrics.problems.inc({ operation, code: request.problem })
      if (TIMED.has(operation)) metrics.durations.observe({ operation }, reply.elapsedTime / 1000)
    })
    app.addHook('preSerialization', (request, _reply, payload, done) => {
      if (operationOf(request) === 'replayResponses') {
        const { entries = [] } = payload as { entries?: { outcome: string }[] }
        for (const { outcome } of entries) metrics.replayed.inc({ outcome })
      }
      done(null, payload)
    })
  },
  { name: 'metrics' },
)

function operationOf(request: FastifyRequest): string {
  return request.routeOptions.config.contract?.operationId ?? 'none'
}
