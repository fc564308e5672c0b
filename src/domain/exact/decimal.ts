import type { Words } from '../language.ts'
import { FAULTS } from './sentences.ts'

/** A decimal of any length: `d` is a power of ten. */
export type Decimal = { n: bigint; d: bigint }

/** A decimal such as `0.25` or `"1.5"` as a fraction over a power of ten. @throws RangeError, for an exponent too. */
export function decimalToRational(decimal: number | string): Decimal {
  const match = /^(-?)(\d+)(?:\.(\d+))?$/.exec(String(decimal))
  if (match === null) throw new RangeError(`not a plain decimal: ${decimal}`)
  const [, sign, whole, part = ''] = match
  const digits = BigInt(`${whole}${part}`)
  return { n: sign === '-' ? -digits : digits, d: 10n ** BigInt(part.length) }
}

const DECIMAL = /^[+−-]?(?:\d+(?:[.,]\d*)?|[.,]\d+)$/

/** French thousands: groups of three, each behind a space of any width. */
const GROUPED = /^[+−-]?\d{1,3}(?:[ \u00A0\u2009\u202F]\d{3})+(?:[.,]\d*)?$/

/**
 * What is wrong with a decimal as people write it: a comma or a point, no exponent, no blanks but between thousands;
 * null when nothing is.
 */
export function decimalFault(text: string): Words | null {
  if (DECIMAL.test(text) || GROUPED.test(text)) return null
  if (/^[+−-]?[\d.,]+e[+-]?\d+$/i.test(text)) return FAULTS.exponent
  if (/\d[\s'’]+\d/.test(text)) return FAULTS.thousands
  if (/^[+−-]?\d+([.,]\d+){2,}$/.test(text)) return FAULTS.points
  return FAULTS.decimal
}

/** The value of a text without fault (`decimalFault`); throws RangeError on any other. */
export function parseDecimal(text: string): Decimal {
  const plain = text
    .replace(/[ \u00A0\u2009\u202F]/g, '')
    .replace(/^\+/, '')
    .replace('−', '-')
    .replace(',', '.')
    .replace(/^-?(?=\.)/, '$&0')
    .replace(/\.$/, '')
  return decimalToRational(plain)
}

/** Negative, zero or positive, as a is under, at or over b. */
export function compare(a: Decimal, b: Decimal): number {
  const difference = a.n * b.d - b.n * a.d
  return difference < 0n ? -1 : difference > 0n ? 1 : 0
}

/** The exact sum. */
export function plus(a: Decimal, b: Decimal): Decimal {
  return { n: a.n * b.d + b.n * a.d, d: a.d * b.d }
}

/** The exact difference. */
export function minus(a: Decimal, b: Decimal): Decimal {
  return plus(a, { n: -b.n, d: b.d })
}

/** The exact product. */
export function times(a: Decimal, b: Decimal): Decimal {
  return { n: a.n * b.n, d: a.d * b.d }
}

/** The value without its sign. */
export function absolute({ n, d }: Decimal): Decimal {
  return { n: n < 0n ? -n : n, d }
}

/** The shortest plain form, such as `-0.5`; never `-0`. */
export function formatDecimal({ n, d }: Decimal): string {
  const places = String(d).length - 1
  const digits = String(n < 0n ? -n : n).padStart(places + 1, '0')
  const whole = digits.slice(0, digits.length - places)
  const part = digits.slice(digits.length - places).replace(/0+$/, '')
  return `${n < 0n ? '-' : ''}${whole}${part === '' ? '' : `.${part}`}`
}
