import type { Rational } from '../exact/rational.ts'

/** How sure a trainee says to be; absent counts as 1. */
export type Certainty = 1 | 2 | 3

/** With certainty asked, a question's maximum is this many times its points. */
export const CERTAINTY_MAXIMUM = 3

const WHEN_WRONG: Record<Certainty, number> = { 1: 0, 2: -2, 3: -6 }

/**
 * Certainty-based marking: the share of the question's points earned, from -6 to 3. A right or partly right answer
 * earns its fraction 1, 2 or 3 times; a wrong one loses 0, 2 or 6 times its points.
 * Source: A. R. Gardner-Medwin, Confidence-based marking (2006).
 */
export function certaintyFraction(fraction: Rational, certainty: Certainty): Rational {
  if (fraction.n <= 0) return { n: WHEN_WRONG[certainty], d: 1 }
  return { n: fraction.n * certainty, d: fraction.d }
}
