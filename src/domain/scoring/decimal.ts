/**
 * Points are decimals with at most 7 places, as `numeric(…, 7)` keeps them, and are summed as integers of 1e-7:
 * a sum of thirds shown to a trainee must be the one PostgreSQL would give.
 */
const PLACES = 7
const UNIT = 10n ** BigInt(PLACES)

/** "2.5" -> 25000000n. @throws RangeError for anything but a decimal of at most 7 places. */
export function toUnits(decimal: string | number): bigint {
  const match = /^(-?)(\d+)(?:\.(\d{1,7})0*)?$/.exec(String(decimal))
  if (!match) throw new RangeError(`not a decimal of at most ${PLACES} places: ${decimal}`)
  const [, sign, whole, fraction = ''] = match
  const units = BigInt(whole!) * UNIT + BigInt(fraction.padEnd(PLACES, '0'))
  return sign ? -units : units
}

/** 25000000n -> "2.5000000". */
export function fromUnits(units: bigint): string {
  const digits = (units < 0n ? -units : units).toString().padStart(PLACES + 1, '0')
  return `${units < 0n ? '-' : ''}${digits.slice(0, -PLACES)}.${digits.slice(-PLACES)}`
}

/** numerator / denominator as a number with `places` decimals, rounded half away from zero. Denominator > 0. */
export function roundedQuotient(numerator: bigint, denominator: bigint, places: number): number {
  const scaled = (numerator < 0n ? -numerator : numerator) * 10n ** BigInt(places)
  const rounded = (scaled * 2n + denominator) / (denominator * 2n)
  const value = Number(rounded) / 10 ** places
  return numerator < 0n && rounded !== 0n ? -value : value
}
