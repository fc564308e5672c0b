const DAY_MS = 86_400_000
const MINUTE_MS = 60_000

/** What the clocks of a zone do at a local time: it does not come, or comes twice. */
export type ClockChange = 'skipped' | 'repeated'

const clocks = new Map<string, Intl.DateTimeFormat>()

/** Making one takes a thousand times as long as reading it, and there are some hundred zones. */
function clockOf(timeZone: string): Intl.DateTimeFormat {
  const known = clocks.get(timeZone)
  if (known) return known
  const made = new Intl.DateTimeFormat('en-u-ca-iso8601-nu-latn', {
    timeZone,
    hourCycle: 'h23',
    year: 'numeric',
    month: 'numeric',
    day: 'numeric',
    hour: 'numeric',
    minute: 'numeric',
    second: 'numeric',
  })
  clocks.set(timeZone, made)
  return made
}

/** The local date and time of an instant, as milliseconds since 1970 on the clocks of a zone. */
export function localOf(instant: Date, timeZone: string): number {
  const parts = clockOf(timeZone).formatToParts(instant)
  const part = (type: Intl.DateTimeFormatPartTypes) => Number(parts.find((one) => one.type === type)!.value)
  const [year, month, day] = [part('year'), part('month'), part('day')]
  const whole = Date.UTC(year, month - 1, day, part('hour'), part('minute'), part('second'))
  return whole + (((instant.getTime() % 1_000) + 1_000) % 1_000)
}

/**
 * The instant of a local time. One that comes twice is its first; one that the clocks skip is the instant at which they go
 * forward, so that what came one after the other still does.
 */
function instantOf(local: number, timeZone: string): { instant: Date; change: ClockChange | null } {
  const [before, after] = [local - DAY_MS, local + DAY_MS].map((near) => offsetAt(near, timeZone)) as [
    number,
    number,
  ]
  const found = [...new Set([before, after])]
    .map((offset) => local - offset)
    .filter((instant) => instant + offsetAt(instant, timeZone) === local)
    .sort((one, other) => one - other)
  if (found.length === 0)
    return { instant: new Date(changeBetween(local - before, local - after, timeZone)), change: 'skipped' }
  return { instant: new Date(found[0]!), change: found.length > 1 ? 'repeated' : null }
}

/** How far the clocks of a zone are ahead at an instant, in milliseconds. */
function offsetAt(instant: number, timeZone: string): number {
  return localOf(new Date(instant), timeZone) - instant
}

/** The instant at which the clocks change, to the minute, between two of which one has the later clocks. */
function changeBetween(one: number, other: number, timeZone: string): number {
  let [low, high] = one < other ? [one, other] : [other, one]
  low -= 1
  const late = offsetAt(high, timeZone)
  while (high - low > 1) {
    const middle = Math.floor((low + high) / 2)
    if (offsetAt(middle, timeZone) === late) high = middle
    else low = middle
  }
  return Math.round(high / MINUTE_MS) * MINUTE_MS
}

/** The day of an instant on the calendar of a zone, as `2027-01-15`. */
export function dayOf(instant: Date, timeZone: string): string {
  return new Date(localOf(instant, timeZone)).toISOString().slice(0, 10)
}

/** How many days come between two days of the calendar. */
export function daysBetween(from: string, to: string): number {
  return Math.round((Date.parse(to) - Date.parse(from)) / DAY_MS)
}

/** The same local time so many days later, or before. */
export function movedByDays(
  instant: Date,
  days: number,
  timeZone: string,
): { instant: Date; change: ClockChange | null } {
  return instantOf(localOf(instant, timeZone) + days * DAY_MS, timeZone)
}
