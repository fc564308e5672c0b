import type { ReportEntry } from '../model.ts'
import { decimalOf, significantDigits } from '../text/decimals.ts'

/** As many as a double holds for sure. */
const MOST_DIGITS = 15

/** `value` and `tolerance` of a numeric answer; null when the value is no number. */
export function numberFields(value: string, tolerance: string): Record<string, unknown> | null {
  const number = decimalOf(value)
  if (number === null) return null
  const width = decimalOf(tolerance)
  return { value: number, ...(width === null || Number(width) === 0 ? {} : { tolerance: width }) }
}

/** Notes a decimal of more digits than Moodle reads. */
export function noteDigits(decimal: string, note: (what: ReportEntry['what'], detail: string) => void): void {
  if (significantDigits(decimal) > MOST_DIGITS)
    note(
      'changed',
      `Moodle reads 15 digits of ${decimal}, and what is typed with all of them as another number`,
    )
}
