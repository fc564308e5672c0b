import type { ReportEntry } from '../model.ts'
import { COMPUTED, decimalOf, PRINTED, significantDigits } from '../text/decimals.ts'

/** As many as a double holds for sure. */
const MOST_DIGITS = 15

/**
 * `value` and `tolerance` of a numeric answer; null when the value is no number. Moodle works out tolerances, and the
 * values of a question that has units (`hasUnits`), in doubles; other values stand as they were typed.
 */
export function numberFields(
  value: string,
  tolerance: string,
  hasUnits = false,
): Record<string, unknown> | null {
  const number = decimalOf(value, hasUnits ? COMPUTED : PRINTED)
  if (number === null) return null
  const width = decimalOf(tolerance, COMPUTED)
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
