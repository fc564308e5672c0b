import type { AddressInfo } from 'node:net'
import cors from '@fastify/cors'
import Fastify, { type FastifyBaseLogger, type FastifyInstance, LogController } from 'fastify'
import type pg from 'pg'
import { connect, type Db } from '../../src/db/connection.ts'
import { operationSchema } from '../../src/http/contract/operation.ts'
import { createMetrics } from '../../src/http/metrics.ts'
import authentication from '../../src/http/plugins/authentication.ts'
import jsonBody from '../../src/http/plugins/json-body.ts'
import { LateLogger } from '../../src/http/plugins/late-logger.ts'
import methods from '../../src/http/plugins/methods.ts'
import metrics from '../../src/http/plugins/metrics.ts'
import openapi from '../../src/http/plugins/openapi.ts'
import presence from '../../src/http/plugins/presence.ts'
import problems from '../../src/http/plugins/problems.ts'
import rateLimit from '../../src/http/plugins/rate-limit.ts'
import replyHeaders from '../../src/http/plugins/reply-headers.ts'
import requestLog from '../../src/http/plugins/request-log.ts'
import tracing from '../../src/http/plugins/tracing.ts'
import type { Route } from '../../src/http/route.ts'
import { get } from '../../src/http/routes/attempts/get.ts'
import { save } from '../../src/http/routes/attempts/save.ts'
import { createLogger } from '../../src/logger.ts'
import { type Context, type Services, serviceContext } from '../../src/usecases/context.ts'
import { createServices } from '../../src/usecases/service/create-services.ts'
import { answerCalls, processorMicros } from '../child.ts'
import { type Step, type Subject, stepsFor } from '../recording.ts'
import { SILENT } from '../world.ts'
import { barePool, runSteps } from './steps.ts'

/** What one process has beside Fastify, in the order in which the service has it. */
export const LAYERS = [
  'tracing, methods, presence',
  'log line',
  'reply headers, CORS',
  'metrics',
  'body',
  'requests by zod',
  'replies by zod, JSON',
  'token',
  'rate limit',
] as const

export type Layer = (typeof LAYERS)[number]

/** The operations that are measured under their layers, by the bench's names. */
const ROUTES: Record<string, Route> = { save, read: get }

interface Prepared {
  steps: Step[]
  recorded: Subject
  subjects: Subject[]
  /** Of each subject. */
  tokens: string[]
  /** What the service answers. */
  reply: unknown
}

/**
 * Fastify with some of the service's layers over the very statements of the floor: no domain, no use case. Who calls is
 * known by their token as it is, where no layer looks at it.
 */
const handlers = {
  async listen({ layers, ...given }: { url: string; secretKey: string; poolMax: number; layers: Layer[] }) {
    pool = barePool(given)
    db = connect({ url: given.url, max: 1 })
    services = await createServices(db, given.secretKey, SILENT)
    app = await build(new Set(layers))
    await app.listen({ host: '127.0.0.1', port: 0 })
    return (app.server.address() as AddressInfo).port
  },
  prepare({ steps, recorded, subjects, tokens, reply }: Prepared): void {
    answer = reply
    callers = new Map(
      subjects.map((subject, i) => [
        `Bearer ${tokens[i]!}`,
        { steps: stepsFor(steps, recorded, subject), ctx: contextOf(subject) },
      ]),
    )
  },
  processorMicros,
}

export type LayeredHandlers = typeof handlers

let app: FastifyInstance
let pool: pg.Pool
let db: Db
let services: Services
let callers = new Map<string, { steps: Step[]; ctx: Context }>()
let answer: unknown

function contextOf({ user }: Subject): Context {
  const actor = { kind: 'person' as const, role: 'trainee' as const, userId: user, sessionId: user, epoch: 0 }
  return { ...serviceContext(services, 'command-line'), actor }
}

async function build(layers: ReadonlySet<Layer>): Promise<FastifyInstance> {
  const app = Fastify({
    ...(layers.has('log line')
      ? { loggerInstance: createLogger('info') as FastifyBaseLogger }
      : { logger: false }),
    logController: new LogController({ disableRequestLogging: true }),
    childLoggerFactory: (parent, bindings, given) => new LateLogger(parent, bindings, given),
  }) as unknown as FastifyInstance
  await app.register(problems, { publicUrl: undefined })
  if (layers.has('tracing, methods, presence')) {
    await app.register(tracing)
    await app.register(presence, { presence: services.presence })
    await app.register(methods)
  }
  if (layers.has('log line')) await app.register(requestLog)
  if (layers.has('reply headers, CORS')) {
    await app.register(replyHeaders)
    await app.register(cors, { origin: [], exposedHeaders: ['ETag', 'Location'], strictPreflight: false })
  }
  if (layers.has('metrics')) await app.register(metrics, { metrics: createMetrics(services) })
  if (layers.has('body')) await app.register(jsonBody)
  if (layers.has('requests by zod') || layers.has('replies by zod, JSON')) await app.register(openapi)
  if (layers.has('token')) await app.register(authentication, { services, issuer: 'bareme' })
  else standIn(app)
  if (layers.has('rate limit')) await app.register(rateLimit, {})
  for (const definition of Object.values(ROUTES)) hang(app, definition, layers)
  return app
}

/** Puts the caller in place for layers that ask who it is. */
function standIn(app: FastifyInstance): void {
  app.decorateRequest('ctx')
  app.decorateRequest('clientLimit', null)
  app.addHook('onRequest', (request, _reply, done) => {
    request.ctx = callers.get(request.headers.authorization!)!.ctx
    done()
  })
}

function hang(app: FastifyInstance, definition: Route, layers: ReadonlySet<Layer>): void {
  const { response, ...request } = operationSchema(definition) as { response: object }
  const answersAsContract = layers.has('replies by zod, JSON')
  app.route({
    method: definition.method,
    url: definition.url,
    config: { contract: definition, access: definition.access },
    schema: { ...(layers.has('requests by zod') && request), ...(answersAsContract && { response }) },
    handler: async ({ headers }) => {
      const rows = await runSteps(pool, callers.get(headers.authorization!)!.steps)
      return answersAsContract ? answer : rows
    },
  })
}

answerCalls(handlers, async () => {
  await app?.close()
  await pool?.end()
  await db?.close()
})
