import { type Estimate, type Figure, figure, none } from './figure.ts'
import { meanInterval, wilson } from './interval.ts'
import { correlation, covariance, mean, type Sample, variance } from './sample.ts'
import { type Column, isConstant, type Totals } from './sittings.ts'

/** One question among the people who had it. Points are shares of what it is worth where papers give it unlike points. */
export interface Item {
  /** Attempts that had it. */
  n: number
  /** Mean share of its points. */
  facility: Estimate
  standardDeviation: Figure
  /** Of its points with those of the rest of the paper: the discrimination index to trust. */
  itemRest: Figure
  /** Of its points with the whole, of which they are a part: always higher. */
  itemTotal: Figure
  /** 100 x covariance with the rest / the highest that such points could have. */
  discriminativeEfficiency: Figure
  /** 100 x its points / those of the paper. */
  intendedWeight: Figure
  /** 100 x its part in what tells people apart. */
  effectiveWeight: Figure
}

/** The scores of a question beside those of the papers that they stand on. */
export interface ItemScores {
  x: Float64Array
  /** The rest of each paper: T - x, or (T - x) / (M - m) where papers differ; null: it is the only question. */
  rest: Float64Array | null
  total: Float64Array
  /** What the points of x are of. */
  worth: number
}

/** Puts a question's scores beside the rest. */
export function itemScores(column: Column, { points, maxPoints, areAlike }: Totals): ItemScores {
  const scaled = !isConstant(column.maxPoints)
  const scores = {
    x: new Float64Array(column.attempts.length),
    rest: new Float64Array(column.attempts.length),
    total: new Float64Array(column.attempts.length),
  }
  let isAlone = false
  for (let row = 0; row < column.attempts.length; row++) {
    const [x, m, at] = [column.points[row]!, column.maxPoints[row]!, column.attempts[row]!]
    const [others, most] = [points[at]! - x, maxPoints[at]! - m]
    // What is worth nothing earns nothing, whatever its share.
    scores.x[row] = scaled ? share(x, m) : x
    scores.rest[row] = areAlike ? others : share(others, most)
    scores.total[row] = areAlike ? points[at]! : share(points[at]!, maxPoints[at]!)
    isAlone ||= !(most > 0)
  }
  return { ...scores, rest: isAlone ? null : scores.rest, worth: scaled ? 1 : (column.maxPoints[0] ?? 0) }
}

const share = (points: number, of: number) => (of === 0 ? 0 : points / of)

/**
 * The figures of a question. `weight`: the sum over the slots of sqrt(cov(x, T)); null where papers differ.
 * Source: Moodle, Quiz statistics calculations; Crocker and Algina 1986, chapter 14.
 */
export function item(
  scores: ItemScores,
  { maxPoints, weight }: { maxPoints: number; weight: number | null },
): Item {
  const { x, rest, total, worth } = scores
  const spread = x.length < 2 ? none(x.length === 0 ? 'nobody' : 'too-few-people') : null
  return {
    n: x.length,
    facility: facility(x, worth),
    standardDeviation: spread ?? figure(Math.sqrt(variance(x))),
    itemRest: rest === null ? none('one-question') : correlation(x, rest),
    itemTotal: rest === null ? none('one-question') : correlation(x, total),
    discriminativeEfficiency: spread ?? efficiency(x, rest),
    intendedWeight: weight === null ? none('papers-differ') : share100(worth, maxPoints),
    effectiveWeight: spread ?? effectiveWeight(x, total, weight),
  }
}

function share100(part: number, of: number): Figure {
  return of === 0 ? none('no-variance') : figure((100 * part) / of)
}

/** The mean share of what a question is worth; its interval: Wilson for 0 and 1 alone, else by t. */
export function facility(x: Sample, worth: number): Estimate {
  if (x.length === 0) return { ...none('nobody'), interval: null } as Estimate
  if (worth === 0) return { ...none('no-variance'), interval: null } as Estimate
  const shares = Float64Array.from(x, (points) => points / worth)
  const value = mean(shares)
  const isProportion = shares.every((one) => one === 0 || one === 1)
  const interval = isProportion ? wilson(value, x.length) : meanInterval(shares)
  return { value, reason: null, interval }
}

function efficiency(x: Float64Array, rest: Float64Array | null): Figure {
  if (rest === null) return none('one-question')
  const highest = covariance(x.toSorted(), rest.toSorted())
  if (highest === 0) return none('no-variance')
  return figure((100 * covariance(x, rest)) / highest)
}

function effectiveWeight(x: Sample, total: Sample, weight: number | null): Figure {
  if (weight === null) return none('papers-differ')
  const shared = covariance(x, total)
  if (shared < 0) return none('negative-covariance')
  return share100(Math.sqrt(shared), weight)
}

/** The sum of sqrt(cov(x, T)) over the questions where that is not negative, of papers that are alike. */
export function sumOfWeights(items: readonly ItemScores[]): number {
  return items.reduce((sum, { x, total }) => {
    const shared = x.length < 2 ? 0 : covariance(x, total)
    return sum + (shared > 0 ? Math.sqrt(shared) : 0)
  }, 0)
}
