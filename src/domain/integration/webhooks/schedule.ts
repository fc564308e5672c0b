const SECOND_MS = 1000
const MINUTE_MS = 60 * SECOND_MS
const HOUR_MS = 60 * MINUTE_MS

/** How long after each failed try the next one comes, before jitter: the schedule of Standard Webhooks, over three days. */
export const WAITS_MS: readonly number[] = [
  5 * SECOND_MS,
  5 * MINUTE_MS,
  30 * MINUTE_MS,
  2 * HOUR_MS,
  5 * HOUR_MS,
  10 * HOUR_MS,
  14 * HOUR_MS,
  20 * HOUR_MS,
  24 * HOUR_MS,
]

export const MOST_TRIES = WAITS_MS.length + 1

/** Each wait is drawn this much around what the schedule says, so that what failed together does not come back together. */
const JITTER = 0.1
const LONGEST_WAIT_MS = 24 * HOUR_MS

/** What came of one try: an answer, or why there was none that counts. */
export type TryOutcome =
  | { kind: 'answered'; status: number; retryAfter: string | undefined }
  | { kind: 'failed'; reason: string; status: number | null }

/** What becomes of a delivery. `gone`: its endpoint answered 410, and is to be told nothing more. */
export type NextStep =
  | { state: 'delivered' }
  | { state: 'pending'; waitMs: number; gone: boolean }
  | { state: 'dead' }

interface Tried {
  /** Tries by now, this one among them. */
  tries: number
  outcome: TryOutcome
  /** From 0 to below 1. */
  random: number
  now: Date
}

/** What follows a try. An endpoint may ask for a later time (`Retry-After`), of a day at most, and never for an earlier one. */
export function nextStep({ tries, outcome, random, now }: Tried): NextStep {
  const isAnswered = outcome.kind === 'answered'
  if (isAnswered && outcome.status >= 200 && outcome.status < 300) return { state: 'delivered' }
  const gone = isAnswered && outcome.status === 410
  const wait = WAITS_MS[tries - 1]
  if (wait === undefined) return { state: 'dead' }
  const drawn = wait * (1 - JITTER + 2 * JITTER * random)
  const asked = isAnswered ? Math.min(askedMs(outcome.retryAfter, now), LONGEST_WAIT_MS) : 0
  return { state: 'pending', waitMs: Math.round(Math.max(drawn, asked)), gone }
}

/** Milliseconds until what `Retry-After` says, in seconds or as a date; 0 without one that can be read. */
function askedMs(retryAfter: string | undefined, now: Date): number {
  if (retryAfter === undefined) return 0
  if (/^\d{1,9}$/.test(retryAfter)) return Number(retryAfter) * SECOND_MS
  const at = Date.parse(retryAfter)
  return Number.isNaN(at) ? 0 : Math.max(0, at - now.getTime())
}
