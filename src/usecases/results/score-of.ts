import type { AttemptScore } from '../../domain/scoring/score.ts'
import type { ScoreState } from '../../domain/words.ts'

/** A score as it was joined to an attempt; null where none stands. */
export function scoreOf(row: {
  state?: ScoreState | null
  points?: string | null
  maxPoints?: string | null
  passed?: boolean | null
}): AttemptScore | null {
  const { state, points = null, maxPoints, passed = null } = row
  return state && maxPoints ? { state, points, maxPoints, passed } : null
}
