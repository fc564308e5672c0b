import { type Decimal, decimalFault, formatDecimal, parseDecimal } from '../../domain/exact/decimal.ts'
import { unitSchema } from '../../domain/questions/numeric/ranges.ts'

import { decimalOf, writtenOut } from '../text/decimals.ts'

import { attr, child, children, type Element } from '../xml/parse.ts'
import { type MoodleContext, note, parseJson, plainOf } from './context.ts'

const MOST_UNITS = 26
/** Of a double as Moodle writes it. */
const MOST_DIGITS = 15

/** `isRounded`: one of a unit is no exact number of the first one. */
export type DraftUnits = {
  units?: { unit: string; factor: number | string }[]
  unitRequired?: true
  isRounded: boolean
}

/**
 * `units` and `unitRequired`. Moodle divides what is answered by the unit's multiplier, so that a unit of multiplier m is
 * worth 1/m of the base unit. The base unit, of multiplier 1, comes first.
 */
export function draftUnits(question: Element, context: MoodleContext): DraftUnits {
  const list = child(question, 'units')
  const found = list === null ? [] : children(list, 'unit').slice(0, MOST_UNITS)
  let isRounded = false
  const units = found.flatMap((unit) => {
    const name = plainOf(unit, 'unit_name')
    const { factor, isExact } = factorOf(unit)
    if (factor !== null && !isExact) {
      isRounded = true
      note(context, 'changed', `the factor of the unit "${name.slice(0, 40)}" is rounded`)
    }
    if (name !== '' && factor !== null) return [{ unit: name, factor }]
    note(context, 'lost', `the unit "${name.slice(0, 40)}"`)
    return []
  })
  if (units.length === 0) return { isRounded: false }
  const base = units.findIndex(({ factor }) => Number(factor) === 1)
  if (base === -1) note(context, 'missing', 'no unit has the multiplier 1: the first must have the factor 1')
  const sorted = base > 0 ? [units[base]!, ...units.filter((_, index) => index !== base)] : units
  return { units: sorted, ...unitRequired(question, context), isRounded }
}

function unitRequired(question: Element, context: MoodleContext): { unitRequired?: true } {
  if (['', '0'].includes(plainOf(question, 'unitgradingtype'))) return {}
  const penalty = plainOf(question, 'unitpenalty')
  if (Number(penalty) !== 1) note(context, 'changed', `a missing unit costs all, not ${penalty.slice(0, 20)}`)
  return { unitRequired: true }
}

/** The author's own form of the factor, as long as the multiplier is still that of the export, or 1/multiplier. */
function factorOf(unit: Element): { factor: number | string | null; isExact: boolean } {
  const written = plainOf(unit, 'multiplier')
  const source = unitSchema.safeParse({
    unit: 'x',
    factor: parseJson(attr(child(unit, 'multiplier'), 'source')),
  })
  if (source.success && multiplierOf(source.data.factor) === written)
    return { factor: source.data.factor, isExact: true }
  const decimal = String(decimalOf(written) ?? '')
  if (decimalFault(decimal) !== null || parseDecimal(decimal).n <= 0n) return { factor: null, isExact: false }
  const short = shortInverse(decimal)
  const { quotient, isExact } = divided(parseDecimal(decimal))
  return { factor: decimalOf(short ?? formatDecimal(quotient)), isExact: isExact || short !== null }
}

/** A decimal of more digits than this is near any number that a double holds. */
const MOST_SHORT = 12

/** The shortest decimal whose inverse is this one, as a double writes it with 15 digits; null for none that is short. */
function shortInverse(multiplier: string): string | null {
  const inverse = 1 / Number(multiplier)
  const printed = Number(multiplier).toPrecision(MOST_DIGITS)
  for (let digits = 1; digits <= MOST_SHORT; digits += 1) {
    const factor = writtenOut(String(Number(inverse.toPrecision(digits))))
    if (Number(multiplierOf(factor)).toPrecision(MOST_DIGITS) === printed) return factor
  }
  return null
}

/** Moodle's multiplier for a factor, to 15 digits where it does not end before. */
export function multiplierOf(factor: number | string): string {
  return formatDecimal(divided(parseDecimal(String(factor))).quotient)
}

/** 1/decimal, to 15 digits and at least as many places. */
function divided({ n, d }: Decimal): { quotient: Decimal; isExact: boolean } {
  const places = 15 + Math.max(0, String(n).length - String(d).length)
  const scale = 10n ** BigInt(places)
  return { quotient: { n: (d * scale + n / 2n) / n, d: scale }, isExact: (d * scale) % n === 0n }
}
