/**
 * Every way the service refuses, by its stable code: what a client may switch on. `http/problems.ts` gives each
 * its status and title.
 */
export type ErrorCode =
  | 'unauthenticated'
  | 'invalid-credentials'
  | 'invalid-join-code'
  | 'invalid-resume-code'
  | 'invalid-refresh-token'
  | 'password-change-required'
  | 'forbidden'
  | 'not-found'
  | 'malformed-request'
  | 'validation'
  | 'email-taken'
  | 'join-code-full'
  | 'open-attempt'
  | 'last-admin'
  | 'not-startable'
  | 'assignment-required'
  | 'attempt-open-elsewhere'
  | 'no-attempts-left'
  | 'attempt-closed'
  | 'attempt-voided'
  | 'attempt-open'
  | 'untimed'
  | 'not-on-paper'
  | 'certainty-off'
  | 'stale-version'
  | 'idempotency-mismatch'
  | 'idempotency-in-progress'
  | 'too-many-requests'
  | 'database-away'
  | 'invalid-bank'
  | 'unreadable-file'
  | 'too-complex'
  | 'too-busy'

/** One thing wrong in a request: a JSON pointer into it, and what to do. */
export interface FieldError {
  pointer: string
  message: string
}

/**
 * A refusal with a code. `data` is shown to the caller beside the problem's own fields (times, the current
 * version); never put there what the caller may not see.
 */
export class DomainError extends Error {
  readonly code: ErrorCode
  readonly data: Record<string, unknown>
  readonly errors: FieldError[] | undefined

  constructor(
    code: ErrorCode,
    detail: string,
    options: { data?: Record<string, unknown>; errors?: FieldError[]; cause?: unknown } = {},
  ) {
    super(detail, { cause: options.cause })
    this.name = 'DomainError'
    this.code = code
    this.data = options.data ?? {}
    this.errors = options.errors
  }
}
