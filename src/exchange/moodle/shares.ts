import type { Option, OptionsContent } from '../../domain/questions/shared/options.ts'
import { hasOwnKey, type Meaning, meaningOf } from '../labels/weighed.ts'
import type { Note } from '../model.ts'
import { isMoodleWeight, listedPercent, percentOfWeight, percentText } from './weights.ts'

type ShareOf = (option: Option) => string

/**
 * The percentage of each option, all of them such as Moodle lists, whose importer refuses a whole file for one that it
 * does not: their own weights or else net-correct, shares of 100 % and of -100 %. Null, and noted as skipped, where no
 * such percentages add up to all.
 */
export function sharesOf({ options }: OptionsContent, note: Note): ShareOf | null {
  return options.some(({ weight }) => weight !== undefined)
    ? weighedShares(options, note)
    : namedShares(options, note)
}

/** The same of a question of one choice, in which one option has to give all. */
export function singleSharesOf({ options }: OptionsContent, note: Note): ShareOf | null {
  if (options.every(({ weight }) => weight === undefined)) return ({ correct }) => (correct ? '100' : '0')
  if (options.some(({ weight }) => weight?.startsWith('-')))
    note('changed', 'a negative weight costs points in Moodle, and takes nothing from one choice here')
  const shares = options.map(ownShare(note))
  if (shares.some((share) => Number(share) === 100)) return inTurn(options, shares)
  note('skipped', 'Moodle refuses a file in which no option of a single gives 100 %')
  return null
}

function weighedShares(options: readonly Option[], note: Note): ShareOf | null {
  const shares = options.map(ownShare(note))
  const sum = shares.reduce((all, share) => all + Math.max(0, Number(share)), 0)
  if (Math.round(sum) === 100) return inTurn(options, shares)
  note(
    'skipped',
    `Moodle refuses a file in which the options of a multiple give ${Number(sum.toFixed(2))} % and not 100 %`,
  )
  return null
}

function ownShare(note: Note): ShareOf {
  return ({ weight = '0%' }) => percentOfWeight(weight, note)
}

function inTurn(options: readonly Option[], shares: readonly string[]): ShareOf {
  return (option) => shares[options.indexOf(option)]!
}

function namedShares(options: readonly Option[], note: Note): ShareOf | null {
  const right = options.filter(({ correct }) => correct)
  const wrong = options.length - right.length
  const gains = netCorrectGains(right.length)
  if (gains === null) {
    note('skipped', `Moodle knows no shares of 100 % for ${right.length} right options`)
    return null
  }
  if (new Set(gains).size > 1)
    note(
      'changed',
      `Moodle knows no weight of ${percentText(1 / right.length)} %: its ${right.length} right options earn ${[...new Set(gains)].join(' or ')} %`,
    )
  const cost = netCorrectCost(wrong)
  if (!isMoodleWeight(100 / wrong))
    note(
      'changed',
      `Moodle knows no weight of -${percentText(1 / wrong)} %: each of its ${wrong} wrong options costs ${cost} %`,
    )
  return (option) => (option.correct ? gains[right.indexOf(option)]! : `-${cost}`)
}

/** What each of so many right options earns, 100 % together; null where Moodle lists no such shares. */
function netCorrectGains(count: number): string[] | null {
  if (isMoodleWeight(100 / count)) return Array.from({ length: count }, () => percentText(1 / count))
  const tens = 20 - count
  return tens > 0 && tens < 10
    ? Array.from({ length: count }, (_, index) => (index < tens ? '10' : '5'))
    : null
}

function netCorrectCost(count: number): string {
  return listedPercent(percentText(1 / count))
}

/** What the percentages of several choices mean, also where an export of ours had to write unequal ones for net-correct. */
export function moodleMeaning(percents: readonly number[], labels: readonly string[]): Meaning {
  return hasOwnKey(labels) && areNetCorrectShares(percents)
    ? 'net-correct'
    : meaningOf(percents, false, labels)
}

function areNetCorrectShares(percents: readonly number[]): boolean {
  const right = percents.filter((percent) => percent > 0)
  const wrong = percents.filter((percent) => percent <= 0)
  const gains = netCorrectGains(right.length)
  const areNear = (list: readonly number[], expected: readonly (string | number)[]) =>
    list.every((percent, index) => Math.abs(percent - Number(expected[index])) < 0.001)
  return (
    gains !== null &&
    wrong.length > 0 &&
    areNear(right, gains) &&
    areNear(
      wrong,
      wrong.map(() => -Number(netCorrectCost(wrong.length))),
    )
  )
}
