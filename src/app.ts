import { randomUUID } from 'node:crypto'
import cors from '@fastify/cors'
import Fastify, { type FastifyBaseLogger, type FastifyInstance, LogController } from 'fastify'
import type { Config } from './config.ts'
import type { Metrics } from './http/metrics.ts'
import authentication from './http/plugins/authentication.ts'
import jsonBody from './http/plugins/json-body.ts'
import { LateLogger } from './http/plugins/late-logger.ts'
import methods from './http/plugins/methods.ts'
import metricsPlugin from './http/plugins/metrics.ts'
import openapi from './http/plugins/openapi.ts'
import presencePlugin from './http/plugins/presence.ts'
import problems, { answerError, answerMalformed } from './http/plugins/problems.ts'
import rateLimit from './http/plugins/rate-limit.ts'
import replyHeaders from './http/plugins/reply-headers.ts'
import requestLog from './http/plugins/request-log.ts'
import streamsPlugin from './http/plugins/streams.ts'
import tracing from './http/plugins/tracing.ts'
import uploadsPlugin from './http/plugins/uploads.ts'
import web from './http/plugins/web.ts'
import { register } from './http/register.ts'
import { routes } from './http/routes/index.ts'
import { getReadiness } from './http/routes/service/health.ts'
import { registerMetrics } from './http/routes/service/metrics.ts'
import { getProblem } from './http/routes/service/problem.ts'
import type { StreamLimits } from './http/stream/lives.ts'
import type { UploadLimits } from './http/stream/uploads.ts'
import type { Services } from './usecases/context.ts'
import { createReadiness } from './usecases/service/readiness.ts'

const BODY_LIMIT = 256 * 1024
const EXPOSED_HEADERS = [
  'ETag',
  'Location',
  'Retry-After',
  'RateLimit-Limit',
  'RateLimit-Remaining',
  'RateLimit-Reset',
  'X-Request-Id',
  'Export-As-Of',
  'Content-Disposition',
  'Export-Report-Entries',
  'Deprecation',
  'Sunset',
  'Link',
]
const REQUEST_ID = /^[\w-]{1,64}$/

export interface AppOptions {
  /** Without `WEB` it is the API alone. */
  config: Pick<Config, 'PUBLIC_URL' | 'CORS_ORIGINS' | 'TRUST_PROXY' | 'METRICS_TOKEN'> &
    Partial<Pick<Config, 'WEB' | 'FRAME_ANCESTORS'>>
  services: Services
  metrics: Metrics
  logger?: FastifyBaseLogger
  /** Requests a minute of one person. */
  requestsPerMinute?: number
  streams?: Partial<StreamLimits>
  uploads?: Partial<UploadLimits>
  isStopping?: () => boolean
}

/** Builds the server, ready to listen or to be injected into; it never listens by itself. */
export async function buildApp(options: AppOptions): Promise<FastifyInstance> {
  const { config, services, metrics, logger, requestsPerMinute, isStopping = () => false } = options
  const app = Fastify({
    ...(logger ? { loggerInstance: logger } : { logger: false }),
    logController: new LogController({ disableRequestLogging: true }),
    childLoggerFactory: (parent, bindings, given) => new LateLogger(parent, bindings, given),
    bodyLimit: BODY_LIMIT,
    trustProxy: trustedProxies(config.TRUST_PROXY),
    requestIdHeader: false,
    genReqId: ({ headers }) => {
      const given = headers['x-request-id']
      return typeof given === 'string' && REQUEST_ID.test(given) ? given : randomUUID()
    },
    requestTimeout: 30_000,
    keepAliveTimeout: 72_000,
    forceCloseConnections: 'idle',
    // Requests that reach an open connection during a stop are served like the others, and readyz says `stopping`.
    return503OnClosing: false,
    clientErrorHandler: (error, socket) => {
      if (!app.uploads.mayGoOn(error, socket)) answerMalformed(error, socket, config.PUBLIC_URL)
    },
    routerOptions: { maxParamLength: 200 },
    frameworkErrors: (error, request, reply) => answerError(error, request as never, reply as never),
  }) as unknown as FastifyInstance

  // A connection kept alive by a request that was under way would hold up the stop until patience runs out.
  app.addHook('onSend', (_request, reply, payload, done) => {
    if (isStopping()) reply.header('connection', 'close')
    done(null, payload)
  })
  await app.register(tracing)
  await app.register(problems, { publicUrl: config.PUBLIC_URL })
  await app.register(requestLog)
  await app.register(replyHeaders)
  await app.register(metricsPlugin, { metrics })
  await app.register(presencePlugin, { presence: services.presence })
  await app.register(cors, {
    origin: config.CORS_ORIGINS,
    exposedHeaders: EXPOSED_HEADERS,
    methods: ['GET', 'POST', 'PUT', 'PATCH', 'DELETE'],
    maxAge: 600,
    strictPreflight: false,
  })
  await app.register(jsonBody)
  await app.register(methods)
  await app.register(openapi)
  app.decorate('framedBy', config.FRAME_ANCESTORS ?? [])
  if (config.WEB) await app.register(web)
  await app.register(authentication, { services, issuer: config.PUBLIC_URL ?? 'bareme' })
  await app.register(rateLimit, { ...(requestsPerMinute && { max: requestsPerMinute }) })
  await app.register(streamsPlugin, { ...options.streams })
  await app.register(uploadsPlugin, { ...options.uploads })

  const all = [...routes, getReadiness(createReadiness(services.db), isStopping)]
  register(app, [...all, getProblem(all)])
  if (config.METRICS_TOKEN) registerMetrics(app, metrics, config.METRICS_TOKEN)
  return app
}

/** A number of hops, or the proxies' addresses and ranges. */
function trustedProxies(
  given: string | undefined,
): false | string[] | ((address: string, hop: number) => boolean) {
  if (given === undefined) return false
  if (/^\d+$/.test(given)) return (_address, hop) => hop < Number(given)
  return given.split(',').map((part) => part.trim())
}
