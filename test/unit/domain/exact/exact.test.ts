import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { decimalToRational } from '../../../../src/domain/exact/decimal.ts'
import { roundPoints } from '../../../../src/domain/exact/points.ts'

describe('points are rounded half away from zero, to 7 decimals, exactly', () => {
  test.each([
    [{ n: 1, d: 3 }, 1, '0.3333333'],
    [{ n: 2, d: 3 }, 1, '0.6666667'],
    [{ n: 1, d: 1 }, '2.5', '2.5000000'],
    [{ n: 1, d: 20_000_000 }, 1, '0.0000001'],
    [{ n: -1, d: 20_000_000 }, 1, '-0.0000001'],
    [{ n: 1, d: 20_000_001 }, 1, '0.0000000'],
    [{ n: -1, d: 20_000_001 }, 1, '0.0000000'],
    [{ n: -1, d: 3 }, '0.5', '-0.1666667'],
    [{ n: 0, d: 7 }, 1000, '0.0000000'],
    [{ n: 1n, d: 3n }, '1000', '333.3333333'],
  ])('%o of %s points is %s', (fraction, points, expected) => {
    expect(roundPoints(fraction, points)).toBe(expected)
  })

  test('the error never exceeds half of the last decimal', () => {
    fc.assert(
      fc.property(fc.integer({ min: -99, max: 99 }), fc.integer({ min: 1, max: 99 }), (n, d) => {
        const rounded = decimalToRational(roundPoints({ n, d }, 1))
        const error = rounded.n * BigInt(d) - BigInt(n) * rounded.d
        expect(2n * (error < 0n ? -error : error)).toBeLessThanOrEqual(BigInt(d))
      }),
    )
  })

  test.each(['1e-7', '', '1.', '.5', 'NaN', 'Infinity'])('%s is not a plain decimal', (text) => {
    expect(() => decimalToRational(text)).toThrow(RangeError)
  })
})
