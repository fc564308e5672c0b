import { z } from 'zod'
import {
  absolute,
  compare,
  type Decimal,
  decimalFault,
  minus,
  parseDecimal,
  plus,
  times,
} from '../../exact/decimal.ts'
import { saying } from '../../issue-words.ts'
import type { Words } from '../../language.ts'
import { answerFields } from '../shared/answers.ts'
import { textSchema } from '../shared/primitives.ts'
import { FAULTS } from './sentences.ts'

/** So short that the middle of any two still fits into a response. */
const LONGEST = 30

/** A number as authors write it; what a YAML number cannot hold exactly has to be quoted. */
const numberSchema = z.union([z.number(), z.string().max(LONGEST)], saying(FAULTS.number)).refine(
  (value) => numberFault(value) === null,
  saying(({ input }) => numberFault(input as number | string)!),
)

function numberFault(value: number | string): Words | null {
  if (typeof value === 'number' && Number(value.toPrecision(15)) !== value) return FAULTS.digits
  return decimalFault(String(value))
}

const toleranceSchema = z
  .union([z.number().min(0), z.string().max(LONGEST)], saying(FAULTS.tolerance))
  .refine((tolerance) => {
    const fault = decimalFault(String(tolerance).replace(/\s?%$/, ''))
    return fault === null && !/^[-−]/.test(String(tolerance))
  }, saying(FAULTS.tolerance))

/** An expected answer: a value with its tolerance, or a range; bounds belong to it. */
export const numericAnswerSchema = z
  .strictObject({
    value: numberSchema.optional(),
    tolerance: toleranceSchema.optional().describe('How far off is still right: 0.5, or 5% of the value.'),
    min: numberSchema.optional().describe('With `max`, instead of `value`.'),
    max: numberSchema.optional(),
    ...answerFields,
  })
  .refine(isValueOrRange, saying(FAULTS.valueOrRange))
  .meta({ oneOf: [{ required: ['value'] }, { required: ['min', 'max'] }] })

export type NumericAnswer = z.output<typeof numericAnswerSchema>

function isValueOrRange({ value, tolerance, min, max }: Record<string, unknown>): boolean {
  return value === undefined
    ? min !== undefined && max !== undefined && tolerance === undefined
    : min === undefined && max === undefined
}

export const unitSchema = z.strictObject({
  unit: textSchema(40).describe('As it is to be written; case counts.'),
  factor: numberSchema
    .refine((factor) => numberFault(factor) !== null || parsed(factor).n > 0n, saying(FAULTS.factor))
    .describe('How many of the first unit one of this unit is.'),
})

export type Unit = z.output<typeof unitSchema>

/** What an answer accepts, both bounds included. */
export type Range = { low: Decimal; high: Decimal }

/** The number that an author wrote, exactly. */
export function parsed(value: number | string): Decimal {
  return parseDecimal(String(value))
}

/** The range of an answer; a percentage is one of the value's magnitude. */
export function rangeOf({ value, tolerance = 0, min, max }: NumericAnswer): Range {
  if (value === undefined) return { low: parsed(min!), high: parsed(max!) }
  const centre = parsed(value)
  const [, amount, sign] = /^(.*?)\s?(%?)$/.exec(String(tolerance))!
  const given = parsed(amount!)
  const reach = sign === '%' ? times(absolute(centre), { n: given.n, d: given.d * 100n }) : given
  return { low: minus(centre, reach), high: plus(centre, reach) }
}

/** The value of an answer, or the middle of its range. */
export function centreOf(answer: NumericAnswer): Decimal {
  const { low, high } = rangeOf(answer)
  return answer.value === undefined ? times(plus(low, high), { n: 5n, d: 10n }) : parsed(answer.value)
}

/** Whether a value lies in a range, ends included. */
export function holds({ low, high }: Range, value: Decimal): boolean {
  return compare(low, value) <= 0 && compare(value, high) <= 0
}

/** The factor of a unit by its name, whatever its Unicode form; null when there is no such unit. */
export function factorOf(units: readonly Unit[], name: string): Decimal | null {
  const unit = units.find((candidate) => unitName(candidate.unit) === unitName(name))
  return unit === undefined ? null : parsed(unit.factor)
}

/** Units are the same when their names are, in NFC and without blanks around. */
export function unitName(name: string): string {
  return name.normalize('NFC').trim()
}
