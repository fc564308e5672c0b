import { compare, type Decimal, decimalFault, parseDecimal, plus } from '../../domain/exact/decimal.ts'
import { nearestWeight } from '../../domain/questions/shared/weight.ts'
import { writtenOut } from '../text/decimals.ts'
import type { Mapping } from './declarations.ts'
import type { Note } from './entry.ts'

/** The shares that pay as a mapping does, in the order of its choices, and the points that they are shares of. */
export type MappedWeights = { weights: string[]; points: number; notes: Note[] }

/**
 * What each of the choices gives by a mapping, of which one is chosen (`isSingle`) or several. `most`: what the item says
 * that it scores at most; null when it does not. Null where nothing gives anything, or a value is no plain number.
 */
export function mappedWeights(
  choices: readonly string[],
  mapping: Mapping,
  { isSingle, most }: { isSingle: boolean; most: number | null },
): MappedWeights | null {
  const entries = new Map(mapping.entries.map(({ key, value }) => [key, value]))
  const values = choices.map((choice) => decimalOf(entries.get(choice) ?? mapping.defaultValue))
  const bounds = [mapping.upperBound, most].map((bound) => (bound === null ? null : decimalOf(bound)))
  const [cap = null, declared = null] = bounds
  if (!values.every((value) => value !== null)) return null
  const giving = values.filter(({ n }) => n > 0n)
  if (giving.length === 0 || (cap !== null && cap.n <= 0n)) return null
  const best = giving.reduce((sum, value) =>
    isSingle ? (compare(value, sum) > 0 ? value : sum) : plus(sum, value),
  )
  const isCapped = cap !== null && compare(cap, best) < 0
  const total = isCapped ? cap : declared !== null && compare(declared, best) > 0 ? declared : best
  return {
    weights: values.map(({ n, d }) => nearestWeight({ n: 100n * n * total.d, d: d * total.n })),
    points: Number((Number(total.n) / Number(total.d)).toFixed(4)),
    notes: [...lowNotes(values, mapping, isSingle), ...highNotes(values, total, isCapped)],
  }
}

function decimalOf(value: number): Decimal | null {
  const text = writtenOut(String(value))
  return decimalFault(text) === null ? parseDecimal(text) : null
}

/** Here no answer earns less than nothing, nor more than that for being wrong. */
function lowNotes(values: readonly Decimal[], { lowerBound }: Mapping, isSingle: boolean): Note[] {
  if (lowerBound !== null && lowerBound > 0)
    return [{ what: 'changed', detail: `any answer scores ${lowerBound} there; here what its choices give` }]
  if (lowerBound === 0) return []
  const costs = values.some(({ n }) => n < 0n)
  const detail = `${isSingle ? 'a choice' : 'choices'} may score below 0 there, and earn 0 at the least here`
  return costs ? [{ what: 'changed', detail }] : []
}

/** A weight is 100 % at the most: what gives more than all, so that it makes up for what takes, has none. */
function highNotes(values: readonly Decimal[], total: Decimal, isCapped: boolean): Note[] {
  const isBeyond = ({ n, d }: Decimal) => isCapped && compare({ n: n < 0n ? -n : n, d }, total) > 0
  if (!values.some(isBeyond)) return []
  return [{ what: 'changed', detail: 'a choice that gives or takes more than all is held at all' }]
}

/** Whether one choice gives all and no other anything: it is the right one then, and no share need be told. */
export function isPlainKey(weights: readonly string[]): boolean {
  const telling = weights.filter((weight) => weight !== '0%')
  return telling.join() === '100%'
}

/** A weight as the value of a mapping to 1. */
export function mappedValue(weight: string): number {
  const { n, d } = parseDecimal(weight.slice(0, -1))
  return Number(n) / Number(d * 100n)
}
