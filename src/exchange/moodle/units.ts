import { type Decimal, decimalFault, formatDecimal, parseDecimal } from '../../domain/exact/decimal.ts'
import { unitSchema } from '../../domain/questions/numeric/ranges.ts'
import { attr, child, children, type Element } from '../xml/parse.ts'
import { type MoodleContext, note, parseJson, plainOf } from './context.ts'
import { decimalOf } from './numbers.ts'

const MOST_UNITS = 26

/**
 * `units` and `unitRequired`. Moodle divides what is answered by the unit's multiplier, so that a unit of multiplier m is
 * worth 1/m of the base unit. The base unit, of multiplier 1, comes first.
 */
export function draftUnits(question: Element, context: MoodleContext): Record<string, unknown> {
  const list = child(question, 'units')
  const found = list === null ? [] : children(list, 'unit').slice(0, MOST_UNITS)
  const units = found.flatMap((unit) => {
    const name = plainOf(unit, 'unit_name')
    const factor = ownFactor(unit) ?? inverse(plainOf(unit, 'multiplier'), name, context)
    if (name !== '' && factor !== null) return [{ unit: name, factor }]
    note(context, 'lost', `the unit "${name.slice(0, 40)}"`)
    return []
  })
  if (units.length === 0) return {}
  const base = units.findIndex(({ factor }) => Number(factor) === 1)
  if (base === -1) note(context, 'missing', 'no unit has the multiplier 1: the first must have the factor 1')
  const sorted = base > 0 ? [units[base]!, ...units.filter((_, index) => index !== base)] : units
  return { units: sorted, ...unitRequired(question, context) }
}

function unitRequired(question: Element, context: MoodleContext): { unitRequired?: true } {
  if (['', '0'].includes(plainOf(question, 'unitgradingtype'))) return {}
  const penalty = plainOf(question, 'unitpenalty')
  if (Number(penalty) !== 1) note(context, 'changed', `a missing unit costs all, not ${penalty.slice(0, 20)}`)
  return { unitRequired: true }
}

/** The author's own form of the factor, as long as the multiplier is still that of the export. */
function ownFactor(unit: Element): number | string | null {
  const multiplier = child(unit, 'multiplier')
  const source = unitSchema.safeParse({ unit: 'x', factor: parseJson(attr(multiplier, 'source')) })
  if (!source.success) return null
  return multiplierOf(source.data.factor) === plainOf(unit, 'multiplier') ? source.data.factor : null
}

/** Moodle's multiplier for a factor, to 15 places where it does not end before. */
export function multiplierOf(factor: number | string): string {
  return formatDecimal(divided(parseDecimal(String(factor))).quotient)
}

function inverse(multiplier: string, name: string, context: MoodleContext): number | string | null {
  const decimal = String(decimalOf(multiplier) ?? '')
  if (decimalFault(decimal) !== null || parseDecimal(decimal).n <= 0n) return null
  const { quotient, isExact } = divided(parseDecimal(decimal))
  if (!isExact) note(context, 'changed', `the factor of the unit "${name.slice(0, 40)}" is rounded`)
  return decimalOf(formatDecimal(quotient))
}

/** 1/decimal, to 15 places. */
function divided({ n, d }: Decimal): { quotient: Decimal; isExact: boolean } {
  const scale = 10n ** 15n
  return { quotient: { n: (d * scale + n / 2n) / n, d: scale }, isExact: (d * scale) % n === 0n }
}
