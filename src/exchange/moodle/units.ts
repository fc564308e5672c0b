import { type Decimal, decimalFault, formatDecimal, parseDecimal } from '../../domain/exact/decimal.ts'
import { unitSchema } from '../../domain/questions/numeric/ranges.ts'
import { decimalOf, withoutNoise } from '../text/decimals.ts'
import { attr, child, children, type Element } from '../xml/parse.ts'
import { type MoodleContext, note, parseJson, plainOf } from './context.ts'

const MOST_UNITS = 26

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
  const { quotient, isExact } = divided(parseDecimal(decimal))
  const factor = formatDecimal(quotient)
  return { factor: decimalOf(factor), isExact: isExact || withoutNoise(factor) !== factor }
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
