import { language } from '../state/preferences.ts'

/** A number as the person's language writes it. */
export function number(value: number, digits = 2): string {
  return new Intl.NumberFormat(language.value, { maximumFractionDigits: digits }).format(value)
}

/** A percentage given from 0 to 100. */
export function percent(value: number): string {
  return new Intl.NumberFormat(language.value, { style: 'percent', maximumFractionDigits: 1 }).format(
    value / 100,
  )
}

/** An instant, by the person's own clock and calendar. */
export function instant(iso: string): string {
  return new Intl.DateTimeFormat(language.value, { dateStyle: 'long', timeStyle: 'short' }).format(
    new Date(iso),
  )
}

/** The hour of an instant, by the person's own clock. */
export function timeOfDay(iso: string): string {
  return new Intl.DateTimeFormat(language.value, { timeStyle: 'short' }).format(new Date(iso))
}

/** A duration in minutes and hours, and seconds where it has some. */
export function duration(ms: number): string {
  const seconds = Math.round(ms / 1000)
  const parts: [number, string][] = [
    [Math.floor(seconds / 3600), 'hour'],
    [Math.floor(seconds / 60) % 60, 'minute'],
    [seconds % 60, 'second'],
  ]
  return parts
    .filter(([count]) => count > 0)
    .map(([count, unit]) =>
      new Intl.NumberFormat(language.value, { style: 'unit', unit, unitDisplay: 'short' }).format(count),
    )
    .join(' ')
}

/** A list of places such as 2, 5 et 7. */
export function list(items: readonly (string | number)[]): string {
  return new Intl.ListFormat(language.value).format(items.map(String))
}
