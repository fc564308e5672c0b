import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import Negotiator from 'negotiator'
import { z } from 'zod'
import type { ZodOpenApiResponsesObject } from 'zod-openapi'
import { type Language, languageSchema } from '../domain/language.ts'
import type { Context } from '../usecases/context.ts'
import { onceOnly } from '../usecases/once-only.ts'
import { problemResponses } from './contract/problem-responses.ts'
import type { ProblemCode } from './problems.ts'

/**
 * Who may call an operation.
 * - `public`: anyone. `optional`: anyone, and a token that is sent must be valid.
 * - `signedIn`, `trainer`, `admin`: at least that role, read from the database at each request.
 * - `owner`: any signed-in person; the use case's own SQL checks the person's epoch (the hot trainee routes).
 */
export type Access = 'public' | 'optional' | 'signedIn' | 'owner' | 'trainer' | 'admin'

type Shape = z.ZodObject

/** An answer: its status is the key it stands under in `responses`. */
export interface ResponseContract {
  description: string
  schema?: z.ZodType
  example?: unknown
  headers?: Record<string, { description: string; schema: { type: 'string' | 'integer' } }>
}

/** A handler's request: what the contract validated, and the context to call a use case with. */
export interface Call<P, Q, H, B> {
  ctx: Context
  params: P
  query: Q
  headers: H
  body: B
  reply: FastifyReply
  request: FastifyRequest
}

type Out<S> = S extends z.ZodType ? z.output<S> : undefined

export interface Route<
  P extends Shape | undefined = Shape | undefined,
  Q extends Shape | undefined = Shape | undefined,
  H extends Shape | undefined = Shape | undefined,
  B extends z.ZodType | undefined = z.ZodType | undefined,
> {
  operationId: string
  method: 'GET' | 'POST' | 'PUT' | 'PATCH' | 'DELETE'
  /** Fastify's form: `/v1/attempts/:attempt`. */
  url: string
  access: Access
  tag: string
  summary: string
  description?: string
  params?: P
  query?: Q
  headers?: H
  body?: B
  bodyExample?: unknown
  responses: Record<number, ResponseContract>
  /** Codes this operation may answer with, beside those that follow from its shape and access. */
  problems?: ProblemCode[]
  /** Accepts `Idempotency-Key`: the handler runs inside the transaction that records the key. */
  idempotent?: boolean
  /** A read without clock fields: it carries an `ETag`, and `If-None-Match` can spare its body. */
  etag?: boolean
  /** Its answer holds words of the service's own, in the reader's language. */
  localized?: boolean
  /** Log level of a successful call; default info. */
  quiet?: boolean
  /** Answers before the first admin's password was changed. */
  allowsPasswordChange?: boolean
  /** Bytes of body accepted, when not the default. */
  bodyLimit?: number
  handler(call: Call<Out<P>, Out<Q>, Out<H>, Out<B>>): Promise<unknown>
}

/** Keeps a route's types while it is written; the list of `app.ts` forgets them. */
export function route<
  P extends Shape | undefined = undefined,
  Q extends Shape | undefined = undefined,
  H extends Shape | undefined = undefined,
  B extends z.ZodType | undefined = undefined,
>(definition: Route<P, Q, H, B>): Route {
  return definition as unknown as Route
}

/** Hangs routes on the server: contract, access and handler in one go. */
export function register(app: FastifyInstance, routes: readonly Route[]): void {
  for (const definition of routes) {
    app.route({
      method: definition.method,
      url: definition.url,
      ...(definition.bodyLimit && { bodyLimit: definition.bodyLimit }),
      config: { contract: definition, access: definition.access },
      schema: {
        operationId: definition.operationId,
        tags: [definition.tag],
        summary: definition.summary,
        ...(definition.description && { description: definition.description }),
        security: securityOf(definition.access),
        ...(definition.params && { params: definition.params }),
        ...(definition.query && { querystring: definition.query }),
        ...headersOf(definition),
        ...(definition.body && { body: definition.body }),
        response: responsesOf(definition),
      } as object,
      handler: (request, reply) => {
        const key = definition.idempotent ? request.headers['idempotency-key'] : undefined
        return typeof key === 'string'
          ? handleOnce(definition, key, request, reply)
          : handle(definition, request.ctx, request, reply)
      },
    })
  }
}

function handle(
  definition: Route,
  ctx: Context,
  request: FastifyRequest,
  reply: FastifyReply,
): Promise<unknown> {
  return definition.handler({
    ctx: definition.localized ? { ...ctx, language: negotiate(request, reply) } : ctx,
    params: request.params as never,
    query: request.query as never,
    headers: request.headers as never,
    body: request.body as never,
    reply,
    request,
  })
}

async function handleOnce(
  definition: Route,
  key: string,
  request: FastifyRequest,
  reply: FastifyReply,
): Promise<unknown> {
  const call = { operation: definition.operationId, key, request: [request.params, request.body] }
  const answer = await onceOnly(request.ctx, call, async (ctx) => {
    const body = await handle(definition, ctx, request, reply)
    const location = reply.getHeader('location')
    const headers: Record<string, string> = location ? { location: String(location) } : {}
    return { status: reply.statusCode, headers, body }
  })
  reply.code(answer.status).headers(answer.headers)
  return answer.body
}

const IdempotencyKey = z.object({
  'idempotency-key': z.string().min(1).max(200).optional().meta({
    description: 'Sent again within 24 hours, the request is answered as the first time and done once.',
  }),
})

const IfNoneMatch = z.object({
  'if-none-match': z.string().max(1000).optional().meta({
    description: 'The `ETag` of the answer held: 304 when it is still the same.',
  }),
})

const LANGUAGES: string[] = [...languageSchema.options]

const AcceptLanguage = z.object({
  'accept-language': z
    .string()
    .max(200)
    .optional()
    .meta({
      description: `The language of explanations made by the service: ${LANGUAGES.join(' or ')}; absent: ${LANGUAGES[0]}.`,
      examples: ['fr'],
    }),
})

/** The reader's language, told in the reply, which a cache must not give to a reader of another. */
function negotiate({ headers }: FastifyRequest, reply: FastifyReply): Language {
  const language = (new Negotiator({ headers }).language(LANGUAGES) ?? LANGUAGES[0]) as Language
  const vary = reply.getHeader('vary')
  reply.header('content-language', language)
  reply.header('vary', vary ? `${vary}, Accept-Language` : 'Accept-Language')
  return language
}

function headersOf({ headers, idempotent, etag, localized }: Route): { headers?: Shape } {
  const shape = {
    ...headers?.shape,
    ...(idempotent && IdempotencyKey.shape),
    ...(etag && IfNoneMatch.shape),
    ...(localized && AcceptLanguage.shape),
  }
  return Object.keys(shape).length > 0 ? { headers: z.object(shape) } : {}
}

function securityOf(access: Access): Record<string, string[]>[] {
  if (access === 'public') return []
  return access === 'optional' ? [{}, { bearer: [] }] : [{ bearer: [] }]
}

function responsesOf(definition: Route): ZodOpenApiResponsesObject {
  const responses = problemResponses(definition) as Record<string, { description: string; content?: object }>
  for (const [status, answer] of Object.entries(answersOf(definition))) {
    const { description, schema, example, headers } = answer
    const problems = responses[status]
    responses[status] = {
      description: problems ? `${description} Or: ${problems.description}` : description,
      ...(headers && { headers: flatHeaders(headers) }),
      ...((schema || problems) && {
        content: {
          ...(schema && { 'application/json': { schema, ...(example !== undefined && { example }) } }),
          ...problems?.content,
        },
      }),
    }
  }
  return responses as ZodOpenApiResponsesObject
}

const ETAG = { ETag: { description: 'Of this very answer.', schema: { type: 'string' as const } } }

const CONTENT_LANGUAGE = {
  'Content-Language': { description: "Of the service's own words.", schema: { type: 'string' as const } },
}

function answersOf({ responses, etag, localized }: Route): Record<string, ResponseContract> {
  if (!etag && !localized) return responses
  const whole = responses[200]!
  const headers = { ...whole.headers, ...(etag && ETAG), ...(localized && CONTENT_LANGUAGE) }
  return {
    ...responses,
    200: { ...whole, headers },
    ...(etag && { 304: { description: 'Still the same.', headers: ETAG } }),
  }
}

/** The document's generator takes a header for a JSON schema with a description. */
function flatHeaders(headers: NonNullable<ResponseContract['headers']>): object {
  const flat = Object.entries(headers).map(([name, { description, schema }]) => [
    name,
    { description, ...schema },
  ])
  return Object.fromEntries(flat)
}
