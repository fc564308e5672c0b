import { decimalFault, formatDecimal, parseDecimal } from '../../domain/exact/decimal.ts'

/** `value` and `tolerance` of a numeric answer; null when the value is no number. */
export function numberFields(value: string, tolerance: string): Record<string, unknown> | null {
  const number = decimalOf(value)
  if (number === null) return null
  const width = decimalOf(tolerance)
  return { value: number, ...(width === null || Number(width) === 0 ? {} : { tolerance: width }) }
}

/** A decimal as YAML holds it: a number when it is exact so, a text otherwise; exponents are written out. */
export function decimalOf(text: string): number | string | null {
  const plain = writtenOut(text.trim().replace(/\s/g, ''))
  if (plain === null || plain.length > 30 || decimalFault(plain) !== null) return null
  const exact = formatDecimal(parseDecimal(plain))
  return String(Number(exact)) === exact && exact.length <= 15 ? Number(exact) : exact
}

function writtenOut(text: string): string | null {
  const [, sign, whole, part = '', exponent] =
    /^([+-]?)(\d{1,30})(?:[.,](\d{0,30}))?e([+-]?\d{1,2})$/i.exec(text) ?? []
  if (exponent === undefined) return text
  const shift = Number(exponent)
  const digits =
    shift >= 0 ? `${whole}${part.padEnd(shift, '0')}` : `${whole!.padStart(1 - shift, '0')}${part}`
  const point = shift >= 0 ? whole!.length + shift : Math.max(whole!.length, 1 - shift) + shift
  return `${sign}${digits.slice(0, point)}.${digits.slice(point)}`
}
