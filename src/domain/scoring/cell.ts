import type { Share } from '../exact/share.ts'
import type { Quiz } from '../quiz/schema.ts'
import type { CellState } from '../words.ts'
import { type CountableAttempt, countedAttempt } from './counted.ts'
import type { Mark } from './score.ts'

/** A person under one assignment. */
export interface CellFacts {
  /** A present member of the cohort. */
  isMember: boolean
  /** The window of their own is over. */
  hasEnded: boolean
  isExcused: boolean
  attempts: readonly CountableAttempt[]
}

/** What counts as people read it: of one attempt, or null for a mean, and of how many. */
export type CountedMark = Mark & { attempt: string | null; of: number }

/** What a gradebook says of a person under an assignment: a mark, with its unrounded share, or the word for why there is none. */
export type Cell =
  | { state: 'mark'; mark: CountedMark; share: Share }
  | { state: Exclude<CellState, 'mark'>; mark: null; share: null }

/**
 * The cell of a gradebook. What was closed decides first, by the rule of the quiz; an excuse is one for an absence, and
 * who left has missed nothing.
 */
export function cellOf(quiz: Pick<Quiz, 'attempts' | 'passMark'>, facts: CellFacts): Cell {
  const counted = countedAttempt(quiz, facts.attempts)
  if (counted.state === 'none') return { state: wordFor(facts), mark: null, share: null }
  if (counted.state === 'pending') return { state: 'pending', mark: null, share: null }
  const { attempt, of, mark, fraction: share } = counted
  return { state: 'mark', mark: { ...mark, attempt, of }, share }
}

function wordFor({ attempts, isExcused, isMember, hasEnded }: CellFacts): Exclude<CellState, 'mark'> {
  if (attempts.some(({ state }) => state === 'inProgress')) return 'running'
  if (isExcused) return 'excused'
  if (!isMember) return 'left'
  return hasEnded ? 'absent' : 'toCome'
}
