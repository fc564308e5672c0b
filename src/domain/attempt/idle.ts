/** An untimed attempt without a window closes this long after its last save (or its start). */
export const IDLE_MS = 30 * 24 * 60 * 60_000
