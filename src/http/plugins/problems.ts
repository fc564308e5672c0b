import { randomUUID } from 'node:crypto'
import type { Socket } from 'node:net'
import type { FastifyError, FastifyReply, FastifyRequest } from 'fastify'
import fp from 'fastify-plugin'
import { DomainError, type FieldError } from '../../domain/errors.ts'
import type { Language } from '../../domain/language.ts'
import { formNeeded } from '../../domain/refusals/integration/oauth.ts'
import {
  bodyNotFile,
  bodyNotJson,
  bodyTooLarge,
  headersTooLarge,
  notHttp,
  unknownRoute,
  unreadableRequest,
} from '../../domain/refusals/requests.ts'
import { databaseAway, internalFault } from '../../domain/refusals/service.ts'
import { isDatabaseAway } from '../../usecases/service/database-errors.ts'
import { DEFAULT_LANGUAGE, languageOf, tellLanguage } from '../language.ts'
import { sendOAuthError } from '../oauth-errors.ts'
import { sendRefusalPage } from '../pages/refusal-page.ts'
import { type ProblemParts, problem, STATUS } from '../problems.ts'
import type { Route } from '../route.ts'

const RETRY_AFTER_SECONDS = 2

/** The one place where a failure becomes an RFC 9457 problem; nothing of a 5xx's cause is shown. */
export default fp(
  async (app, { publicUrl }: { publicUrl: string | undefined }) => {
    app.decorate('publicUrl', publicUrl)
    app.decorateRequest('problem', null)
    app.setErrorHandler(answerError)
    app.setNotFoundHandler((request, reply) =>
      send(request, reply, unknownRoute(request.method, pathOf(request))),
    )
  },
  { name: 'problems' },
)

declare module 'fastify' {
  interface FastifyInstance {
    /** Where clients reach the service, without a slash at its end, if that is known. */
    publicUrl: string | undefined
  }
  interface FastifyRequest {
    /** The code of the problem it was answered with. */
    problem: DomainError['code'] | null
  }
}

/** Answers with the problem that a failure is. The server also calls it where no route was found yet. */
export function answerError(error: FastifyError, request: FastifyRequest, reply: FastifyReply): FastifyReply {
  return send(request, reply, refusalOf(error, request))
}

/** Answers with a problem, in the reader's language; also for a hook or a handler that throws nothing. */
export function send(request: FastifyRequest, reply: FastifyReply, refusal: DomainError): FastifyReply {
  const { code, data, cause } = refusal
  const status = STATUS[code]
  request.problem = code
  if (status >= 500) request.log.error({ err: cause ?? refusal, problem: code }, 'request failed')
  const retryAfter = data['retryAfterSeconds'] ?? (status === 503 ? RETRY_AFTER_SECONDS : undefined)
  if (retryAfter !== undefined) reply.header('retry-after', String(retryAfter))
  if (status === 401) reply.header('www-authenticate', schemeOf(request))
  if (request.routeOptions.config.contract?.oauthErrors) return sendOAuthError(reply, refusal, status)
  if (request.routeOptions.config.contract?.page) {
    void sendRefusalPage(request, reply.code(status), refusal)
    return reply
  }
  const language = languageOf(request.headers)
  tellLanguage(reply, language)
  return reply
    .code(status)
    .header('content-type', 'application/problem+json; charset=utf-8')
    .header('cache-control', 'no-store')
    .serializer((value: unknown) => JSON.stringify(value))
    .send(
      problem({
        ...partsOf(refusal, request, language),
        instance: pathOf(request),
        requestId: request.id,
        publicUrl: request.server.publicUrl,
      }),
    )
}

/** What a refused caller is to show: a token, or at the token endpoint the client's own secret. */
function schemeOf(request: FastifyRequest): string {
  return request.routeOptions.config.contract?.oauthErrors ? 'Basic realm="bareme"' : 'Bearer'
}

function pathOf(request: FastifyRequest): string {
  return request.url.split('?', 1)[0]!
}

type Parts = Omit<ProblemParts, 'instance' | 'requestId' | 'publicUrl'>

function partsOf(refusal: DomainError, request: FastifyRequest, language: Language): Parts {
  const { code, says, data, errors } = refusal
  const field = ({ pointer, says }: FieldError) => ({
    in: placeOf(refusal, request),
    pointer,
    message: says[language],
  })
  return { code, language, detail: says[language], data, errors: errors?.map(field) }
}

const PLACES = { body: 'body', params: 'path', querystring: 'query', headers: 'header' } as const

/** The part of the request that a refusal's pointers lead into: what the server was validating, if it was. */
function placeOf(
  refusal: DomainError & { validationContext?: keyof typeof PLACES },
  request: FastifyRequest,
) {
  if (refusal.validationContext) return PLACES[refusal.validationContext]
  return request.routeOptions.config.contract?.body ? 'body' : 'query'
}

function refusalOf(error: FastifyError, request: FastifyRequest): DomainError {
  if (error instanceof DomainError) return error
  if (isDatabaseAway(error)) return databaseAway(error)
  if (error.code === 'FST_ERR_CTP_BODY_TOO_LARGE') return bodyTooLarge(request.routeOptions.bodyLimit)
  if (error.code === 'FST_ERR_CTP_INVALID_MEDIA_TYPE') return wrongType(request.routeOptions.config.contract)
  const isTheirs = error.statusCode !== undefined && error.statusCode >= 400 && error.statusCode < 500
  return isTheirs ? unreadableRequest(error) : internalFault(error)
}

function wrongType(contract: Route | undefined): DomainError {
  if (contract?.form) return formNeeded()
  return contract?.upload ? bodyNotFile() : bodyNotJson()
}

/** What is not HTTP at all gets a problem too, written on the socket itself: no request stands behind it. */
export function answerMalformed(
  error: Error & { code?: string },
  socket: Socket,
  publicUrl: string | undefined,
): void {
  if (error.code === 'ECONNRESET' || !socket.writable) return void socket.destroy()
  const { code, says } = error.code === 'HPE_HEADER_OVERFLOW' ? headersTooLarge() : notHttp()
  const language = DEFAULT_LANGUAGE
  const body = JSON.stringify(
    problem({ code, language, detail: says[language], instance: '*', requestId: randomUUID(), publicUrl }),
  )
  socket.end(
    `HTTP/1.1 400 Bad Request\r\nContent-Type: application/problem+json; charset=utf-8\r\nContent-Language: ${language}\r\nConnection: close\r\nContent-Length: ${Buffer.byteLength(body)}\r\n\r\n${body}`,
  )
}
