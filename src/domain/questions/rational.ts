/** An exact fraction; `d` is positive. Both are safe integers. */
export type Rational = { n: number; d: number }

const SCALE = 10_000_000n

export const ZERO: Rational = { n: 0, d: 1 }
export const ONE: Rational = { n: 1, d: 1 }

/** A decimal such as `0.25` or `"1.5"` as a fraction over a power of ten; exponents are refused. */
export function decimalToRational(decimal: number | string): { n: bigint; d: bigint } {
  const match = /^(-?)(\d+)(?:\.(\d+))?$/.exec(String(decimal))
  if (match === null) throw new RangeError(`not a plain decimal: ${decimal}`)
  const [, sign, whole, part = ''] = match
  const digits = BigInt(`${whole}${part}`)
  return { n: sign === '-' ? -digits : digits, d: 10n ** BigInt(part.length) }
}

/** A number as near as a float allows: for statistics, never for a score. */
export function toNumber({ n, d }: Rational): number {
  return n / d
}

/**
 * fraction x points with 7 decimals (`numeric(12,7)`), rounded half away from zero, in integers throughout.
 * `points` is a plain decimal; the result is a decimal string such as `0.3333333`, never `-0.0000000`.
 */
export function roundPoints(
  fraction: { n: bigint | number; d: bigint | number },
  points: number | string,
): string {
  const worth = decimalToRational(points)
  const numerator = BigInt(fraction.n) * worth.n * SCALE
  const denominator = BigInt(fraction.d) * worth.d
  const isNegative = numerator < 0n !== denominator < 0n
  const rounded = (2n * abs(numerator) + abs(denominator)) / (2n * abs(denominator))
  const sign = isNegative && rounded !== 0n ? '-' : ''
  return `${sign}${rounded / SCALE}.${String(rounded % SCALE).padStart(7, '0')}`
}

function abs(value: bigint): bigint {
  return value < 0n ? -value : value
}
