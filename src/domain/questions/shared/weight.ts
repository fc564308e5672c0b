import { z } from 'zod'
import { decimalToRational, formatDecimal } from '../../exact/decimal.ts'
import { saying } from '../../issue-words.ts'
import { inEach, type Language, type Words } from '../../language.ts'
import { FAULTS } from './sentences.ts'

/** Decimals of a percentage, as a power of ten. */
const PRECISION = 10n ** 10n

/** 100 % in the units that weights are added up in, of 1e-12 of the points: any sum of them is a safe integer. */
export const WHOLE = 1_000_000_000_000

/** The share of the points that choosing an option gives, or takes: a percentage of at most ten decimals. */
export const weightSchema = z
  .string()
  .regex(/^-?(100(\.0{1,10})?|\d{1,2}(\.\d{1,10})?)%$/, saying(FAULTS.weight))

/** The shares in a key. */
export const keyWeightsSchema = z
  .record(z.string(), z.string())
  .optional()
  .describe('Where each option has a share of its own, that share of the points, by the id of the option.')

/** A weight such as `-33.33333%`, in units. */
export function weightUnits(weight: string): number {
  const { n, d } = decimalToRational(weight.slice(0, -1))
  return Number((n * PRECISION) / d)
}

/** Units as the shortest percentage: `50%`. */
export function weightText(units: number): string {
  return `${formatDecimal({ n: BigInt(units), d: PRECISION })}%`
}

/** The weight nearest to n/d percent, from -100% to 100%. `d` is positive. */
export function nearestWeight({ n, d }: { n: bigint; d: bigint }): string {
  const size = ((n < 0n ? -n : n) * PRECISION * 2n + d) / (2n * d)
  const units = size > BigInt(WHOLE) ? WHOLE : Number(size)
  return weightText(n < 0n ? -units : units)
}

/** Units as people read them: `33,33333 %` or `33.33333%`. */
export function weightIn(units: number, language: Language): string {
  const text = weightText(units)
  return language === 'fr' ? text.replace('.', ',').replace('%', ' %') : text
}

/** The same in every language. */
export function weightWords(units: number): Words {
  return inEach((language) => weightIn(units, language))
}
