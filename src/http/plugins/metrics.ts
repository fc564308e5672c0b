import fp from 'fastify-plugin'
import type { Metrics } from '../metrics.ts'

const TIMED = new Set(['saveResponse', 'startAttempt', 'submitAttempt'])

/** Counts requests by operation and status class, and times the three calls a trainee waits for. */
export default fp(
  async (app, { metrics }: { metrics: Metrics }) => {
    app.addHook('onResponse', async (request, reply) => {
      const operation = request.routeOptions.config.contract?.operationId ?? 'none'
      metrics.requests.inc({ operation, status: `${Math.floor(reply.statusCode / 100)}xx` })
      if (TIMED.has(operation)) metrics.durations.observe({ operation }, reply.elapsedTime / 1000)
    })
  },
  { name: 'metrics' },
)
