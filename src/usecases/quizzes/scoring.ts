import type { Quiz } from '../../domain/quiz/schema.ts'

/** The scoring rules of a quiz, as a trainee reads them before answering. */
export interface ScoringView {
  multiple: string
  penalty: 'none' | 'chance' | number
  floor: 0 | 'none'
  certainty: boolean
}

export function scoringView({ scoring }: Quiz): ScoringView {
  const { multiple, single, floor, certainty } = scoring
  return { multiple, penalty: single.penalty, floor, certainty }
}
