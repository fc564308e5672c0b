import type { LtiScoreFailure } from '../../../words.ts'

/** What a platform answered; header names in lower case, `body` its beginning. */
export interface PlatformAnswer {
  status: number
  headers: Readonly<Record<string, string | undefined>>
  body: string
}

/** What an answer to a score comes to. */
export type Outcome =
  | { kind: 'done' }
  /** The token is no longer good: another, and once more. */
  | { kind: 'renew' }
  /** Too fast: the whole platform rests. */
  | { kind: 'wait'; seconds: number }
  /** It may do later. */
  | { kind: 'retry' }
  | { kind: 'failed'; reason: LtiScoreFailure }

const REST_SECONDS = 60
const LONGEST_REST_SECONDS = 3600

/**
 * What an answer to a score means. 409 says that a newer one is there; a Canvas says it by a 400 that names the timestamp.
 * 403 is also how a Canvas throttles, which its header tells.
 */
export function outcomeOf({ status, headers, body }: PlatformAnswer): Outcome {
  if (status === 200 || status === 201 || status === 202 || status === 204) return { kind: 'done' }
  if (status === 401) return { kind: 'renew' }
  if (status === 429 || (status === 403 && isThrottled({ headers, body })))
    return { kind: 'wait', seconds: restOf(headers['retry-after']) }
  if (status === 409 || (status === 400 && /timestamp/i.test(body))) return failed('newer-there')
  if (status === 404 || status === 410) return failed('column-gone')
  if (status === 403) return failed('forbidden')
  if (status === 400 || status === 422) return failed('not-gradable')
  return status >= 500 || status === 408 || status === 425 ? { kind: 'retry' } : failed('refused')
}

function failed(reason: LtiScoreFailure): Outcome {
  return { kind: 'failed', reason }
}

function isThrottled({ headers, body }: Pick<PlatformAnswer, 'headers' | 'body'>): boolean {
  return headers['x-rate-limit-remaining'] !== undefined || /rate limit exceeded/i.test(body)
}

/** `Retry-After` in seconds, as far as it is one: a date is as good as none, whatever clock it was made by. */
function restOf(retryAfter: string | undefined): number {
  const seconds = /^\d{1,9}$/.test(retryAfter ?? '') ? Number(retryAfter) : REST_SECONDS
  return Math.min(Math.max(seconds, 1), LONGEST_REST_SECONDS)
}

const MINUTE = 60
const HOUR = 60 * MINUTE

/** How long until the next try after so many that failed, in seconds; the last is followed by none. */
const SCHEDULE = [1 * MINUTE, 5 * MINUTE, 30 * MINUTE, 2 * HOUR, 5 * HOUR, 10 * HOUR, 14 * HOUR, 24 * HOUR]

/**
 * Seconds until a score is tried again, `tries` having failed; null: it is given up. `jitter` in [0, 1) spreads what failed
 * together over a tenth more.
 */
export function nextTryIn(tries: number, jitter: number): number | null {
  const seconds = SCHEDULE[tries - 1]
  return seconds === undefined ? null : Math.round(seconds * (1 + jitter / 10))
}
