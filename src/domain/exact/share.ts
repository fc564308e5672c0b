import { plus } from './decimal.ts'
import { toUnits } from './points.ts'

/** What was earned of a maximum, exactly and in lowest terms: `d` is positive, `n` may be below zero. */
export interface Share {
  n: bigint
  d: bigint
}

/** Points of their maximum, both as decimal text; of nothing to earn, nothing. */
export function shareOf(points: string, maxPoints: string): Share {
  const max = toUnits(maxPoints)
  return max === 0n ? { n: 0n, d: 1n } : lowest(toUnits(points), max)
}

/** The exact mean of some shares, at least one. */
export function meanShare(shares: readonly Share[]): Share {
  const { n, d } = shares.reduce((sum, share) => {
    const next = plus(sum, share)
    return lowest(next.n, next.d)
  })
  return lowest(n, d * BigInt(shares.length))
}

function lowest(n: bigint, d: bigint): Share {
  let [a, b] = [n < 0n ? -n : n, d]
  while (b !== 0n) [a, b] = [b, a % b]
  return { n: n / a, d: d / a }
}
