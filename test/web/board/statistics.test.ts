import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { Estimate, QuestionStatistics, Statistics } from '../../../web/api/types.ts'
import { apart } from '../../../web/board/figures/charts/scale.ts'
import {
  choosersOf,
  edgesOf,
  marksOf,
  type Numbered,
  ORDERS,
  ordered,
  tellingOf,
  trustOf,
  urgencyOf,
} from '../../../web/board/figures/statistics/figures.ts'

const BOX = { x: [0, 1000], y: [0, 1000] } as const

describe('points of a chart', () => {
  const places = fc.array(
    fc.record({ x: fc.integer({ min: 0, max: 1000 }), y: fc.integer({ min: 0, max: 1000 }) }),
    {
      maxLength: 30,
    },
  )

  test('do not hide each other, stay on the chart, and stay where they are when none is near', () => {
    fc.assert(
      fc.property(places, (given) => {
        const moved = apart(given, 20, BOX)
        for (const [at, one] of moved.entries()) {
          expect(Math.min(one.x, one.y)).toBeGreaterThanOrEqual(0)
          expect(Math.max(one.x, one.y)).toBeLessThanOrEqual(1000)
          for (const other of moved.slice(at + 1))
            expect(Math.hypot(one.x - other.x, one.y - other.y)).toBeGreaterThan(19)
        }
        const isFree = given.every((one, at) =>
          given.slice(at + 1).every((other) => Math.hypot(one.x - other.x, one.y - other.y) >= 20),
        )
        if (isFree) expect(moved).toEqual(given)
      }),
    )
  })

  test('in the very same place part too', () => {
    const [one, other] = apart(
      [
        { x: 5, y: 5 },
        { x: 5, y: 5 },
      ],
      10,
      BOX,
    )
    expect(Math.abs(one!.x - other!.x)).toBeCloseTo(10)
  })
})

const figure = (value: number | null) => ({ value, reason: value === null ? 'no-variance' : null }) as const

test('totals are marks out of 20, whatever they are of', () => {
  const of = (maxPoints: number | null, mean: number | null) =>
    marksOf({
      maxPoints,
      mean: figure(mean),
      median: figure(mean),
      standardDeviation: figure(null),
      standardError: figure(1),
    } as unknown as Statistics)
  expect(of(10, 7)).toEqual({ mean: 14, median: 14, spread: null, error: 2 })
  expect(of(1, 0.5)).toMatchObject({ mean: 10 })
  expect(of(null, null)).toEqual({ mean: null, median: null, spread: null, error: null })
  expect(edgesOf(10)).toEqual([0, 2, 4, 6, 8, 10, 12, 14, 16, 18, 20])
})

test.each([
  [-0.1, 'negative'],
  [0, 'poor'],
  [0.5, 'fair'],
  [0.7, 'good'],
  [0.9, 'excellent'],
] as const)('an alpha of %d is %s', (alpha, trust) => {
  expect(trustOf(alpha)).toBe(trust)
})

test.each([
  [null, null],
  [-0.01, 'against'],
  [0, 'weak'],
  [0.2, 'good'],
] as const)('a discrimination of %s: %s', (value, telling) => {
  expect(tellingOf({ value })).toBe(telling)
})

test.each([
  { low: 0.1, high: 0.4, who: 'better' },
  { low: -0.4, high: -0.1, who: 'worse' },
  { low: -0.1, high: 0.1, who: 'both' },
] as const)('an option is chosen by $who only where it is sure ($low to $high)', ({ low, high, who }) => {
  expect(choosersOf({ value: 0.3, reason: null, interval: { low, high } })).toBe(who)
})

test('of an option without a correlation nothing is said', () => {
  expect(choosersOf({ value: null, reason: 'no-variance', interval: null } as Estimate)).toBe('unknown')
  expect(choosersOf({ value: 0.3, reason: null, interval: null })).toBe('unknown')
})

type Flag = QuestionStatistics['flags'][number]['flag']

function question(number: number, facility: number, flags: Flag[] = [], rest = 0.3): Numbered {
  const figures = {
    facility: figure(facility),
    itemRest: figure(rest),
    flags: flags.map((flag) => ({ flag, option: null })),
  }
  return { number, figures: figures as unknown as QuestionStatistics }
}

test.each([
  { flags: [], rest: 0.3, urgency: 'fine' },
  { flags: ['small-sample'], rest: 0.3, urgency: 'fine' },
  { flags: [], rest: -0.1, urgency: 'watch' },
  { flags: ['too-easy', 'small-sample'], rest: 0.3, urgency: 'watch' },
  { flags: ['suspected-wrong-key', 'too-hard'], rest: -0.3, urgency: 'alarm' },
] as const)('$flags with $rest asks: $urgency', ({ flags, rest, urgency }) => {
  expect(urgencyOf(question(1, 0.5, [...flags], rest).figures)).toBe(urgency)
})

test.each([
  { order: 'quiz', numbers: [1, 2, 3, 4] },
  { order: 'hardest', numbers: [3, 2, 4, 1] },
  { order: 'worst', numbers: [4, 1, 3, 2] },
] as const)('questions by $order', ({ order, numbers }) => {
  const all = [
    question(1, 0.97, ['too-easy']),
    question(2, 0.4),
    question(3, 0.3),
    question(4, 0.5, ['suspected-wrong-key']),
  ]
  expect(ORDERS).toContain(order)
  expect(ordered(all, order).map(({ number }) => number)).toEqual(numbers)
})
