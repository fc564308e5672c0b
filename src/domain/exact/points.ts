import { decimalToRational } from './decimal.ts'

/**
 * Points are decimals with at most 7 places, as `numeric(12,7)` keeps them, and are summed as integers of 1e-7:
 * a sum of thirds shown to a trainee must be the one PostgreSQL would give.
 */
const PLACES = 7
const UNIT = 10n ** BigInt(PLACES)

/** "2.5" -> 25000000n. @throws RangeError for anything but a decimal of at most 7 places. */
export function toUnits(decimal: string | number): bigint {
  const match = /^(-?)(\d+)(?:\.(\d{1,7})0*)?$/.exec(String(decimal))
  if (!match) throw new RangeError(`not a decimal of at most ${PLACES} places: ${decimal}`)
  const [, sign, whole, fraction = ''] = match
  const units = BigInt(`${whole}${fraction.padEnd(PLACES, '0')}`)
  return sign ? -units : units
}

/** 25000000n -> "2.5000000". */
export function fromUnits(units: bigint): string {
  const digits = (units < 0n ? -units : units).toString().padStart(PLACES + 1, '0')
  return `${units < 0n ? '-' : ''}${digits.slice(0, -PLACES)}.${digits.slice(-PLACES)}`
}

/**
 * fraction x points with 7 decimals, rounded half away from zero, in integers throughout. `points` is a plain
 * decimal; the result is a decimal string such as `0.3333333`, never `-0.0000000`.
 */
export function roundPoints(
  fraction: { n: bigint | number; d: bigint | number },
  points: number | string,
): string {
  const worth = decimalToRational(points)
  return fromUnits(halfAway(BigInt(fraction.n) * worth.n * UNIT, BigInt(fraction.d) * worth.d))
}

/** numerator / denominator as a number with `places` decimals, rounded half away from zero. Denominator > 0. */
export function roundedQuotient(numerator: bigint, denominator: bigint, places: number): number {
  return Number(halfAway(numerator * 10n ** BigInt(places), denominator)) / 10 ** places
}

/** The whole number nearest to n/d, the one away from zero when two are as near. d > 0. */
function halfAway(n: bigint, d: bigint): bigint {
  const rounded = (2n * (n < 0n ? -n : n) + d) / (2n * d)
  return n < 0n ? -rounded : rounded
}
