import canonicalize from 'canonicalize'
import { fromUnits, toUnits } from '../exact/points.ts'
import { lowestTerms } from '../exact/rational.ts'
import type { GradedQuestion } from './score.ts'

/**
 * A question with the points that a trainer gave in the place of its grade, whose parts stay to be read. `maxPoints`: what
 * it is worth, also where a correction dropped it.
 */
export function overridden(
  graded: GradedQuestion,
  points: string,
  maxPoints: string = graded.maxPoints,
): GradedQuestion {
  const units = toUnits(points)
  const max = toUnits(maxPoints)
  return {
    ...graded,
    state: 'final',
    maxPoints,
    points: fromUnits(units),
    fraction: max === 0n ? { n: 0, d: 1 } : lowestTerms(Number(units), Number(max)),
  }
}

/** Whether two scores of one question say the same, whichever engine made them: then the one that stands need not be replaced. */
export function saysTheSame(a: GradedQuestion, b: GradedQuestion): boolean {
  return said(a) === said(b)
}

function said({ state, points, maxPoints, fraction, keyHash, chosen, parts, ...by }: GradedQuestion): string {
  const exact = { points: points && fromUnits(toUnits(points)), maxPoints: fromUnits(toUnits(maxPoints)) }
  const { corrections, correctedBy } = by
  const under = { corrections: corrections ?? [], correctedBy: correctedBy ?? null }
  return canonicalize({ state, ...exact, fraction, keyHash, chosen, parts, ...under })!
}
