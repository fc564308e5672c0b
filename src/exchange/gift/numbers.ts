import {
  absolute,
  type Decimal,
  formatDecimal,
  minus,
  parseDecimal,
  plus,
  times,
} from '../../domain/exact/decimal.ts'

import { noteDigits } from '../moodle/numbers.ts'
import { PRINTED, withoutNoise, writtenOut } from '../text/decimals.ts'

export type GiftNumber = { value?: unknown; tolerance?: unknown; min?: unknown; max?: unknown }

const HALF: Decimal = { n: 5n, d: 10n }

/**
 * `8080` or `3.14:0.01`; `onChange` hears of what GIFT readers take otherwise than it is written. A range is its middle
 * and half its width, which Moodle would else work out in doubles and miss its own bounds by a hair; `10..12` only where
 * a double does not hold these.
 */
export function giftNumber(answer: GiftNumber, onChange: (detail: string) => void): string {
  const { value, tolerance, min, max } = answer
  if (value === undefined) return rangeText(plain(min, onChange), plain(max, onChange))
  if (tolerance === undefined) return plain(value, onChange)
  const text = String(tolerance)
  if (!text.endsWith('%')) return `${plain(value, onChange)}:${plain(tolerance, onChange)}`
  const share = times(parseDecimal(text.slice(0, -1).trim()), { n: 1n, d: 100n })
  const width = formatDecimal(absolute(times(parseDecimal(String(value)), share)))
  onChange(`a tolerance of ${text} is written as ${width}`)
  return `${plain(value, onChange)}:${width}`
}

function rangeText(min: string, max: string): string {
  const [low, high] = [parseDecimal(min), parseDecimal(max)]
  const middle = formatDecimal(times(plus(low, high), HALF))
  const width = formatDecimal(times(minus(high, low), HALF))
  return isDouble(middle) && isDouble(width) ? `${middle}:${width}` : `${min}..${max}`
}

/** A value with its tolerance as the range that it accepts. */
export function asRange({ value, tolerance = 0, ...rest }: GiftNumber): GiftNumber {
  const [middle, width] = [parseDecimal(String(value)), parseDecimal(String(tolerance))]
  return {
    ...rest,
    min: yamlNumber(formatDecimal(minus(middle, width))),
    max: yamlNumber(formatDecimal(plus(middle, width))),
  }
}

/**
 * A number of gift-pegjs as YAML holds it: exponents are written out, and what doubles left at the end of so many digits
 * is gone.
 */
export function decimalOf(number: number, fewest = PRINTED): number | string {
  return yamlNumber(withoutNoise(writtenOut(String(number)), fewest))
}

function yamlNumber(decimal: string): number | string {
  return isDouble(decimal) ? Number(decimal) : decimal
}

function isDouble(decimal: string): boolean {
  return String(Number(decimal)) === decimal
}

function plain(number: unknown, onChange: (detail: string) => void): string {
  const text = formatDecimal(parseDecimal(String(number)))
  noteDigits(text, (_, detail) => onChange(detail))
  if (text !== String(number)) onChange(`the number ${number} is read as ${Number(text)}`)
  return text
}
