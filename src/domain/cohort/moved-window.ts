import type { Quiz, ReleaseWhen } from '../quiz/schema.ts'
import { type ClockChange, movedByDays } from './local-time.ts'

export interface Window {
  opensAt: Date
  closesAt: Date
}

/** A window of other days, and what the clocks do at the local times that it has kept. */
export interface MovedWindow extends Window {
  clocks: { opensAt: ClockChange | null; closesAt: ClockChange | null }
}

/**
 * A window so many days later at the same local times. Where that would close it before it opens, for its own hours were
 * those that come twice, it keeps its length.
 */
export function movedWindow({ opensAt, closesAt }: Window, days: number, timeZone: string): MovedWindow {
  const opens = movedByDays(opensAt, days, timeZone)
  const closes = movedByDays(closesAt, days, timeZone)
  const clocks = { opensAt: opens.change, closesAt: closes.change }
  if (closes.instant > opens.instant) return { opensAt: opens.instant, closesAt: closes.instant, clocks }
  const length = closesAt.getTime() - opensAt.getTime()
  return { opensAt: opens.instant, closesAt: new Date(opens.instant.getTime() + length), clocks }
}

/** When results are shown, its instants moved as the window is. */
export function movedRelease(release: Quiz['release'], days: number, timeZone: string): Quiz['release'] {
  const moved = (when: ReleaseWhen): ReleaseWhen =>
    typeof when === 'object'
      ? { at: movedByDays(new Date(when.at), days, timeZone).instant.toISOString() }
      : when
  return { score: moved(release.score), answers: moved(release.answers) }
}
