import { decimalOf } from '../text/decimals.ts'

/** `value` and `tolerance` of a numeric answer; null when the value is no number. */
export function numberFields(value: string, tolerance: string): Record<string, unknown> | null {
  const number = decimalOf(value)
  if (number === null) return null
  const width = decimalOf(tolerance)
  return { value: number, ...(width === null || Number(width) === 0 ? {} : { tolerance: width }) }
}
