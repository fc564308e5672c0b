/** The instant that bound clocks of tests start from; any fixed one will do. */
export const T0 = new Date('2026-03-02T09:00:00.000Z')

export const SECOND = 1000
export const MINUTE = 60 * SECOND
export const HOUR = 60 * MINUTE
export const DAY = 24 * HOUR

/** T0 and so many milliseconds. */
export function plus(ms: number): Date {
  return new Date(T0.getTime() + ms)
}
