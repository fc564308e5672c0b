import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { fromUnits, roundedQuotient, toUnits } from '../../../../src/domain/exact/points.ts'
import { certaintyFraction } from '../../../../src/domain/scoring/certainty.ts'
import { attemptScore, mark, type QuestionScore, shownPoints } from '../../../../src/domain/scoring/score.ts'

const question = (points: string | null, maxPoints = '1'): QuestionScore => ({
  position: 1,
  state: points === null ? 'pending' : 'final',
  points,
  maxPoints,
  parts: [],
})
const PASS_60 = { passMark: '60', floor: 0 } as const

describe('the score of an attempt', () => {
  test.each<[string, QuestionScore[], { passMark: string | null; floor: 0 | 'none' }, object]>([
    ['sums exactly', [question('0.1'), question('0.2')], PASS_60, { points: '0.3000000', passed: false }],
    [
      'passes at exactly the mark',
      [question('1'), question('1'), question('1'), question('0'), question('0')],
      PASS_60,
      { points: '3.0000000', passed: true },
    ],
    [
      'does not pass a hair below, though it shows as 60.0 %',
      [question('0.5999999')],
      PASS_60,
      { points: '0.5999999', passed: false },
    ],
    ['is floored at 0', [question('-1'), question('0.5')], PASS_60, { points: '0.0000000', passed: false }],
    [
      'goes below 0 without a floor',
      [question('-1'), question('0.5')],
      { passMark: null, floor: 'none' },
      { points: '-0.5000000', passed: null },
    ],
    [
      'waits for a pending question',
      [question('1'), question(null)],
      PASS_60,
      { state: 'pending', points: null, passed: null, maxPoints: '2.0000000' },
    ],
  ])('%s', (_name, questions, terms, expected) => {
    expect(attemptScore(questions, terms)).toMatchObject(expected)
  })

  test('does not depend on the order of the questions', () => {
    const points = fc.integer({ min: -10_000_000, max: 10_000_000 }).map((units) => fromUnits(BigInt(units)))
    fc.assert(
      fc.property(fc.array(points, { minLength: 1 }), (list) => {
        const terms = { passMark: '50', floor: 'none' } as const
        const forwards = attemptScore(
          list.map((value) => question(value)),
          terms,
        )
        expect(
          attemptScore(
            list.toReversed().map((value) => question(value)),
            terms,
          ),
        ).toEqual(forwards)
      }),
    )
  })
})

describe('a score as people read it', () => {
  test.each([
    ['7.5', '10', { points: 7.5, percentage: 75, mark20: 15 }],
    ['0.6666667', '1', { points: 0.67, percentage: 66.7, mark20: 13.33 }],
    ['0.125', '1', { points: 0.13, percentage: 12.5, mark20: 2.5 }],
    ['-1', '4', { points: -1, percentage: -25, mark20: 0 }],
    ['0.5999999', '1', { points: 0.6, percentage: 60, mark20: 12 }],
  ])('%s of %s', (points, maxPoints, expected) => {
    expect(mark({ state: 'final', points, maxPoints, passed: null })).toMatchObject(expected)
  })

  test('has no points, percentage or mark while pending', () => {
    expect(mark({ state: 'pending', points: null, maxPoints: '4', passed: null })).toEqual({
      state: 'pending',
      points: null,
      maxPoints: 4,
      percentage: null,
      mark20: null,
      passed: null,
    })
  })

  test('has no percentage of nothing', () => {
    expect(mark({ state: 'final', points: '0', maxPoints: '0', passed: null }).percentage).toBeNull()
  })
})

describe('decimals', () => {
  test('survive the way there and back', () => {
    fc.assert(
      fc.property(
        fc.bigInt({ min: -(10n ** 15n), max: 10n ** 15n }),
        (units) => toUnits(fromUnits(units)) === units,
      ),
    )
  })

  test.each(['', '1e3', 'NaN', '1.23456789', ' 1', '--1'])('refuse %o', (text) => {
    expect(() => toUnits(text)).toThrow(RangeError)
  })

  test.each([
    [1n, 2n, 0, 1],
    [-1n, 2n, 0, -1],
    [1n, 3n, 2, 0.33],
    [-2n, 3n, 1, -0.7],
    [-1n, 1000n, 1, 0],
  ])('%s/%s to %s places is rounded half away from zero', (n, d, places, expected) => {
    expect(roundedQuotient(n, d, places)).toBe(expected)
  })

  test('points are shown to two places', () => {
    expect(shownPoints('0.3333333')).toBe(0.33)
  })
})

describe('certainty', () => {
  test.each([
    ['right', { n: 1, d: 1 }, 1, { n: 1, d: 1 }],
    ['right', { n: 1, d: 1 }, 2, { n: 2, d: 1 }],
    ['right', { n: 1, d: 1 }, 3, { n: 3, d: 1 }],
    ['half right', { n: 1, d: 2 }, 3, { n: 3, d: 2 }],
    ['wrong', { n: 0, d: 1 }, 1, { n: 0, d: 1 }],
    ['wrong', { n: 0, d: 1 }, 2, { n: -2, d: 1 }],
    ['wrong', { n: 0, d: 1 }, 3, { n: -6, d: 1 }],
  ] as const)('%s %o at certainty %s earns %o of the points', (_name, fraction, certainty, expected) => {
    expect(certaintyFraction(fraction, certainty)).toEqual(expected)
  })
})
