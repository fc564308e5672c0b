import { z } from 'zod'
import type { ErrorCode, FieldError as FieldFault } from '../domain/errors.ts'
import type { Language } from '../domain/language.ts'
import { TITLES } from '../domain/refusals/titles.ts'

/** What each code is on the wire. */
export const STATUS: Record<ErrorCode, number> = {
  'malformed-request': 400,
  validation: 400,
  unauthenticated: 401,
  'invalid-credentials': 401,
  'invalid-refresh-token': 401,
  'invalid-join-code': 401,
  'invalid-resume-code': 401,
  'invalid-launch-link': 401,
  forbidden: 403,
  'foreign-origin': 403,
  'launch-refused': 403,
  'password-change-required': 403,
  'not-found': 404,
  'unknown-route': 404,
  'method-not-allowed': 405,
  'email-taken': 409,
  'has-account': 409,
  'person-alike': 409,
  'join-code-full': 409,
  'cohort-in-use': 409,
  'cohort-archived': 409,
  'attempt-in-progress': 409,
  'last-admin': 409,
  'last-trainer': 409,
  'not-startable': 409,
  'assignment-required': 409,
  'assignment-overlap': 409,
  'assignment-begun': 409,
  'start-code': 409,
  'attempt-open-elsewhere': 409,
  'no-attempts-left': 409,
  'answers-released': 409,
  'attempt-closed': 409,
  'attempt-voided': 409,
  'journal-full': 409,
  revealed: 409,
  'not-revealable': 409,
  'on-open-paper': 409,
  'calls-waiting': 409,
  'nobody-to-call': 409,
  untimed: 409,
  'not-closed-yet': 409,
  'not-released': 409,
  'report-settled': 409,
  'idempotency-in-progress': 409,
  'too-many-webhooks': 409,
  'webhook-disabled': 409,
  'correction-running': 409,
  'correction-state': 409,
  'cursor-expired': 410,
  'stale-version': 412,
  'body-too-large': 413,
  'unsupported-media-type': 415,
  'range-outside': 416,
  'not-on-paper': 422,
  'too-large': 422,
  'certainty-off': 422,
  'nothing-to-correct': 422,
  'key-misfits': 422,
  'all-dropped': 422,
  'idempotency-mismatch': 422,
  'unreadable-file': 422,
  'too-complex': 422,
  'preview-required': 428,
  'too-many-requests': 429,
  internal: 500,
  'too-busy': 503,
  'disk-full': 503,
  'database-away': 503,
}

const RequestPart = z.enum(['body', 'path', 'query', 'header']).meta({ id: 'RequestPart' })

/** Where a field of a request stands, and what is wrong with it. */
export const FieldError = z
  .strictObject({
    in: RequestPart.meta({ description: 'The part of the request.' }),
    pointer: z.string().meta({ description: 'JSON pointer into that part.', examples: ['/response/choice'] }),
    message: z.string(),
  })
  .meta({ id: 'FieldError' })

/** What is wrong in a body, in one language. */
export function inBody({ pointer, says }: FieldFault, language: Language): z.infer<typeof FieldError> {
  return { in: 'body', pointer, message: says[language] }
}

/**
 * RFC 9457. The members beyond the standard ones depend on the code: they carry what the caller needs to go on
 * (the times of an attempt, the current version of an answer).
 */
export const Problem = z
  .looseObject({
    type: z.string().meta({
      format: 'uri-reference',
      description:
        'The page on this kind of problem; relative to the service where it has no public address.',
      examples: ['https://quiz.example.org/docs/problems/attempt-closed'],
    }),
    title: z.string().meta({ description: 'The kind of problem, in a few words.' }),
    status: z.int().min(400).max(599),
    detail: z.string().meta({ description: 'What went wrong here, and what to do.' }),
    instance: z.string().meta({ description: 'The path asked for.' }),
    code: z.string().meta({ description: 'Stable word to switch on.', examples: ['attempt-closed'] }),
    requestId: z.string().meta({ description: 'Quote it when asking for help.' }),
    errors: z.array(FieldError).optional(),
  })
  .meta({
    id: 'Problem',
    description:
      'RFC 9457 problem details. `title`, `detail` and `errors[].message` are for people, in the language that `Content-Language` names: French, or English for who sends `Accept-Language: en`.',
  })

export type Problem = z.infer<typeof Problem>

export interface ProblemParts {
  code: ErrorCode
  language: Language
  detail: string
  instance: string
  requestId: string
  /** Where clients reach the service, without a slash at its end; without it, `type` is relative to it. */
  publicUrl?: string | undefined
  data?: Record<string, unknown>
  errors?: z.infer<typeof FieldError>[] | undefined
}

/** Builds a problem document; `data` never overrides the standard members. */
export function problem({
  code,
  language,
  detail,
  instance,
  requestId,
  publicUrl,
  data,
  errors,
}: ProblemParts): Problem {
  return {
    ...data,
    type: `${publicUrl ?? ''}/docs/problems/${code}`,
    title: TITLES[code][language],
    status: STATUS[code],
    detail,
    instance,
    code,
    requestId,
    ...(errors && { errors }),
  }
}
