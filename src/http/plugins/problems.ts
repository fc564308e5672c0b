import { randomUUID } from 'node:crypto'
import type { Socket } from 'node:net'
import type { FastifyError, FastifyReply, FastifyRequest } from 'fastify'
import fp from 'fastify-plugin'
import { RequestValidationError } from 'fastify-zod-openapi'
import { DomainError } from '../../domain/errors.ts'
import { isDatabaseAway } from '../../usecases/service/database-errors.ts'
import { PROBLEMS, type ProblemCode, type ProblemParts, problem } from '../problems.ts'

type Told = Pick<ProblemParts, 'code' | 'detail' | 'data' | 'errors'>

const RETRY_AFTER_SECONDS = 2

/** The one place where a failure becomes an RFC 9457 problem; nothing of a 5xx's cause is shown. */
export default fp(
  async (app) => {
    app.setErrorHandler(answerError)
    app.setNotFoundHandler((request, reply) =>
      send(request, reply, {
        code: 'unknown-route',
        detail: `There is no ${request.method} ${pathOf(request)}.`,
      }),
    )
  },
  { name: 'problems' },
)

/** Answers with the problem that a failure is. The server also calls it where no route was found yet. */
export function answerError(error: FastifyError, request: FastifyRequest, reply: FastifyReply): FastifyReply {
  return send(request, reply, told(error, request), error)
}

/** Answers with a problem, from a hook or a handler that throws nothing. */
export function send(
  request: FastifyRequest,
  reply: FastifyReply,
  parts: Told,
  error?: unknown,
): FastifyReply {
  const { status } = PROBLEMS[parts.code]
  if (status >= 500) request.log.error({ err: error, problem: parts.code }, 'request failed')
  const retryAfter = parts.data?.['retryAfterSeconds'] ?? (status === 503 ? RETRY_AFTER_SECONDS : undefined)
  if (retryAfter !== undefined) reply.header('retry-after', String(retryAfter))
  if (status === 401) reply.header('www-authenticate', 'Bearer')
  const body = problem({ ...parts, instance: pathOf(request), requestId: request.id })
  return reply
    .code(status)
    .header('content-type', 'application/problem+json; charset=utf-8')
    .header('cache-control', 'no-store')
    .serializer((value: unknown) => JSON.stringify(value))
    .send(body)
}

function pathOf(request: FastifyRequest): string {
  return request.url.split('?', 1)[0]!
}

function told(error: FastifyError, request: FastifyRequest): Told {
  if (error instanceof DomainError) {
    const where = request.routeOptions.config.contract?.body ? 'body' : 'query'
    return {
      code: error.code,
      detail: error.message,
      data: error.data,
      ...(error.errors && {
        errors: error.errors.map((field) => ({ in: where as 'body' | 'query', ...field })),
      }),
    }
  }
  if (error.validation) return invalid(error)
  if (isDatabaseAway(error)) {
    return {
      code: 'database-away',
      detail: 'The database does not answer now; nothing was lost. Try again shortly.',
    }
  }
  return transport(error)
}

const WHERE = { body: 'body', params: 'path', querystring: 'query', headers: 'header' } as const

function invalid(error: FastifyError): Told {
  const where = WHERE[(error.validationContext ?? 'body') as keyof typeof WHERE]
  const errors = error.validation!.map((issue) => ({
    in: where,
    pointer: issue instanceof RequestValidationError ? pointerOf(issue) : issue.instancePath,
    message: issue.message ?? 'Invalid',
  }))
  const first = errors[0]
  return {
    code: 'validation',
    detail: `The ${where}${first?.pointer ? ` at ${first.pointer}` : ''} does not match the contract: ${first?.message}.`,
    errors,
  }
}

function pointerOf(issue: RequestValidationError): string {
  return issue.params.issue.path
    .map((part) => `/${String(part).replaceAll('~', '~0').replaceAll('/', '~1')}`)
    .join('')
}

function transport(error: FastifyError): Told {
  const code = TRANSPORT[error.code]
  if (code) return { code, detail: sentence(error.message) }
  if (error.statusCode !== undefined && error.statusCode >= 400 && error.statusCode < 500) {
    return { code: 'malformed-request', detail: sentence(error.message) }
  }
  return { code: 'internal', detail: 'Quote the request id when you ask for help.' }
}

const TRANSPORT: Record<string, ProblemCode | undefined> = {
  FST_ERR_CTP_BODY_TOO_LARGE: 'body-too-large',
  FST_ERR_CTP_INVALID_MEDIA_TYPE: 'unsupported-media-type',
}

function sentence(text: string): string {
  return text.endsWith('.') ? text : `${text}.`
}

/** What is not HTTP at all gets a problem too, written on the socket itself: no request stands behind it. */
export function answerMalformed(error: Error & { code?: string }, socket: Socket): void {
  if (error.code === 'ECONNRESET' || !socket.writable) return void socket.destroy()
  const detail =
    error.code === 'HPE_HEADER_OVERFLOW' ? 'The headers are too large.' : 'This is not an HTTP request.'
  const body = JSON.stringify(
    problem({ code: 'malformed-request', detail, instance: '*', requestId: randomUUID() }),
  )
  socket.end(
    `HTTP/1.1 400 Bad Request\r\nContent-Type: application/problem+json; charset=utf-8\r\nConnection: close\r\nContent-Length: ${Buffer.byteLength(body)}\r\n\r\n${body}`,
  )
}
