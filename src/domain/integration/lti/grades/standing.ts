import { compare, decimalToRational } from '../../../exact/decimal.ts'
import type { CountedAttempt } from '../../../scoring/counted.ts'

/** What a platform is told of a person under one column; points and maximum as decimal text. */
export type Standing =
  /** Nothing counts: what was told is taken back. */
  | { state: 'none' }
  /** Something is closed, and its score is not there yet, or not the trainee's to know. */
  | { state: 'pending' }
  | { state: 'graded'; points: string; maxPoints: string }

/**
 * What should stand, from what counts of the attempts as far as it is released to the trainee. A score is at least 0, for
 * platforms take no less; one of a paper that has nothing to earn waits, for they take no maximum of 0.
 */
export function standingOf(counted: CountedAttempt): Standing {
  if (counted.state !== 'counted') return { state: counted.state }
  const { points, maxPoints } = counted
  if (isNought(maxPoints)) return { state: 'pending' }
  return { state: 'graded', points: points.startsWith('-') ? '0' : points, maxPoints }
}

/**
 * What is to be told next, null for nothing. Once a score stands it is replaced by another or taken back, never by
 * "pending": a Moodle erases the grade at that. It stays while an attempt that was scored is open again (`isReopened`). What never stood
 * needs no taking back.
 */
export function nextToTell(
  should: Standing,
  { told, isReopened }: { told: Standing | null; isReopened: boolean },
): Standing | null {
  const standing = told ?? { state: 'none' }
  if (isSame(should, standing)) return null
  if (should.state === 'pending') return standing.state === 'graded' ? null : should
  if (should.state === 'none') return isReopened || standing.state === 'none' ? null : should
  return should
}

/** Whether a platform would see the same. */
export function isSame(one: Standing, other: Standing): boolean {
  if (one.state !== 'graded' || other.state !== 'graded') return one.state === other.state
  return isEqual(one.points, other.points) && isEqual(one.maxPoints, other.maxPoints)
}

function isEqual(one: string, other: string): boolean {
  return compare(decimalToRational(one), decimalToRational(other)) === 0
}

function isNought(decimal: string): boolean {
  return decimalToRational(decimal).n === 0n
}
