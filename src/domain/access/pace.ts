/** How far back failures count, in seconds. */
export const PACE_WINDOW_SECONDS = 900
/** Guesses at an account, from one place, that nothing slows. */
export const FREE_GUESSES = 10
/** Failures at an account, from everywhere, after which each place has but one free guess. */
export const WIDE_FAILURES = 100

const PAUSE_SECONDS = 30
const WIDE_PAUSE_SECONDS = 120

/** What failed at an account in the window. */
export interface GuessRecord {
  /** Failures from the place that asks. */
  here: number
  /** Failures from everywhere, this place included. */
  everywhere: number
  /** Since the last failure from here; null when there is none. */
  secondsSinceLast: number | null
}

/**
 * Seconds to wait before the next guess at an account, 0 for none. It slows and never locks: a place from which nobody
 * has failed yet has its first guess at once, whatever others do elsewhere; one place alone, guessing as fast as it may,
 * never reaches the count at which other places are slowed.
 */
export function secondsToWait({ here, everywhere, secondsSinceLast }: GuessRecord): number {
  const isWide = everywhere >= WIDE_FAILURES
  if (secondsSinceLast === null || here < (isWide ? 1 : FREE_GUESSES)) return 0
  return Math.max(0, Math.ceil((isWide ? WIDE_PAUSE_SECONDS : PAUSE_SECONDS) - secondsSinceLast))
}
