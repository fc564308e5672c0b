import { decimalFault, formatDecimal, parseDecimal } from '../../domain/exact/decimal.ts'
import { withoutNoise, writtenOut } from '../decimals.ts'

/** `value` and `tolerance` of a numeric answer; null when the value is no number. */
export function numberFields(value: string, tolerance: string): Record<string, unknown> | null {
  const number = decimalOf(value)
  if (number === null) return null
  const width = decimalOf(tolerance)
  return { value: number, ...(width === null || Number(width) === 0 ? {} : { tolerance: width }) }
}

/**
 * A decimal as YAML holds it: a number when it is exact so, a text otherwise; exponents are written out, and what
 * Moodle's doubles left at its end is gone.
 */
export function decimalOf(text: string): number | string | null {
  const plain = writtenOut(text.trim().replace(/\s/g, ''))
  if (plain.length > 30 || decimalFault(plain) !== null) return null
  const exact = withoutNoise(formatDecimal(parseDecimal(plain)))
  return String(Number(exact)) === exact && exact.length <= 15 ? Number(exact) : exact
}
