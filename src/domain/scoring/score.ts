import { fromUnits, roundedQuotient, toUnits } from '../exact/points.ts'
import type { Rational } from '../exact/rational.ts'
import type { ScoreState } from '../words.ts'

const POINT = toUnits(1)

/** What one question earned; `pending` when its grader failed and it will be graded again. */
export interface QuestionScore {
  position: number
  state: ScoreState
  /** Decimal text with 7 places; null while pending. */
  points: string | null
  maxPoints: string
  parts: unknown[]
}

/** A question's score with all that statistics and later engines ask of it, as it is stored. */
export interface GradedQuestion extends QuestionScore {
  /** The graded share of the question's points in lowest terms, before certainty; null while pending. */
  fraction: Rational | null
  /** The key it was graded by. */
  keyHash: string
  engineVersion: number
  /** The author's ids of what was chosen, none for a blank; null for free answers and while pending. */
  chosen: string[] | null
  /** Ids of the corrections that it was graded under, in their order; absent, as in scores of the first releases: none. */
  corrections?: readonly string[] | null
  /** Of the correction whose key the parts are of; absent: the published one. */
  correctedBy?: string | null
}

export interface AttemptScore {
  state: ScoreState
  points: string | null
  maxPoints: string
  /** Null while pending, and when the quiz has no pass mark. */
  passed: boolean | null
}

export interface ScoreTerms {
  /** Percent of the maximum needed to pass, as decimal text; null: no pass mark. */
  passMark: string | null
  /** The least an attempt's sum can be; `none`: penalties may take it below zero. */
  floor: 0 | 'none'
}

/** Sums question scores exactly; one pending question makes the whole score pending. */
export function attemptScore(
  questions: readonly QuestionScore[],
  { passMark, floor }: ScoreTerms,
): AttemptScore {
  const max = questions.reduce((sum, question) => sum + toUnits(question.maxPoints), 0n)
  if (questions.some((question) => question.points === null)) {
    return { state: 'pending', points: null, maxPoints: fromUnits(max), passed: null }
  }
  const sum = questions.reduce((total, question) => total + toUnits(question.points!), 0n)
  const points = floor === 0 && sum < 0n ? 0n : sum
  return {
    state: 'final',
    points: fromUnits(points),
    maxPoints: fromUnits(max),
    // Unrounded: 59.96 % shows as 60.0 % and does not pass.
    passed: hasPassed(points, max, passMark),
  }
}

/** Whether points of a maximum, in units, reach a percentage of it; null when there is none to reach, or nothing to earn. */
export function hasPassed(points: bigint, max: bigint, passMark: string | null): boolean | null {
  return passMark === null || max === 0n ? null : points * toUnits('100') >= toUnits(passMark) * max
}

/** A score as people read it. */
export interface Mark {
  state: ScoreState
  points: number | null
  maxPoints: number
  percentage: number | null
  mark20: number | null
  passed: boolean | null
}

/** Points to 2 decimals, percentage to 1, mark out of 20 to 2 (never below 0). */
export function mark({ state, points, maxPoints, passed }: AttemptScore): Mark {
  const max = toUnits(maxPoints)
  const shownMax = roundedQuotient(max, POINT, 2)
  if (points === null)
    return { state, points: null, maxPoints: shownMax, percentage: null, mark20: null, passed }
  const units = toUnits(points)
  return {
    state,
    points: roundedQuotient(units, POINT, 2),
    maxPoints: shownMax,
    percentage: max === 0n ? null : roundedQuotient(units * 100n, max, 1),
    mark20: max === 0n ? null : roundedQuotient((units < 0n ? 0n : units) * 20n, max, 2),
    passed,
  }
}

/** Points to 2 decimals, rounded half away from zero. */
export function shownPoints(points: string): number {
  return roundedQuotient(toUnits(points), POINT, 2)
}
