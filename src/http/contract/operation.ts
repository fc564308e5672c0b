import { z } from 'zod'
import type { ZodOpenApiResponsesObject } from 'zod-openapi'
import type { Requirement } from '../../domain/access/may.ts'
import { FORM_TYPE } from '../form-body.ts'
import { DEFAULT_LANGUAGE, LANGUAGES } from '../language.ts'
import type { ResponseContract, Route } from '../route.ts'
import { deprecationContract } from './deprecation.ts'
import { problemResponses } from './problem-responses.ts'

/** A route as the generator of the document takes it: what it reads, what it answers, who may call it. */
export function operationSchema(definition: Route): object {
  return {
    operationId: definition.operationId,
    tags: [definition.tag],
    summary: definition.summary,
    ...toldOf(definition),
    security: definition.oauthErrors ? [{ basic: [] }, {}] : securityOf(definition.access),
    ...(definition.params && { params: definition.params }),
    ...(definition.query && { querystring: definition.query }),
    ...headersOf(definition),
    ...(definition.body && { body: definition.body }),
    ...(definition.form && { consumes: [FORM_TYPE] }),
    response: responsesOf(definition),
  }
}

/** What it does; of what is deprecated, first what to call instead. */
function toldOf({ description, deprecated }: Route): object {
  if (!deprecated) return description ? { description } : {}
  const { note, ...marks } = deprecationContract(deprecated)
  return { ...marks, description: description ? `${note} ${description}` : note }
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

const AcceptLanguage = z.object({
  'accept-language': z
    .string()
    .max(200)
    .optional()
    .meta({
      description: `The language of the service's own words: ${LANGUAGES.join(' or ')}; absent: ${DEFAULT_LANGUAGE}.`,
      examples: ['fr'],
    }),
})

function headersOf({ headers, idempotent, etag, localized }: Route): { headers?: z.ZodObject } {
  const shape = {
    ...headers?.shape,
    ...(idempotent && IdempotencyKey.shape),
    ...(etag && IfNoneMatch.shape),
    ...(localized && AcceptLanguage.shape),
  }
  return Object.keys(shape).length > 0 ? { headers: z.object(shape) } : {}
}

function securityOf(access: Requirement): Record<string, string[]>[] {
  if (access === 'public') return []
  if (access === 'optional') return [{}, { bearer: [] }]
  const { role, scope } = access
  return [...(role ? [{ bearer: [] }] : []), ...(scope ? [{ oauth: [scope] }] : [])]
}

function responsesOf(definition: Route): ZodOpenApiResponsesObject {
  const responses = problemResponses(definition) as Record<string, { description: string; content?: object }>
  const usual = definition.stream?.kind === 'events' ? 'text/event-stream' : 'application/json'
  for (const [status, answer] of Object.entries(answersOf(definition))) {
    const { description, schema, mediaType = usual, binary = [], example, csvExample, headers } = answer
    const problems = responses[status]
    responses[status] = {
      description: problems ? `${description} Or: ${problems.description}` : description,
      ...(headers && { headers: flatHeaders(headers) }),
      ...((schema || problems || binary.length > 0) && {
        content: {
          ...(schema && { [mediaType]: { schema, ...(example !== undefined && { example }) } }),
          ...Object.fromEntries(binary.map((type) => [type, BYTES])),
          ...(csvExample !== undefined && { 'text/csv': { schema: z.string(), example: csvExample } }),
          ...problems?.content,
        },
      }),
    }
  }
  return responses as ZodOpenApiResponsesObject
}

const BYTES = { schema: z.string().meta({ format: 'binary' }), example: '…' }

const ETAG = { ETag: { description: 'Of this very answer.', schema: { type: 'string' as const } } }

function answersOf({ responses, etag }: Route): Record<string, ResponseContract> {
  if (!etag) return responses
  const whole = responses[200]!
  return {
    ...responses,
    200: { ...whole, headers: { ...whole.headers, ...ETAG } },
    304: { description: 'Still the same.', headers: ETAG },
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
