import { type Distractor, distractors } from './distractors.ts'
import { type Estimate, type Figure, figure, none } from './figure.ts'
import { type Flag, flagsOf } from './flags.ts'
import { meanInterval } from './interval.ts'
import { type Item, item, itemScores, sumOfWeights } from './item.ts'
import { type Reliability, reliability } from './reliability.ts'
import { kurtosis, mean, median, skewness, variance } from './sample.ts'
import { isConstant, type QuestionKey, type Sittings, type Totals, totalsOf } from './sittings.ts'

/** One question: its figures, its options, and what may be wrong with it. */
export interface QuestionStatistics extends QuestionKey, Item {
  randomGuess: Figure
  options: Distractor[]
  flags: Flag[]
}

/** The figures of design section 7 over the attempts that are counted. */
export interface Statistics extends Reliability {
  n: number
  /** What totals are of: the points of every paper, or 1 where papers differ, whose totals are shares; null of nobody. */
  maxPoints: number | null
  mean: Estimate
  median: Figure
  standardDeviation: Figure
  skewness: Figure
  kurtosis: Figure
  /** How many totals are in each tenth of the maximum, from the lowest; below 0 in the first, the maximum in the last. */
  histogram: number[]
  questions: QuestionStatistics[]
}

const BARS = 10

/** Computes every figure. Linear in the responses but for sorting each question's once. */
export function statistics(sittings: Sittings): Statistics {
  const totals = onOneScale(totalsOf(sittings))
  const questions = questionsOf(sittings, totals)
  return { ...totalsFigures(totals), ...reliability(sittings, totals.scaled), questions }
}

/** The figures of the questions alone, in the order of their columns. */
export function questionStatistics(sittings: Sittings): QuestionStatistics[] {
  return questionsOf(sittings, onOneScale(totalsOf(sittings)))
}

function questionsOf(sittings: Sittings, totals: Scaled): QuestionStatistics[] {
  const items = sittings.columns.map((column) => itemScores(column, totals.asStored))
  const weight = totals.asStored.areAlike ? sumOfWeights(items) : null
  return sittings.columns.map(({ bank, question, keyHash, chosen, choices }, at): QuestionStatistics => {
    const figures = item(items[at]!, { maxPoints: totals.maxPoints ?? 0, weight })
    const { options = [], guess = null } = choices ?? {}
    const chosenBy = distractors(options, { chosen, rest: items[at]!.rest })
    const randomGuess = guess === null ? none('not-for-this-type') : figure(guess)
    return {
      bank,
      question,
      keyHash,
      ...figures,
      randomGuess,
      options: chosenBy,
      flags: flagsOf(figures, chosenBy),
    }
  })
}

interface Scaled {
  asStored: Totals
  /** Shares where papers are worth unlike points. */
  scaled: Totals
  maxPoints: number | null
}

function onOneScale(asStored: Totals): Scaled {
  if (asStored.points.length === 0) return { asStored, scaled: asStored, maxPoints: null }
  if (isConstant(asStored.maxPoints)) return { asStored, scaled: asStored, maxPoints: asStored.maxPoints[0]! }
  const points = asStored.points.map((sum, at) => {
    const most = asStored.maxPoints[at]!
    return most === 0 ? 0 : sum / most
  })
  return { asStored, scaled: { ...asStored, points }, maxPoints: 1 }
}

function totalsFigures({
  scaled: { points },
  maxPoints,
}: Scaled): Omit<Statistics, keyof Reliability | 'questions'> {
  const n = points.length
  const few = none(n === 0 ? 'nobody' : 'too-few-people')
  return {
    n,
    maxPoints,
    mean:
      n === 0
        ? ({ ...few, interval: null } as Estimate)
        : { value: mean(points), reason: null, interval: meanInterval(points) },
    median: n === 0 ? few : figure(median(points)),
    standardDeviation: n < 2 ? few : figure(Math.sqrt(variance(points))),
    skewness: skewness(points),
    kurtosis: kurtosis(points),
    histogram: histogram(points, maxPoints ?? 0),
  }
}

function histogram(points: Float64Array, maxPoints: number): number[] {
  const bars = new Array<number>(BARS).fill(0)
  for (const sum of points) {
    const bar = maxPoints === 0 ? 0 : Math.floor((sum / maxPoints) * BARS)
    bars[Math.min(BARS - 1, Math.max(0, bar))]!++
  }
  return bars
}
