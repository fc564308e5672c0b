import type { Quiz } from '../quiz/schema.ts'
import type { CellState } from '../words.ts'
import { type CountableAttempt, type CountedMark, countedOf } from './counted-attempt.ts'

/** A person under one assignment: the attempts that were not voided, by number. */
export interface CellFacts {
  /** A present member of the cohort. */
  isMember: boolean
  /** The window of their own is over. */
  hasEnded: boolean
  isExcused: boolean
  attempts: readonly (CountableAttempt & { isRunning: boolean })[]
}

/** What a gradebook says of a person under an assignment: a mark, or the word for why there is none. */
export type Cell = { state: 'mark'; mark: CountedMark } | { state: Exclude<CellState, 'mark'>; mark: null }

/**
 * The cell of a gradebook. What was closed decides first, by the rule of the quiz; an excuse is one for an absence, and
 * who left has missed nothing.
 */
export function cellOf(quiz: Pick<Quiz, 'attempts' | 'passMark'>, facts: CellFacts): Cell {
  const closed = facts.attempts.filter(({ isRunning }) => !isRunning)
  if (closed.length > 0) {
    const mark = countedOf(quiz, closed)
    return mark === null ? { state: 'pending', mark } : { state: 'mark', mark }
  }
  return { state: wordFor(facts), mark: null }
}

function wordFor({ attempts, isExcused, isMember, hasEnded }: CellFacts): Exclude<CellState, 'mark'> {
  if (attempts.length > 0) return 'running'
  if (isExcused) return 'excused'
  if (!isMember) return 'left'
  return hasEnded ? 'absent' : 'toCome'
}
