import type { LimitedBy } from '../words.ts'

/** One person's extra time, for every quiz: limit x multiplier, plus minutes. */
export interface Accommodation {
  multiplier: number
  minutes: number
}

/** Everything a deadline depends on. `timeLimitMs` null: untimed. `closesAt` null: no window. */
export interface DeadlineTerms {
  startedAt: Date
  timeLimitMs: number | null
  closesAt: Date | null
  accommodation: Accommodation
  /** Added by `extend`, on top of every other bound. */
  grantedMs: number
}

export interface Deadline {
  deadlineAt: Date | null
  limitedBy: LimitedBy | null
}

const MINUTE_MS = 60_000

/**
 * The extra time a person has on a quiz, in milliseconds; an untimed quiz gives the minutes alone. Counted in hundredths,
 * as exactly as the database does.
 */
export function extraMs(timeLimitMs: number | null, { multiplier, minutes }: Accommodation): number {
  const hundredths = Math.round((multiplier - 1) * 100)
  return Math.round(((timeLimitMs ?? 0) * hundredths) / 100) + minutes * MINUTE_MS
}

/** When the window ends for a person: it bounds starting and running alike. */
export function windowEnd(closesAt: Date, timeLimitMs: number | null, accommodation: Accommodation): Date {
  return new Date(closesAt.getTime() + extraMs(timeLimitMs, accommodation))
}

/** min(start + limit + extra, the person's window end) + what was granted; null when nothing limits the attempt. */
export function deadline({
  startedAt,
  timeLimitMs,
  closesAt,
  accommodation,
  grantedMs,
}: DeadlineTerms): Deadline {
  const byLimit =
    timeLimitMs === null ? Infinity : startedAt.getTime() + timeLimitMs + extraMs(timeLimitMs, accommodation)
  const byWindow = closesAt === null ? Infinity : windowEnd(closesAt, timeLimitMs, accommodation).getTime()
  const soonest = Math.min(byLimit, byWindow)
  if (soonest === Infinity) return { deadlineAt: null, limitedBy: null }
  return { deadlineAt: new Date(soonest + grantedMs), limitedBy: byWindow < byLimit ? 'window' : 'timeLimit' }
}

/** The limit of a running attempt once another holds: never a shorter one; null: untimed. */
export function longerLimit(current: number | null, next: number | null): number | null {
  return current === null || next === null ? null : Math.max(current, next)
}

/** A running deadline after a grant: recomputed, and never earlier than it was (then it is `current` itself). */
export function recomputed(current: Deadline, terms: DeadlineTerms): Deadline {
  const next = deadline(terms)
  if (current.deadlineAt === null || next.deadlineAt === null) return current
  return next.deadlineAt > current.deadlineAt ? next : current
}

/** A running deadline after an extension: it always moves by at least the time that was promised. */
export function extended(current: Deadline, terms: DeadlineTerms, byMs: number): Deadline {
  if (current.deadlineAt === null) return current
  const promised = new Date(current.deadlineAt.getTime() + byMs)
  return recomputed({ ...current, deadlineAt: promised }, terms)
}

/** The clock of an attempt as a frontend shows it: milliseconds left, null when untimed, 0 during the grace. */
export function remainingMs(deadlineAt: Date | null, serverNow: Date): number | null {
  return deadlineAt === null ? null : Math.max(0, deadlineAt.getTime() - serverNow.getTime())
}
