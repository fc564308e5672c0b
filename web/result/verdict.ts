import type { Released } from '../api/types.ts'

export type Verdict = 'right' | 'partly' | 'wrong' | 'blank' | 'pending'

/** What an answer came to, by its points. */
export function verdictOf({
  response,
  points,
  maxPoints,
}: Pick<Released, 'response' | 'points' | 'maxPoints'>): Verdict {
  if (points === null) return 'pending'
  if (points >= maxPoints) return 'right'
  if (points > 0) return 'partly'
  return response === null ? 'blank' : 'wrong'
}
