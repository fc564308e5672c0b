import type { AttemptScore } from '../../domain/scoring/score.ts'
import type { ScoreState } from '../../domain/words.ts'

/** A score as it was joined to an attempt; null where none stands. */
export function scoreOf(row: {
  scoreState: ScoreState | null
  points: string | null
  maxPoints: string | null
  passed: boolean | null
}): AttemptScore | null {
  const { scoreState: state, points, maxPoints, passed } = row
  return state === null || maxPoints === null ? null : { state, points, maxPoints, passed }
}
