import { toUnits } from '../exact/points.ts'
import type { ScoreState, Verdict } from '../words.ts'

/** An answer with its score; `isSaved`: something was saved at some time. */
export interface JudgedAnswer {
  isSaved: boolean
  isBlank: boolean
  state: ScoreState | null
  points: string | null
  maxPoints: string | null
}

/** What an answer came to, in a word: `right` earns all there is, `partly` something. */
export function verdictOf({ isSaved, isBlank, state, points, maxPoints }: JudgedAnswer): Verdict {
  if (!isSaved) return 'neverReached'
  if (isBlank) return 'blank'
  if (state !== 'final' || points === null || maxPoints === null) return 'pending'
  if (toUnits(points) >= toUnits(maxPoints)) return 'right'
  return toUnits(points) > 0n ? 'partly' : 'wrong'
}
