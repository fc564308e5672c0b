import { fromUnits, roundedQuotient, toUnits } from '../exact/points.ts'
import type { Quiz } from '../quiz/schema.ts'
import { type AttemptScore, hasPassed, type Mark, mark } from './score.ts'

type Scored = AttemptScore & { points: string }

/**
 * What counts of several attempts, in their order, by the rule of the quiz. Null is a score that may not be seen yet:
 * while the rule depends on one, or on one that is pending, nothing is known. The best is the greatest share of its
 * maximum, the first of equals; the mean is that of the points over that of the maxima.
 */
export function counted(
  { attempts: { counts }, passMark }: Pick<Quiz, 'attempts' | 'passMark'>,
  scores: readonly (AttemptScore | null)[],
): Mark | null {
  const asked = counts === 'first' ? scores.slice(0, 1) : counts === 'last' ? scores.slice(-1) : scores
  if (asked.length === 0 || !asked.every(isFinal)) return null
  return counts === 'mean' ? mean(asked, passMark) : mark(asked.reduce(better))
}

function isFinal(score: AttemptScore | null): score is Scored {
  return score !== null && score.points !== null
}

/** Compared as fractions, without a division. */
function better(one: Scored, other: Scored): Scored {
  const [left, right] = [
    toUnits(one.points) * toUnits(other.maxPoints),
    toUnits(other.points) * toUnits(one.maxPoints),
  ]
  return right > left ? other : one
}

function mean(scores: readonly Scored[], passMark: string | null): Mark {
  const points = scores.reduce((sum, score) => sum + toUnits(score.points), 0n)
  const maxPoints = scores.reduce((sum, score) => sum + toUnits(score.maxPoints), 0n)
  const whole = toUnits(1) * BigInt(scores.length)
  const sum = mark({
    state: 'final',
    points: fromUnits(points),
    maxPoints: fromUnits(maxPoints),
    passed: hasPassed(points, maxPoints, passMark),
  })
  return {
    ...sum,
    points: roundedQuotient(points, whole, 2),
    maxPoints: roundedQuotient(maxPoints, whole, 2),
  }
}
