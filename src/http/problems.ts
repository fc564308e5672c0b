import { z } from 'zod'
import type { ErrorCode } from '../domain/errors.ts'

/** Codes that only HTTP knows: what is refused before a use case is reached. */
type TransportCode =
  | 'unknown-route'
  | 'method-not-allowed'
  | 'body-too-large'
  | 'unsupported-media-type'
  | 'internal'

export type ProblemCode = ErrorCode | TransportCode

interface ProblemKind {
  status: number
  title: string
}

/** The whole catalogue: what each code means on the wire. */
export const PROBLEMS: Record<ProblemCode, ProblemKind> = {
  'malformed-request': { status: 400, title: 'The request cannot be read' },
  validation: { status: 400, title: 'The request does not match the contract' },
  unauthenticated: { status: 401, title: 'A valid access token is needed' },
  'invalid-credentials': { status: 401, title: 'Wrong address or password' },
  'invalid-refresh-token': { status: 401, title: 'The refresh token is no longer valid' },
  'invalid-join-code': { status: 401, title: 'The join code is unknown or has expired' },
  'invalid-resume-code': { status: 401, title: 'The resume code is unknown' },
  forbidden: { status: 403, title: 'Your role does not allow this' },
  'password-change-required': { status: 403, title: 'Change your password first' },
  'not-found': { status: 404, title: 'Not found' },
  'unknown-route': { status: 404, title: 'No such address' },
  'method-not-allowed': { status: 405, title: 'This address has no such method' },
  'email-taken': { status: 409, title: 'The address is already in use' },
  'join-code-full': { status: 409, title: 'Every seat of this join code is taken' },
  'open-attempt': { status: 409, title: 'An attempt is in progress' },
  'last-admin': { status: 409, title: 'The last admin cannot go' },
  'not-startable': { status: 409, title: 'The quiz cannot be started now' },
  'assignment-required': { status: 409, title: 'Say which assignment is meant' },
  'attempt-open-elsewhere': {
    status: 409,
    title: 'An attempt of this quiz is open under another assignment',
  },
  'no-attempts-left': { status: 409, title: 'No attempts are left' },
  'attempt-closed': { status: 409, title: 'The attempt is closed' },
  'attempt-voided': { status: 409, title: 'The attempt is voided' },
  untimed: { status: 409, title: 'The attempt has no time limit' },
  'attempt-open': { status: 409, title: 'The attempt is still open' },
  'idempotency-in-progress': { status: 409, title: 'The same request is still running' },
  'stale-version': { status: 412, title: 'The answer has changed since that version' },
  'body-too-large': { status: 413, title: 'The body is too large' },
  'unsupported-media-type': { status: 415, title: 'The body must be JSON' },
  'not-on-paper': { status: 422, title: 'The answer does not fit the paper' },
  'certainty-off': { status: 422, title: 'This quiz does not ask for certainty' },
  'idempotency-mismatch': { status: 422, title: 'The idempotency key was used with another body' },
  'invalid-bank': { status: 422, title: 'The bank is not valid' },
  'unreadable-file': { status: 422, title: 'The file is not of that format' },
  'too-complex': { status: 422, title: 'The file takes too much time or memory' },
  'too-many-requests': { status: 429, title: 'Too many requests' },
  internal: { status: 500, title: 'Something went wrong on our side' },
  'too-busy': { status: 503, title: 'Too much is waiting already' },
  'database-away': { status: 503, title: 'The database is away' },
}

/** Where a field of a request stands, and what is wrong with it. */
export const FieldError = z
  .strictObject({
    in: z.enum(['body', 'path', 'query', 'header']).meta({ description: 'The part of the request.' }),
    pointer: z.string().meta({ description: 'JSON pointer into that part.', examples: ['/response/choice'] }),
    message: z.string(),
  })
  .meta({ id: 'FieldError' })

/**
 * RFC 9457. The members beyond the standard ones depend on the code: they carry what the caller needs to go on
 * (the times of an attempt, the current version of an answer).
 */
export const Problem = z
  .looseObject({
    type: z.string().meta({ description: 'Stable address of the kind of problem.' }),
    title: z.string(),
    status: z.int().min(400).max(599),
    detail: z.string().meta({ description: 'What went wrong here, and what to do.' }),
    instance: z.string().meta({ description: 'The path asked for.' }),
    code: z.string().meta({ description: 'Stable word to switch on.', examples: ['attempt-closed'] }),
    requestId: z.string().meta({ description: 'Quote it when asking for help.' }),
    errors: z.array(FieldError).optional(),
  })
  .meta({ id: 'Problem', description: 'RFC 9457 problem details.' })

export type Problem = z.infer<typeof Problem>

export interface ProblemParts {
  code: ProblemCode
  detail: string
  instance: string
  requestId: string
  data?: Record<string, unknown>
  errors?: z.infer<typeof FieldError>[]
}

/** Builds a problem document; `data` never overrides the standard members. */
export function problem({ code, detail, instance, requestId, data, errors }: ProblemParts): Problem {
  const { status, title } = PROBLEMS[code]
  return {
    ...data,
    type: `urn:bareme:problem:${code}`,
    title,
    status,
    detail,
    instance,
    code,
    requestId,
    ...(errors && { errors }),
  }
}
