import type { Estimate, Figure, QuestionStatistics, Statistics } from '../../../api/types.ts'
import type { Urgency } from '../charts/scatter.tsx'

/** A question with its number in the quiz, from 1. */
export interface Numbered {
  number: number
  figures: QuestionStatistics
}

const OF = 20

/** The totals as marks out of 20; null where there is no such figure. */
export function marksOf({ maxPoints, mean, median, standardDeviation, standardError }: Statistics) {
  const mark = ({ value }: Pick<Figure, 'value'>) =>
    value === null || !maxPoints ? null : (OF * value) / maxPoints
  return {
    mean: mark(mean),
    median: mark(median),
    spread: mark(standardDeviation),
    error: mark(standardError),
  }
}

/** The edges of so many equal parts of the marks out of 20. */
export function edgesOf(parts: number): number[] {
  return Array.from({ length: parts + 1 }, (_, at) => (OF * at) / parts)
}

export type Trust = 'excellent' | 'good' | 'fair' | 'poor' | 'negative'

/** What an alpha is good for, as teachers use it: from 0.7 on marks may decide something. */
export function trustOf(alpha: number): Trust {
  if (alpha < 0) return 'negative'
  if (alpha < 0.5) return 'poor'
  if (alpha < 0.7) return 'fair'
  return alpha < 0.9 ? 'good' : 'excellent'
}

export type Telling = 'good' | 'weak' | 'against'

/** How well a question tells people apart, by its discrimination; null where there is none. */
export function tellingOf({ value }: Pick<Figure, 'value'>): Telling | null {
  if (value === null) return null
  if (value < 0) return 'against'
  return value < 0.2 ? 'weak' : 'good'
}

/** Whether a question asks for a look. That few sat it is no fault of its own. */
export function urgencyOf({ flags, itemRest }: Pick<QuestionStatistics, 'flags' | 'itemRest'>): Urgency {
  if (flags.some(({ flag }) => flag === 'suspected-wrong-key')) return 'alarm'
  const hasFault = flags.some(({ flag }) => flag !== 'small-sample')
  return hasFault || tellingOf(itemRest) === 'against' ? 'watch' : 'fine'
}

export type Choosers = 'better' | 'worse' | 'both' | 'unknown'

/** Who chose an option, where it is sure: its interval has one sign. */
export function choosersOf({ value, interval }: Estimate): Choosers {
  if (value === null || interval === null) return 'unknown'
  if (interval.low > 0) return 'better'
  return interval.high < 0 ? 'worse' : 'both'
}

export const ORDERS = ['quiz', 'worst', 'hardest'] as const
export type Order = (typeof ORDERS)[number]

const URGENCIES: readonly Urgency[] = ['alarm', 'watch', 'fine']

/** The questions in an order; equals keep that of the quiz. */
export function ordered(questions: readonly Numbered[], order: Order): Numbered[] {
  const facility = ({ figures }: Numbered) => figures.facility.value ?? 1
  const urgency = ({ figures }: Numbered) => URGENCIES.indexOf(urgencyOf(figures))
  if (order === 'quiz') return [...questions]
  if (order === 'hardest') return questions.toSorted((a, b) => facility(a) - facility(b))
  return questions.toSorted((a, b) => urgency(a) - urgency(b) || facility(a) - facility(b))
}
