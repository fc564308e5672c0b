import type { Quiz } from './schema.ts'

/** The scoring rules of a quiz, as a trainee reads them before answering. */
export interface ScoringView {
  multiple: string
  penalty: 'none' | 'chance' | number
  floor: 0 | 'none'
  certainty: boolean
}

/** The scoring rules of a quiz by allow-list. */
export function scoringView({ scoring }: Quiz): ScoringView {
  const { multiple, single, floor, certainty } = scoring
  return { multiple, penalty: single.penalty, floor, certainty }
}
