import { parseDecimal } from '../../domain/exact/decimal.ts'
import { nearestWeight } from '../../domain/questions/shared/weight.ts'
import { hasOwnWeights } from '../labels/weighed.ts'
import type { Note } from '../model.ts'
import { writtenOut } from '../text/decimals.ts'

/** Shares that Moodle's forms offer, in percent; an import refuses a file for any other. */
const WEIGHTS = [
  ...[100, 90, 250 / 3, 80, 75, 70, 200 / 3, 60, 50, 40, 100 / 3, 30, 25, 20],
  ...[50 / 3, 100 / 7, 12.5, 100 / 9, 10, 5, 0],
]

/** One of Moodle's weights, to three decimals. */
function moodleWeight(percent: number): number | undefined {
  return WEIGHTS.find((weight) => Math.abs(weight - Math.abs(percent)) < 0.001)
}

/** Whether a weight in percent, negative or not, is one of Moodle's, to three decimals. */
export function isMoodleWeight(percent: number): boolean {
  return moodleWeight(percent) !== undefined
}

/** A share of the points as Moodle writes it: a percentage with at most five decimals. */
export function percentText(fraction: number): string {
  return String(Number((fraction * 100).toFixed(5)))
}

/** A percentage as a share with at most seven decimals; a negative one earns nothing. */
export function fractionOf(percent: number): number {
  return Number((Math.min(100, Math.max(0, percent)) / 100).toFixed(7))
}

/** A percentage as Moodle takes it, `33.333` for `33.33333`: with the decimals that it keeps of its own weights. */
function asMoodleTakes(percent: string): string {
  const weight = moodleWeight(Number(percent))
  if (weight === undefined) return percent
  const sign = Number(percent) < 0 ? '-' : ''
  return weight === 0 ? '0' : `${sign}${percentText(weight / 100)}`
}

/** A percentage of a file of Moodle's as the weight of an option; one of an export of ours stays as it was. */
export function weightOf(percent: string, labels: readonly string[]): string {
  const plain = writtenOut(percent)
  return nearestWeight(parseDecimal(hasOwnWeights(labels) ? plain : asMoodleTakes(plain)))
}

/** The percentage that Moodle lists, nearest to one of this size; of two as near, the greater. */
export function listedPercent(percent: string): string {
  const size = Math.abs(Number(percent))
  const nearest = WEIGHTS.reduce((best, one) => (Math.abs(one - size) < Math.abs(best - size) ? one : best))
  return `${Number(percent) < 0 && nearest !== 0 ? '-' : ''}${percentText(nearest / 100)}`
}

/** A weight such as `50%` as a percentage that Moodle lists. What it takes otherwise is noted. */
export function percentOfWeight(weight: string, note: Note): string {
  const percent = weight.slice(0, -1)
  const taken = asMoodleTakes(percent)
  if (!isMoodleWeight(Number(percent))) return nearestListed(percent, note)
  if (taken !== percent) note('changed', `Moodle takes a weight of ${percent} % for ${taken} %`)
  return percent
}

/** What an accepted answer earns, as a percentage that Moodle lists. What it takes otherwise is noted. */
export function percentOfFraction(fraction: number, note: Note): string {
  const percent = percentText(fraction)
  return isMoodleWeight(fraction * 100) ? percent : nearestListed(percent, note)
}

/** Moodle's importer refuses a whole file for one weight that it does not list. */
function nearestListed(percent: string, note: Note): string {
  const listed = listedPercent(percent)
  note(
    'changed',
    `Moodle knows no weight of ${percent} %, and refuses a file for one: ${listed} % is written`,
  )
  return listed
}
