import type { NO_FIGURE } from '../words.ts'

export type NoFigure = (typeof NO_FIGURE)[number]

/** A figure, or why there is none: never NaN, never infinite. */
export type Figure = { value: number; reason: null } | { value: null; reason: NoFigure }

/** A figure with the interval that holds the true one with 95 % confidence; null where none can be given. */
export type Estimate = Figure & { interval: Interval | null }

export interface Interval {
  low: number
  high: number
}

/** The figure of a value. A value that is none (a quotient of nothing by nothing) is the fault of whoever asks. */
export function figure(value: number): Figure {
  if (!Number.isFinite(value)) throw new TypeError(`no figure: ${value}`)
  return { value, reason: null }
}

/** The figure that there is none, and why. */
export function none(reason: NoFigure): Figure {
  return { value: null, reason }
}
