import type { Words } from './language.ts'

/**
 * Every way the service refuses, by its stable code: what a client may switch on. `http/problems.ts` gives each its
 * status, `refusals/titles.ts` its title.
 */
export type ErrorCode =
  | 'malformed-request'
  | 'validation'
  | 'unauthenticated'
  | 'invalid-credentials'
  | 'invalid-refresh-token'
  | 'invalid-join-code'
  | 'invalid-resume-code'
  | 'invalid-launch-link'
  | 'forbidden'
  | 'foreign-origin'
  | 'launch-refused'
  | 'password-change-required'
  | 'not-found'
  | 'unknown-route'
  | 'method-not-allowed'
  | 'email-taken'
  | 'has-account'
  | 'person-alike'
  | 'join-code-full'
  | 'cohort-in-use'
  | 'cohort-archived'
  | 'attempt-in-progress'
  | 'last-admin'
  | 'last-trainer'
  | 'not-startable'
  | 'assignment-required'
  | 'assignment-overlap'
  | 'assignment-begun'
  | 'start-code'
  | 'attempt-open-elsewhere'
  | 'no-attempts-left'
  | 'answers-released'
  | 'attempt-closed'
  | 'attempt-voided'
  | 'journal-full'
  | 'revealed'
  | 'not-revealable'
  | 'on-open-paper'
  | 'calls-waiting'
  | 'nobody-to-call'
  | 'untimed'
  | 'not-closed-yet'
  | 'not-released'
  | 'report-settled'
  | 'idempotency-in-progress'
  | 'too-many-webhooks'
  | 'webhook-disabled'
  | 'correction-running'
  | 'correction-state'
  | 'cursor-expired'
  | 'stale-version'
  | 'body-too-large'
  | 'unsupported-media-type'
  | 'range-outside'
  | 'not-on-paper'
  | 'too-large'
  | 'certainty-off'
  | 'nothing-to-correct'
  | 'key-misfits'
  | 'all-dropped'
  | 'idempotency-mismatch'
  | 'unreadable-file'
  | 'too-complex'
  | 'preview-required'
  | 'too-many-requests'
  | 'internal'
  | 'too-busy'
  | 'disk-full'
  | 'database-away'

/** One thing wrong in a request: a JSON pointer into it, and what to do. */
export interface FieldError {
  pointer: string
  says: Words
}

/** What the caller of a refused operation is told beside the code and its sentence. */
export interface Particulars {
  /** Shown beside the problem's own fields (times, the current version): nothing that the caller may not see. */
  data?: Record<string, unknown>
  errors?: readonly FieldError[]
  /** For the log alone. */
  cause?: unknown
}

/**
 * A refusal with a code and, in each language, what went wrong and what to do; `message` is the English one, for logs.
 * The factories of `refusals/` alone make one.
 */
export class DomainError extends Error {
  readonly code: ErrorCode
  readonly says: Words
  readonly data: Record<string, unknown>
  readonly errors: readonly FieldError[] | undefined

  constructor(code: ErrorCode, says: Words, { data = {}, errors, cause }: Particulars = {}) {
    super(says.en, { cause })
    this.name = 'DomainError'
    this.code = code
    this.says = says
    this.data = data
    this.errors = errors
  }
}
