import type { FastifyReply } from 'fastify'
import { z } from 'zod'
import type { DomainError } from '../domain/errors.ts'
import { OAUTH_ERRORS, type OAuthErrorWord } from '../domain/refusals/integration/oauth.ts'

const OAuthErrorCode = z.enum(OAUTH_ERRORS).meta({ id: 'OAuthErrorCode' })

/** RFC 6749, 5.2: what the token endpoint answers in the place of a problem, in English alone. */
export const OAuthError = z
  .strictObject({
    error: OAuthErrorCode,
    error_description: z.string().meta({ description: 'What went wrong here, and what to do; in English.' }),
  })
  .meta({ id: 'OAuthError', description: 'RFC 6749, 5.2.' })

/** The words that a status may come with, of which the first is for a refusal that names none. */
export const WORDS_BY_STATUS: Record<number, readonly [OAuthErrorWord, ...OAuthErrorWord[]]> = {
  400: ['invalid_request', 'invalid_grant', 'invalid_scope', 'unauthorized_client', 'unsupported_grant_type'],
  401: ['invalid_client'],
  413: ['invalid_request'],
  429: ['temporarily_unavailable'],
  500: ['server_error'],
  503: ['temporarily_unavailable'],
}

/** What error_description may not hold: a client that is strict would refuse the whole of it. */
const NOT_ALLOWED = /[^\x20-\x21\x23-\x5b\x5d-\x7e]/g

/** Answers a refusal in the words of OAuth. A type that is not a form's is a request that cannot be read, as any other. */
export function sendOAuthError(
  reply: FastifyReply,
  { says, errors = [], data }: DomainError,
  status: number,
): FastifyReply {
  const told = status === 415 ? 400 : status
  const word =
    (data['error'] as OAuthErrorWord | undefined) ?? WORDS_BY_STATUS[told]?.[0] ?? 'invalid_request'
  const faults = errors.map(({ pointer, says }) => `${pointer}: ${says.en}`)
  const description = [says.en, ...faults].join(' ').replaceAll(NOT_ALLOWED, "'")
  return reply
    .code(told)
    .header('content-type', 'application/json; charset=utf-8')
    .header('cache-control', 'no-store')
    .serializer((value: unknown) => JSON.stringify(value))
    .send({ error: word, error_description: description })
}
