import { Readable } from 'node:stream'
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import { keyRefused } from '../domain/refusals/service.ts'
import type { Context } from '../usecases/context.ts'
import { onceOnly } from '../usecases/requests/once-only.ts'
import { personMeant } from '../usecases/users/merging/alias.ts'
import { operationSchema } from './contract/operation.ts'
import { takeForms } from './form-body.ts'
import { tellLanguage } from './language.ts'
import { perAddress } from './plugins/rate-limit.ts'
import type { AnyCall, JsonRoute, Route } from './route.ts'
import { sendStream } from './stream/send.ts'

/** Hangs routes on the server: contract, access and handler in one go. */
export function register(app: FastifyInstance, routes: readonly Route[]): void {
  hang(
    app,
    routes.filter(({ form }) => !form),
  )
  app.register(async (scope) => {
    takeForms(scope)
    hang(
      scope,
      routes.filter(({ form }) => form),
    )
  })
}

function hang(app: FastifyInstance, routes: readonly Route[]): void {
  for (const definition of routes) {
    app.route({
      method: definition.method,
      url: definition.url,
      ...(definition.bodyLimit && { bodyLimit: definition.bodyLimit }),
      config: {
        contract: definition,
        access: definition.access,
        ...(definition.requestsPerMinute && { rateLimit: perAddress(definition.requestsPerMinute) }),
      },
      schema: operationSchema(definition),
      ...(refusesKey(definition) && { preValidation: refuseKey }),
      handler: async (request, reply) => {
        if (definition.stream) {
          return sendStream(app.streams, definition, callOf(definition, request.ctx, request, reply))
        }
        await nameThePerson(definition, request)
        if (definition.upload && request.body instanceof Readable)
          return handleFile(definition, request, reply)
        const key = definition.idempotent ? request.headers['idempotency-key'] : undefined
        return typeof key === 'string'
          ? handleOnce(definition, key, request, reply)
          : definition.handler(callOf(definition, request.ctx, request, reply))
      },
    })
  }
}

/** Whether an `Idempotency-Key` would promise what nothing keeps. */
function refusesKey({ method, idempotent, repeatable }: Route): boolean {
  return method === 'POST' && !idempotent && !repeatable
}

async function refuseKey({ headers }: FastifyRequest): Promise<void> {
  if (headers['idempotency-key'] !== undefined) throw keyRefused()
}

/** The id of a merged record stands for the person that it turned out to be, wherever a request names one. */
async function nameThePerson({ namesRecords }: Route, { ctx, params, query }: FastifyRequest): Promise<void> {
  if (namesRecords) return
  for (const given of [params, query] as { user?: string }[])
    if (given?.user !== undefined) given.user = await personMeant(ctx, given.user)
}

function callOf(definition: Route, ctx: Context, request: FastifyRequest, reply: FastifyReply): AnyCall {
  if (definition.localized) tellLanguage(reply, ctx.language)
  return {
    ctx,
    params: request.params as never,
    query: request.query as never,
    headers: request.headers as never,
    body: request.body as never,
    reply,
    request,
  }
}

async function handleFile(
  { upload, ...definition }: JsonRoute,
  request: FastifyRequest,
  reply: FastifyReply,
): Promise<unknown> {
  return request.server.uploads.take(request, reply, upload!.mostBytes, (file) =>
    upload!.handler({ ...callOf(definition, request.ctx, request, reply), file }),
  )
}

async function handleOnce(
  definition: JsonRoute,
  key: string,
  request: FastifyRequest,
  reply: FastifyReply,
): Promise<unknown> {
  const call = { operation: definition.operationId, key, request: [request.params, request.body] }
  const answer = await onceOnly(request.ctx, call, async (ctx) => {
    const body = await definition.handler(callOf(definition, ctx, request, reply))
    const location = reply.getHeader('location')
    const headers: Record<string, string> = location ? { location: String(location) } : {}
    // What is done to an object is asked of `…/object/verb`.
    const address = headers.location ?? request.url.replace(/\/[^/]*$/, '')
    return { status: reply.statusCode, headers, body, address }
  })
  reply.code(answer.status).headers(answer.headers)
  return answer.body
}
