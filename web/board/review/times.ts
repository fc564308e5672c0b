import { clockText } from '../../paper/clock.ts'
import { language } from '../../state/preferences.ts'
import { duration } from '../../ui/format.ts'

/** An instant to the second, by the clock of this device. */
export function clockTime(iso: string): string {
  return new Intl.DateTimeFormat(language.value, { timeStyle: 'medium' }).format(new Date(iso))
}

/** The day of an instant, by the same. */
export function dayOf(iso: string): string {
  return new Intl.DateTimeFormat(language.value, { dateStyle: 'full' }).format(new Date(iso))
}

const DAY_MS = 24 * 3600_000

/** How long after the start, as a clock has it; null: that was on another day. */
export function sinceStart(iso: string, startedAt: string): string | null {
  const ms = Date.parse(iso) - Date.parse(startedAt)
  return ms < DAY_MS ? `+${clockText(Math.max(0, Math.floor(ms / 1000)))}` : null
}

/** How long something took: a second at least, for a blank would tell nothing. */
export function took(ms: number): string {
  return duration(Math.max(ms, 1000))
}
