import { expect, test } from 'vitest'
import { feldt, fisher, meanInterval, wilson } from '../../../../src/domain/statistics/interval.ts'

// Figures of tables: Wilson for 81 of 263 (Newcombe 1998); t of 9 degrees 2.2622; F of Feldt's example by tables of F.
test('the score interval of 81 in 263', () => {
  const { low, high } = wilson(81 / 263, 263)
  expect([low, high].map((one) => one.toFixed(4))).toEqual(['0.2553', '0.3662'])
})

test('a proportion of 0 or 1 keeps within 0 and 1', () => {
  expect(wilson(0, 10)).toMatchObject({ low: 0 })
  expect(wilson(1, 10).high).toBeCloseTo(1, 12)
  expect(wilson(0, 10).high).toBeCloseTo(0.2775, 4)
})

test('a mean of ten by Student’s t', () => {
  const sample = [1, 2, 3, 4, 5, 6, 7, 8, 9, 10]
  const { low, high } = meanInterval(sample)!
  expect([low, high].map((one) => one.toFixed(3))).toEqual(['3.334', '7.666'])
  expect(meanInterval([1])).toBeNull()
})

test('an interval of alpha holds alpha, and narrows with people', () => {
  const few = feldt(0.8, { n: 30, parts: 10 })
  const many = feldt(0.8, { n: 300, parts: 10 })
  expect(few.low).toBeLessThan(0.8)
  expect(few.high).toBeGreaterThan(0.8)
  expect(many.high - many.low).toBeLessThan(few.high - few.low)
  expect([few.low, few.high].map((one) => one.toFixed(2))).toEqual(['0.67', '0.89'])
})

test('a correlation of 0.5 over 28 by Fisher’s z', () => {
  const { low, high } = fisher(0.5, 28)
  expect([low, high].map((one) => one.toFixed(3))).toEqual(['0.156', '0.736'])
  expect(fisher(1, 10)).toEqual({ low: 1, high: 1 })
})
