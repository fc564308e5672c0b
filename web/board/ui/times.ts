import { language } from '../../state/preferences.ts'

/** An instant in few letters, by the person's own clock. */
export function shortly(iso: string): string {
  const format = new Intl.DateTimeFormat(language.value, { dateStyle: 'medium', timeStyle: 'short' })
  return format.format(new Date(iso))
}

/** The time of day of an instant, by the person's own clock. */
export function atClock(at: Date): string {
  return new Intl.DateTimeFormat(language.value, { timeStyle: 'short' }).format(at)
}

/** The day of an instant, by the person's own calendar. */
export function day(iso: string): string {
  return new Intl.DateTimeFormat(language.value, { dateStyle: 'medium' }).format(new Date(iso))
}
