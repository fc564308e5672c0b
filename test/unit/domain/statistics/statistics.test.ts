import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { correlation, kurtosis, median, skewness } from '../../../../src/domain/statistics/sample.ts'
import type { Choices, Sittings } from '../../../../src/domain/statistics/sittings.ts'
import { statistics } from '../../../../src/domain/statistics/statistics.ts'
import { PUBLISHED } from './published.ts'

/** Papers that are alike: a row for each attempt, a column for each question; `choices` are those of the first. */
function alike(
  rows: readonly (readonly number[])[],
  chosen: (string[] | null)[][] = [],
  choices: Choices | null = null,
): Sittings {
  const questions = rows[0] ?? []
  return {
    count: rows.length,
    columns: questions.map((_, slot) => ({
      bank: 'sample',
      question: `q${slot}`,
      keyHash: 'one for all',
      attempts: rows.map((_row, at) => at),
      points: rows.map((row) => row[slot]!),
      maxPoints: rows.map(() => 1),
      slots: rows.map(() => slot),
      chosen: chosen[slot] ?? rows.map(() => null),
      choices: slot === 0 ? choices : null,
    })),
  }
}

/** Relative, as the example is published. */
const near = (value: number | null) => (expected: number) =>
  expect(Math.abs(value! - expected)).toBeLessThanOrEqual(1e-6 * Math.abs(expected))

describe('the published example', () => {
  const found = statistics(alike(PUBLISHED.scores))

  test('every figure of the test', () => {
    const { test: expected } = PUBLISHED
    near(found.mean.value)(expected.mean)
    near(found.median.value)(expected.median)
    near(found.standardDeviation.value)(expected.sd)
    near(found.skewness.value)(expected.skewness)
    near(found.kurtosis.value)(expected.kurtosis)
    near(100 * found.alpha.value!)(expected.alphaPercent)
    near(found.errorRatio.value)(expected.errorRatioPercent)
    near(found.standardError.value)(expected.sem)
  })

  test.each(PUBLISHED.questions.map((expected, at) => [at, expected] as const))(
    'every figure of question %i',
    (at, expected) => {
      const question = found.questions[at]!
      near(question.facility.value)(expected.facility)
      near(question.standardDeviation.value)(expected.sd)
      near(question.effectiveWeight.value)(expected.effectiveWeightPercent)
      near(100 * question.itemRest.value!)(expected.itemRestPercent)
      near(question.discriminativeEfficiency.value)(expected.discriminativeEfficiencyPercent)
    },
  )
})

/** Every figure of an object, by its path, with what holds it. */
function figuresOf(of: object, path = ''): [string, { value: number | null; reason: string | null }][] {
  return Object.entries(of).flatMap(([key, value]) => {
    if (value === null || typeof value !== 'object') return []
    if ('reason' in value && 'value' in value) return [[`${path}${key}`, value as never]]
    return figuresOf(value, `${path}${key}.`)
  })
}

describe('where a figure cannot be', () => {
  const reasonsOf = (sittings: Sittings) =>
    Object.fromEntries(figuresOf(statistics(sittings)).map(([path, { reason }]) => [path, reason]))

  test('nobody', () => {
    expect(reasonsOf(alike([]))).toMatchObject({
      mean: 'nobody',
      alpha: 'nobody',
      standardDeviation: 'nobody',
    })
  })

  test.each([
    [
      'one person has a mean and no spread',
      [[1, 0]],
      {
        mean: null,
        median: null,
        standardDeviation: 'too-few-people',
        alpha: 'too-few-people',
        'questions.0.itemRest': 'too-few-people',
        'questions.0.facility': null,
      },
    ],
    [
      'two have a spread, and no skewness',
      [
        [1, 0],
        [0, 0],
      ],
      {
        standardDeviation: null,
        skewness: 'too-few-people',
        kurtosis: 'too-few-people',
        alpha: null,
        'questions.1.itemRest': 'no-variance',
      },
    ],
    [
      'equal scores tell nobody apart',
      [
        [1, 0],
        [1, 0],
        [1, 0],
        [1, 0],
      ],
      {
        standardDeviation: null,
        skewness: 'no-variance',
        kurtosis: 'no-variance',
        alpha: 'no-variance',
        'questions.0.itemTotal': 'no-variance',
        'questions.0.discriminativeEfficiency': 'no-variance',
      },
    ],
    [
      'one question has no rest',
      [[1], [0], [1]],
      {
        alpha: 'one-question',
        'questions.0.itemRest': 'one-question',
        'questions.0.itemTotal': 'one-question',
      },
    ],
  ] as const)('%s', (_name, rows, expected) => {
    expect(reasonsOf(alike(rows))).toMatchObject(expected)
  })

  test('papers that differ have no weights, and no alpha where a slot is worth unlike points', () => {
    const [one, other, third] = alike([
      [1, 0, 1],
      [0, 1, 0],
      [1, 1, 0],
    ]).columns as [Sittings['columns'][0], Sittings['columns'][0], Sittings['columns'][0]]
    const drawn: Sittings = {
      count: 3,
      columns: [
        one,
        {
          ...other,
          attempts: [0, 1],
          points: [0, 1],
          maxPoints: [1, 1],
          slots: [1, 1],
          chosen: [null, null],
        },
        { ...third, attempts: [2], points: [1], maxPoints: [2], slots: [1], chosen: [null] },
      ],
    }
    const found = statistics(drawn)
    expect(found).toMatchObject({ maxPoints: 1, alpha: { reason: 'maxima-differ' } })
    expect(found.questions[0]).toMatchObject({
      effectiveWeight: { reason: 'papers-differ' },
      intendedWeight: { reason: 'papers-differ' },
    })
    expect(found.questions[0]!.itemRest.value).toBeCloseTo(correlation([1, 0, 1], [0, 1, 0.5]).value!)
  })
})

test('whatever was earned: every figure is a number or has its reason, and correlations keep within 1', () => {
  const points = fc.oneof(fc.constantFrom(0, 1), fc.double({ min: -1, max: 1, noNaN: true }))
  const papers = fc.tuple(fc.nat(6), fc.integer({ min: 1, max: 5 })).chain(([people, questions]) =>
    fc.array(fc.array(points, { minLength: questions, maxLength: questions }), {
      minLength: people,
      maxLength: people,
    }),
  )
  fc.assert(
    fc.property(papers, (rows) => {
      const found = statistics(alike(rows))
      for (const [path, { value, reason }] of figuresOf(found)) {
        expect(value === null, path).toBe(reason !== null)
        if (value !== null) expect(Number.isFinite(value), path).toBe(true)
        if (value !== null && /item(Rest|Total)/.test(path))
          expect(Math.abs(value), path).toBeLessThanOrEqual(1)
      }
      expect(JSON.stringify(found)).not.toMatch(/NaN|Infinity/)
      expect(found.histogram.reduce((sum, bar) => sum + bar, 0)).toBe(rows.length)
    }),
  )
})

describe('a question whose key is wrong', () => {
  /** Of forty people in the order of their ability; the upper half chose `b`, and `a` was made the key. */
  const able = (at: number) => at >= 20
  const rows = Array.from({ length: 40 }, (_, at) => [
    able(at) ? 0 : 1,
    able(at) ? 1 : 0,
    at >= 10 ? 1 : 0,
    at >= 30 ? 1 : 0,
  ])
  const chosen = [rows.map((_row, at) => [able(at) ? 'b' : 'a'])]
  const options = [
    { option: 'a', isKey: true },
    { option: 'b', isKey: false },
    { option: 'c', isKey: false },
  ]
  const choices: Choices = { options, guess: 1 / 3 }

  test('is suspected, and the option that the better ones chose is named', () => {
    const question = statistics(alike(rows, chosen, choices)).questions[0]!
    expect(question.flags).toEqual([
      { flag: 'suspected-wrong-key', option: 'b' },
      { flag: 'non-functioning-distractor', option: 'c' },
    ])
    expect(question.options).toMatchObject([
      { count: 20, share: 0.5 },
      { count: 20 },
      { count: 0, correlation: { reason: 'no-variance' } },
    ])
    expect(question.randomGuess.value).toBe(1 / 3)
  })

  test('not of fewer than thirty people, and not when the key is right', () => {
    const few = rows.filter((_, at) => at % 2 === 0)
    const flags = (given: Sittings) => statistics(given).questions[0]!.flags.map(({ flag }) => flag)
    expect(flags(alike(few, [chosen[0]!.filter((_, at) => at % 2 === 0)], choices))).not.toContain(
      'suspected-wrong-key',
    )
    const right = rows.map(([x, ...rest]) => [1 - x!, ...rest])
    const rightly = {
      options: options.map(({ option }) => ({ option, isKey: option === 'b' })),
      guess: null,
    }
    expect(flags(alike(right, chosen, rightly))).not.toContain('suspected-wrong-key')
  })
})

describe('samples', () => {
  test.each([
    [[3], 3],
    [[1, 2], 1.5],
    [[5, 1, 3], 3],
    [[4, 1, 3, 2], 2.5],
  ])('the median of %o is %d', (sample, expected) => {
    expect(median(sample)).toBe(expected)
  })

  test('of a symmetric sample the skewness is 0; of a flat one the kurtosis is below 0', () => {
    expect(skewness([1, 2, 3, 4, 5]).value).toBeCloseTo(0)
    expect(kurtosis([1, 2, 3, 4, 5]).value).toBeCloseTo(-1.2)
  })
})
