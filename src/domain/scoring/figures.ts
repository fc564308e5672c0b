import { type Decimal, decimalToRational } from '../exact/decimal.ts'
import { roundedQuotient } from '../exact/points.ts'
import type { AbsentAs } from '../words.ts'

/** A fraction of the maximum as a mark shows it. */
export interface Average {
  percentage: number
  /** Never below 0. */
  mark20: number
}

/** What some marks come to, and over how many: what says nothing of its number says nothing. */
export interface Figures {
  /** What absences count as in every figure here. */
  absent: AbsentAs
  /** How many there are, counted or not. */
  absences: number
  /** Marks, and absences where they count. */
  over: number
  mean: Average | null
  median: Average | null
  passed: number
  /** How many of those can pass or fail. */
  passedOver: number
}

/** Figures as they are shown, from fractions as decimal text: percentage to 1 decimal, mark out of 20 to 2. */
export function shownFigures(
  absent: AbsentAs,
  {
    mean,
    median,
    ...counts
  }: Omit<Figures, 'absent' | 'mean' | 'median'> & Record<'mean' | 'median', string | null>,
): Figures {
  const { over, absences, passed, passedOver } = counts
  return { absent, absences, over, mean: averageOf(mean), median: averageOf(median), passed, passedOver }
}

function averageOf(fraction: string | null): Average | null {
  return fraction === null ? null : average(decimalToRational(fraction))
}

/** A share of the maximum as a mark shows it. */
export function average({ n, d }: Decimal): Average {
  return {
    percentage: roundedQuotient(n * 100n, d, 1),
    mark20: roundedQuotient((n < 0n ? 0n : n) * 20n, d, 2),
  }
}
