import { decimalFault, formatDecimal, parseDecimal } from '../../domain/exact/decimal.ts'

/** A number with an exponent as a plain decimal; any other text as it is. */
export function writtenOut(text: string): string {
  const [, sign, whole, part = '', exponent] =
    /^([+-]?)(\d{1,30})(?:[.,](\d{0,30}))?e([+-]?\d{1,2})$/i.exec(text) ?? []
  if (exponent === undefined) return text
  const shift = Number(exponent)
  const digits =
    shift >= 0 ? `${whole}${part.padEnd(shift, '0')}` : `${whole!.padStart(1 - shift, '0')}${part}`
  const point = shift >= 0 ? whole!.length + shift : Math.max(whole!.length, 1 - shift) + shift
  return `${sign}${digits.slice(0, point)}${point < digits.length ? `.${digits.slice(point)}` : ''}`
}

/** No double says more digits than 15 for sure: what has as many as this came out of one. */
export const PRINTED = 16
/** A sum or a quotient of doubles, printed with 15 digits, may end in zeros. */
export const COMPUTED = 14
/** What a sum or a quotient has after this many digits is rounding. */
const SOUND_DIGITS = 12
/** A decimal that its author wrote is shorter than this. */
const MOST_DIGITS = 9

/**
 * A plain decimal of at least `fewest` digits as it was before it went through binary doubles: `0.0499999999999989` is
 * 0.05, `0.30000000000000004` is 0.3. Where rounding gives no short decimal, as of pi or a third, the text stays as it is.
 */
export function withoutNoise(decimal: string, fewest: number): string {
  if (!decimal.includes('.') || significantDigits(decimal) < fewest) return decimal
  const rounded = writtenOut(String(Number(Number(decimal).toPrecision(SOUND_DIGITS))))
  return significantDigits(rounded) <= MOST_DIGITS ? rounded : decimal
}

/** How many digits of a plain decimal count, without zeros at its ends. */
export function significantDigits(decimal: string): number {
  return decimal
    .replace(/^[+-]?[0.]*/, '')
    .replace('.', '')
    .replace(/0+$/, '').length
}

/**
 * A decimal as YAML holds it: a number when it is exact so, a text otherwise; exponents are written out, and what
 * doubles left at the end of so many digits is gone. Null for what is none.
 */
export function decimalOf(text: string, fewest = PRINTED): number | string | null {
  const plain = writtenOut(text.trim().replace(/\s/g, ''))
  if (plain.length > 30 || decimalFault(plain) !== null) return null
  const exact = withoutNoise(formatDecimal(parseDecimal(plain)), fewest)
  return String(Number(exact)) === exact && exact.length <= 15 ? Number(exact) : exact
}
