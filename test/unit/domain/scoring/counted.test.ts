import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { compare } from '../../../../src/domain/exact/decimal.ts'
import type { Quiz } from '../../../../src/domain/quiz/schema.ts'
import { type CountableAttempt, countedAttempt } from '../../../../src/domain/scoring/counted.ts'
import { type AttemptScore, mark } from '../../../../src/domain/scoring/score.ts'

type Rule = Quiz['attempts']['counts']
type Given = Partial<CountableAttempt>

const RULES: Rule[] = ['best', 'last', 'first', 'mean']

const quiz = (counts: Rule, passMark: string | null = '60') => ({ attempts: { max: null, counts }, passMark })

function final(points: number, maxPoints = 10): AttemptScore {
  const text = (value: number) => value.toFixed(7)
  return {
    state: 'final',
    points: text(points),
    maxPoints: text(maxPoints),
    passed: points / maxPoints >= 0.6,
  }
}

const done = (points: number, maxPoints?: number): Given => ({ score: final(points, maxPoints) })
const pending: Given = { score: { state: 'pending', points: null, maxPoints: '10', passed: null } }
const withheld: Given = { score: null }
const running: Given = { state: 'inProgress', score: null }
const voided: Given = { state: 'voided', score: final(10) }
const preview: Given = { kind: 'preview', score: final(10) }

/** Numbered in their order, named by their number. */
function counted(rule: Rule, given: readonly Given[], passMark?: string | null) {
  const attempts = given.map((one, at): CountableAttempt => {
    const number = at + 1
    return { id: `${number}`, number, kind: 'practice', state: 'submitted', score: null, ...one }
  })
  return countedAttempt(quiz(rule, passMark), attempts)
}

const shown = (points: number, percentage: number) => ({ points, percentage })

describe('of several attempts there counts', () => {
  test.each<[string, Rule, Given[], object]>([
    [
      'the best',
      'best',
      [done(4), done(9), done(5)],
      { attempt: '2', of: 3, points: '9.0000000', passed: true },
    ],
    ['the best by its share, not by its points', 'best', [done(9, 20), done(5)], { attempt: '2' }],
    ['the best unrounded', 'best', [done(2, 3), done(6.666, 10)], { attempt: '1' }],
    [
      'the earlier of two that are as good',
      'best',
      [done(4, 8), done(5)],
      { attempt: '1', maxPoints: '8.0000000' },
    ],
    [
      'the best of those below zero',
      'best',
      [done(-3), done(-1)],
      { attempt: '2', fraction: { n: -1n, d: 10n } },
    ],
    ['the last', 'last', [done(9), done(4)], { attempt: '2', of: 2, passed: false }],
    ['the first', 'first', [done(3), done(9)], { attempt: '1', of: 2 }],
    [
      'the mean of shares, whatever each is of',
      'mean',
      [done(5), done(5, 20), done(9, 10)],
      { attempt: null, of: 3, fraction: { n: 11n, d: 20n }, maxPoints: '10.0000000', mark: { mark20: 11 } },
    ],
    [
      'the mean, on the latest maximum of those that most have',
      'mean',
      [done(5), done(5, 20)],
      { maxPoints: '20.0000000', points: '7.5000000', mark: shown(7.5, 37.5) },
    ],
    ['the mean, each figure rounded once', 'mean', [done(1), done(0), done(0)], { mark: shown(0.33, 3.3) }],
    [
      'the mean of some below zero, with no mark below it',
      'mean',
      [done(-4), done(1)],
      { mark: { points: -1.5, percentage: -15, mark20: 0 } },
    ],
    [
      'the mean of one, which is no attempt',
      'mean',
      [done(7)],
      { attempt: null, of: 1, points: '7.0000000' },
    ],
  ])('%s', (_name, rule, given, expected) => {
    expect(counted(rule, given)).toMatchObject({ state: 'counted', ...expected })
  })
})

describe('an attempt never counts', () => {
  test.each<[string, Given]>([
    ['while it runs', running],
    ['once it was voided', voided],
    ['as a preview', preview],
  ])('%s', (_name, given) => {
    for (const rule of RULES) {
      expect(counted(rule, [given])).toEqual({ state: 'none' })
      const around = [given, done(5), given]
      expect(counted(rule, around)).toMatchObject({ attempt: rule === 'mean' ? null : '2', of: 1 })
    }
  })

  test.each(RULES)('by %s when there is none', (rule) => {
    expect(counted(rule, [])).toEqual({ state: 'none' })
  })
})

describe('a score that is not known', () => {
  const UNKNOWN: [string, Given][] = [
    ['pending', pending],
    ['withheld', withheld],
  ]
  describe.each(UNKNOWN)('(%s)', (_name, unknown) => {
    test.each<[string, Rule, Given[]]>([
      ['the best, when it may be better', 'best', [done(9.9999999), unknown]],
      ['the best, when it may be as good and is earlier', 'best', [unknown, done(10)]],
      ['the best, when that is below zero', 'best', [done(-1), unknown]],
      ['the mean', 'mean', [done(10), unknown]],
      ['the last, when it is that', 'last', [done(9), unknown]],
      ['the first, when it is that', 'first', [unknown, done(9)]],
    ])('holds up %s', (_what, rule, given) => {
      expect(counted(rule, given)).toEqual({ state: 'pending', of: 2 })
    })

    test.each<[string, Rule, Given[], string]>([
      ['the best, when that is all there is to earn', 'best', [done(10), unknown], '1'],
      ['the last, when it is earlier', 'last', [unknown, done(9)], '2'],
      ['the first, when it is later', 'first', [done(9), unknown], '1'],
      ['anything, once it was voided', 'best', [{ ...unknown, state: 'voided' }, done(9)], '2'],
    ])('does not hold up %s', (_what, rule, given, attempt) => {
      expect(counted(rule, given)).toMatchObject({ state: 'counted', attempt })
    })
  })
})

describe('passing', () => {
  test('a mean passes by its unrounded share', () => {
    const given = [done(5.9999), done(6)]
    expect(counted('mean', given)).toMatchObject({ passed: false, mark: { points: 6, passed: false } })
    expect(counted('mean', [done(1, 3), done(13, 15)])).toMatchObject({
      passed: true,
      fraction: { n: 3n, d: 5n },
    })
  })

  test('nothing is said of it without a pass mark', () => {
    expect(counted('mean', [done(6)], null)).toMatchObject({ passed: null })
  })
})

describe('whatever was earned', () => {
  const maxPoints = fc.constantFrom(3, 7, 10, 20)
  const one = fc.tuple(fc.integer({ min: -100, max: 100 }), maxPoints)
  const several = fc
    .array(one, { minLength: 1, maxLength: 8 })
    .map((all) => all.map(([percent, max]) => done((percent * max) / 100, max)))
  const shareOf = (rule: Rule, given: Given[]) => {
    const answer = counted(rule, given)
    if (answer.state !== 'counted') throw new Error('nothing counts')
    return answer
  }

  test('one attempt counts as it is by every rule', () => {
    fc.assert(
      fc.property(several, ([only]) => {
        for (const rule of RULES) expect(shareOf(rule, [only!]).mark).toEqual(mark(only!.score!))
      }),
    )
  })

  test('the mean is at most the best, and the best at least the first and the last', () => {
    fc.assert(
      fc.property(several, (given) => {
        const best = shareOf('best', given).fraction
        for (const rule of RULES) expect(compare(shareOf(rule, given).fraction, best)).toBeLessThanOrEqual(0)
      }),
    )
  })

  test('a score becoming known never changes what was already counted', () => {
    const position = fc.nat(8)
    fc.assert(
      fc.property(several, one, position, fc.constantFrom(...RULES), (given, [percent, max], at, rule) => {
        const known = done((percent * max) / 100, max)
        const before = counted(rule, given.toSpliced(at, 0, pending))
        if (before.state === 'counted')
          expect(counted(rule, given.toSpliced(at, 0, known))).toMatchObject({ attempt: before.attempt })
      }),
    )
  })
})
