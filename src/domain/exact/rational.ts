/** An exact fraction; `d` is positive. Both are safe integers. */
export type Rational = { n: number; d: number }

export const ZERO: Rational = { n: 0, d: 1 }
export const ONE: Rational = { n: 1, d: 1 }

const SCALE = 10_000_000

/** A number as near as a float allows: for statistics, never for a score. */
export function toNumber({ n, d }: Rational): number {
  return n / d
}

/** n/d in lowest terms; both are safe integers, `d` positive. */
export function lowestTerms(n: number, d: number): Rational {
  let [a, b] = [Math.abs(n), d]
  while (b !== 0) [a, b] = [b, a % b]
  return { n: n / a, d: d / a }
}

/** Whether a number is a decimal of at most seven places, which `exactFraction` keeps as it is. */
export function hasSevenPlaces(decimal: number): boolean {
  return Math.round(decimal * SCALE) / SCALE === decimal
}

/** A fraction of at most seven decimals, exactly. */
export function exactFraction(fraction: number): Rational {
  return lowestTerms(Math.round(fraction * SCALE), SCALE)
}
