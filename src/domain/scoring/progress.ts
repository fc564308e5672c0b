import { type Decimal, decimalToRational, minus } from '../exact/decimal.ts'
import { roundedQuotient } from '../exact/points.ts'
import { type Average, average } from './figures.ts'

/** What somebody, or several, had before and have now. */
export interface Progress {
  before: Average
  after: Average
  /** In points of the percentage, to 1 decimal, from what is not rounded. */
  difference: number
}

/** The progress from one share of its maximum to another. */
export function progress(before: Decimal, after: Decimal): Progress {
  const { n, d } = minus(after, before)
  return { before: average(before), after: average(after), difference: roundedQuotient(n * 100n, d, 1) }
}

/** The same of shares as decimal text; null where there are none. */
export function progressOf(before: string | null, after: string | null): Progress | null {
  return before === null || after === null
    ? null
    : progress(decimalToRational(before), decimalToRational(after))
}
