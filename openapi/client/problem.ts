import type { components } from '../types.ts'

type Details = components['schemas']['Problem']

/** A refusal of the service: `details.detail` is a sentence in the person's language, made to be shown. */
export class ProblemError extends Error {
  override readonly name = 'ProblemError'
  readonly details: Details

  constructor(details: Details) {
    super(details.detail)
    this.details = details
  }

  get code(): string {
    return this.details.code
  }
}

/** Nothing came back: whether the request arrived is not known. */
export class Unreachable extends Error {
  override readonly name = 'Unreachable'

  constructor(cause?: unknown) {
    super('the service cannot be reached', { cause })
  }
}

/** A failed reply as what is thrown; what speaks no JSON is a proxy's word, not the service's. */
export function problemOf(error: unknown, response: Response): ProblemError | Unreachable {
  const isProblem = typeof error === 'object' && error !== null && 'code' in error && 'detail' in error
  return isProblem && response.status !== 503 ? new ProblemError(error as Details) : new Unreachable()
}
