const FAR_MS = 3_600_000
const FAR_PAUSE_MS = 120_000
const NEAR_PAUSE_MS = 20_000
/** The window should be open by now, and is not: clocks differ by a little. */
const OPENING_PAUSE_MS = 2_000
/** A class does not come as one. */
const SPREAD_MS = 2_000

/** How long to wait before asking again whether a window has moved, after so many failures in a row. */
export function pauseMs(leftMs: number | null, failures: number, chance = Math.random()): number {
  const usual = usualMs(leftMs) * 2 ** failures
  return Math.min(usual, FAR_PAUSE_MS) * (0.8 + 0.4 * chance)
}

function usualMs(leftMs: number | null): number {
  if (leftMs === 0) return OPENING_PAUSE_MS
  return leftMs !== null && leftMs > FAR_MS ? FAR_PAUSE_MS : NEAR_PAUSE_MS
}

/** How long to wait at the instant of opening. */
export function spreadMs(chance = Math.random()): number {
  return SPREAD_MS * chance
}
