import { z } from 'zod'
import type { ZodOpenApiResponsesObject } from 'zod-openapi'
import type { ErrorCode } from '../../domain/errors.ts'
import { TITLES } from '../../domain/refusals/titles.ts'
import { OAuthError, WORDS_BY_STATUS } from '../oauth-errors.ts'
import { Problem, problem, STATUS } from '../problems.ts'
import type { Route } from '../route.ts'

const REQUEST_ID = '0192f0c1-6d3a-7c40-8f0a-0d5c2f1b7a11'

/** Every code the operation can answer with, grouped by status. */
export function problemsByStatus(definition: Route): Map<number, ErrorCode[]> {
  const codes = new Set<ErrorCode>([...(definition.problems ?? []), ...impliedProblems(definition)])
  const grouped = new Map<number, ErrorCode[]>()
  for (const code of [...codes].sort()) {
    const status = STATUS[code]
    grouped.set(status, [...(grouped.get(status) ?? []), code])
  }
  return new Map([...grouped].sort(([a], [b]) => a - b))
}

/** What follows from an operation's shape and access, whatever it does. */
function impliedProblems({ params, query, headers, body, ...definition }: Route): ErrorCode[] {
  const isPublic = definition.access === 'public'
  const hasInput = params || query || headers || body || definition.method === 'POST'
  return [
    'malformed-request',
    'too-many-requests',
    ...(hasInput ? (['validation'] as const) : []),
    ...(body ? (['body-too-large', 'unsupported-media-type'] as const) : []),
    ...(isPublic ? [] : (['unauthenticated'] as const)),
    ...(isPublic || definition.allowsPasswordChange ? [] : (['password-change-required'] as const)),
    ...(isPublic ? [] : (['forbidden'] as const)),
    ...(definition.idempotent ? (['idempotency-in-progress', 'idempotency-mismatch'] as const) : []),
    ...(definition.stream || definition.upload ? (['too-busy'] as const) : []),
    ...(definition.upload ? (['disk-full'] as const) : []),
    'internal',
    'database-away',
  ]
}

/** The problem responses of an operation, by status. */
export function problemResponses(definition: Route): ZodOpenApiResponsesObject {
  if (definition.oauthErrors) return oauthResponses()
  const responses: Record<string, unknown> = {}
  for (const [status, codes] of problemsByStatus(definition)) {
    responses[status] = {
      description: codes.map((code) => `\`${code}\`: ${TITLES[code].en}.`).join(' '),
      content: definition.page
        ? PAGE
        : {
            'application/problem+json': {
              schema: Problem,
              examples: Object.fromEntries(codes.map((code) => [code, { value: exampleOf(code) }])),
            },
          },
    }
  }
  return responses as ZodOpenApiResponsesObject
}

/** A refusal as a person's browser shows it. */
const PAGE = { 'text/html': { schema: z.string(), example: '<!doctype html>\n<html lang="en">…</html>\n' } }

function oauthResponses(): ZodOpenApiResponsesObject {
  const responses = Object.entries(WORDS_BY_STATUS).map(([status, words]) => [
    status,
    {
      description: `${words.map((word) => `\`${word}\``).join(', ')}.`,
      content: {
        'application/json': {
          schema: OAuthError,
          example: { error: words[0], error_description: 'What went wrong.' },
        },
      },
    },
  ])
  return Object.fromEntries(responses) as ZodOpenApiResponsesObject
}

function exampleOf(code: ErrorCode): Problem {
  const message = '"name" is missing.'
  return problem({
    code,
    language: 'en',
    detail: `${TITLES[code].en}.`,
    instance: '/v1/attempts',
    requestId: REQUEST_ID,
    ...(code === 'validation' && { errors: [{ in: 'body' as const, pointer: '/name', message }] }),
  })
}
