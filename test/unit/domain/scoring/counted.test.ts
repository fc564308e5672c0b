import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { Quiz } from '../../../../src/domain/quiz/schema.ts'
import { counted } from '../../../../src/domain/scoring/counted.ts'
import { type AttemptScore, mark } from '../../../../src/domain/scoring/score.ts'

type Rule = Quiz['attempts']['counts']

const quiz = (counts: Rule, passMark: string | null = '60') => ({ attempts: { max: null, counts }, passMark })

function score(points: number | null, maxPoints = 10): AttemptScore {
  if (points === null) return { state: 'pending', points: null, maxPoints: `${maxPoints}`, passed: null }
  return {
    state: 'final',
    points: points.toFixed(7),
    maxPoints: maxPoints.toFixed(7),
    passed: points / maxPoints >= 0.6,
  }
}

const RULES: Rule[] = ['best', 'last', 'first', 'mean']

describe('of several attempts there counts', () => {
  test.each([
    ['the best', 'best', [score(4), score(9), score(5)], { points: 9, passed: true }],
    [
      'the best by its share, not by its points',
      'best',
      [score(9, 20), score(5)],
      { points: 5, maxPoints: 10 },
    ],
    ['the first of two that are as good', 'best', [score(4, 8), score(5)], { points: 4, maxPoints: 8 }],
    ['the best of those below zero', 'best', [score(-3), score(-1)], { points: -1, mark20: 0 }],
    ['the last', 'last', [score(9), score(4)], { points: 4, passed: false }],
    ['the first', 'first', [score(3), score(9)], { points: 3 }],
    [
      'the mean',
      'mean',
      [score(9), score(4)],
      { points: 6.5, maxPoints: 10, percentage: 65, mark20: 13, passed: true },
    ],
    ['the mean, rounded once', 'mean', [score(1), score(0), score(0)], { points: 0.33, percentage: 3.3 }],
    [
      'the mean over that of the maxima',
      'mean',
      [score(5), score(5, 20)],
      { points: 5, maxPoints: 15, percentage: 33.3 },
    ],
  ] as const)('%s', (_name, rule, scores, expected) => {
    expect(counted(quiz(rule), scores)).toMatchObject(expected)
  })
})

describe('nothing is known', () => {
  test.each(RULES)('by %s of no attempt', (rule) => {
    expect(counted(quiz(rule), [])).toBeNull()
  })

  test.each([
    ['best', [score(9), null]],
    ['best', [score(9), score(null)]],
    ['mean', [null, score(9)]],
    ['last', [score(9), null]],
    ['first', [score(null), score(9)]],
  ] as const)('by %s while it depends on a score that is withheld or pending', (rule, scores) => {
    expect(counted(quiz(rule), scores)).toBeNull()
  })

  test.each([
    ['last', [null, score(9)]],
    ['first', [score(9), null]],
  ] as const)('but by %s, which does not', (rule, scores) => {
    expect(counted(quiz(rule), scores)).toMatchObject({ points: 9 })
  })
})

test('a mean passes by its unrounded share, and says nothing of passing without a pass mark', () => {
  const scores = [score(5.9999), score(6)]
  expect(counted(quiz('mean'), scores)).toMatchObject({ points: 6, passed: false })
  expect(counted(quiz('mean', null), scores)).toMatchObject({ passed: null })
})

test('one attempt counts as it is by every rule, and the mean stands between the worst and the best', () => {
  const points = fc.integer({ min: 0, max: 1000 }).map((hundredths) => hundredths / 100)
  fc.assert(
    fc.property(fc.array(points, { minLength: 1, maxLength: 8 }), (given) => {
      const scores = given.map((one) => score(one))
      for (const rule of RULES) expect(counted(quiz(rule), [scores[0]!])).toEqual(mark(scores[0]!))
      const { points: mean } = counted(quiz('mean'), scores)!
      expect(mean).toBeGreaterThanOrEqual(Math.min(...given))
      expect(mean).toBeLessThanOrEqual(counted(quiz('best'), scores)!.points!)
    }),
  )
})
