import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { roundPoints } from '../../../../../src/domain/exact/points.ts'
import { toNumber } from '../../../../../src/domain/exact/rational.ts'
import { multiple } from '../../../../../src/domain/questions/multiple.ts'
import { keySchema } from '../../../../../src/domain/questions/registry.ts'
import { explainPart, feedbackOn } from '../../../../../src/domain/questions/shared/explain.ts'
import type { OptionsContent } from '../../../../../src/domain/questions/shared/options.ts'
import { weightSchema, weightText, weightUnits } from '../../../../../src/domain/questions/shared/weight.ts'
import { policyFindings } from '../../../../../src/domain/questions/shared/weights.ts'
import { single } from '../../../../../src/domain/questions/single.ts'
import type { GradeSettings } from '../../../../../src/domain/questions/type.ts'
import { NO_LIBRARY } from '../../../../support/banks.ts'

const settings: GradeSettings = { policy: 'weights', penalty: 'none' }
const types = { single, multiple }
type Name = keyof typeof types

/** A content as it is stored; an option without a weight is given as null. */
function stored(name: Name, weights: (string | null)[], correct: number[] = []): OptionsContent {
  const options = weights.map((weight, index) => ({
    id: `o${index}`,
    text: `Option ${index}`,
    feedback: `Remark ${index}`,
    ...(weight !== null && { weight }),
    ...(correct.includes(index) && { correct: true }),
  }))
  const resolved = types[name].resolve!(types[name].content.parse({ options }), NO_LIBRARY)
  if (!('content' in resolved)) throw new Error(JSON.stringify(resolved.findings))
  return resolved.content
}

const choose = (choices: readonly string[]) => ({ type: 'multiple' as const, choices: [...choices] })
const ticked = (places: readonly number[]) => choose(places.map((place) => `o${place}`))
const gradeOf = (weights: string[], places: readonly number[]) =>
  multiple.grade(stored('multiple', weights), ticked(places), settings)
const pointsOf = (weights: string[], places: readonly number[], points = 1) =>
  roundPoints(gradeOf(weights, places).fraction, points)

const percent = fc
  .record({ whole: fc.integer({ min: -100, max: 100 }), part: fc.nat(9_999_999_999), places: fc.nat(10) })
  .map(({ whole, part, places }) => {
    const decimals =
      places === 0 || Math.abs(whole) === 100 ? '' : `.${String(part).padStart(10, '0').slice(0, places)}`
    return `${whole}${decimals}%`
  })
const someWeights = fc.array(percent, { minLength: 2, maxLength: 8 })
const giving = someWeights.filter((weights) => weights.some((weight) => weightUnits(weight) > 0))
const weightsAndTicks = someWeights.chain((weights) =>
  fc.record({
    weights: fc.constant(weights),
    places: fc.subarray([...weights.keys()], { minLength: 1 }),
  }),
)

describe('what several choices earn', () => {
  const F13 = ['50%', '50%', '0%', '0%']
  const costly = ['50%', '50%', '-33.33333%']
  const thirds = ['33.33333%', '33.33333%', '33.33333%', '0%']
  test.each([
    ['all right ones, as Moodle grades 50, 50, 0, 0', F13, [0, 1], '1.0000000'],
    ['one right one', F13, [0], '0.5000000'],
    ['a right one and a wrong one', F13, [0, 2], '0.5000000'],
    ['both right ones and a wrong one', F13, [0, 1, 3], '1.0000000'],
    ['everything', F13, [0, 1, 2, 3], '1.0000000'],
    ['a wrong one', F13, [3], '0.0000000'],
    ['a right one and a costly one', costly, [0, 2], '0.1666667'],
    ['everything, a costly one too', costly, [0, 1, 2], '0.6666667'],
    ['a costly one alone: never below 0', costly, [2], '0.0000000'],
    ['three thirds as Moodle writes them', thirds, [0, 1, 2], '0.9999999'],
    ['more than all', ['100%', '75%'], [0, 1], '1.0000000'],
    ['ten decimals', ['0.0000001%', '100%'], [0], '0.0000000'],
  ])('%s', (_, weights, places, earned) => {
    expect(pointsOf(weights, places)).toBe(earned)
  })

  test('a share is exact: of 1000 points, 33.33333% is 333.3333', () => {
    expect(pointsOf(thirds, [0], 1000)).toBe('333.3333000')
    expect(gradeOf(thirds, [0]).fraction).toEqual({ n: 3333333, d: 10000000 })
  })
})

test.each([
  ['the best', 0, 1],
  ['a part', 1, 0.5],
  ['one that takes', 2, 0],
])('one choice earns its own share, bounded: %s', (_, place, earned) => {
  const content = stored('single', ['100%', '50%', '-25%'])
  const response = { type: 'single' as const, choice: `o${place}` }
  expect(toNumber(single.grade(content, response, settings).fraction)).toBe(earned)
  expect(single.grade(content, response, { ...settings, penalty: 'chance' })).toEqual(
    single.grade(content, response, settings),
  )
})

describe('properties', () => {
  test('a fraction is exact, from 0 to 1, whatever the order of ticks and options', () => {
    fc.assert(
      fc.property(weightsAndTicks, ({ weights, places }) => {
        const content = stored('multiple', weights)
        const { fraction } = multiple.grade(content, ticked(places), settings)
        const sum = places.reduce((all, place) => all + weightUnits(weights[place]!), 0)
        expect(toNumber(fraction)).toBe(Math.min(1, Math.max(0, sum / 1e12)))
        expect(multiple.grade(content, ticked(places.toReversed()), settings).fraction).toEqual(fraction)
        const moved = { options: content.options.toReversed() }
        expect(multiple.grade(moved, ticked(places), settings).fraction).toEqual(fraction)
        expect(multiple.keyMaterial(moved)).toEqual(multiple.keyMaterial(content))
      }),
    )
  })

  test('no answer earns more than the key, which is a response', () => {
    fc.assert(
      fc.property(giving, (weights) => {
        for (const [name, type] of Object.entries(types)) {
          const content = stored(name as Name, weights)
          const key = type.key(content)
          expect(keySchema.parse(key)).toEqual(key)
          const best = toNumber(type.grade(content, type.solution(content) as never, settings).fraction)
          const sets = name === 'single' ? weights.map((_, place) => [place]) : subsets(weights.length)
          for (const places of sets) {
            const response = name === 'single' ? { type: 'single', choice: `o${places[0]}` } : ticked(places)
            expect(toNumber(type.grade(content, response as never, settings).fraction)).toBeLessThanOrEqual(
              best,
            )
          }
        }
      }),
      { numRuns: 30 },
    )
  })

  test('shares of all against shares of minus all grade as net-correct does', () => {
    const shares = fc.constantFrom(1, 2, 4, 5, 8, 10)
    fc.assert(
      fc.property(shares, shares, fc.nat(), (right, wrong, seed) => {
        const weights = [
          ...Array.from({ length: right }, () => `${100 / right}%`),
          ...Array.from({ length: wrong }, () => `-${100 / wrong}%`),
        ]
        const content = stored('multiple', weights)
        const places = weights.flatMap((_, place) => ((seed >> place) & 1 ? [place] : []))
        if (places.length === 0) return
        const byName = multiple.grade(content, ticked(places), { ...settings, policy: 'net-correct' })
        const byWeights = multiple.grade(content, ticked(places), settings)
        expect(byWeights.fraction.n / byWeights.fraction.d).toBe(byName.fraction.n / byName.fraction.d)
      }),
    )
  })

  test('the random-guess score is the mean over every non-empty set of ticks, or every choice', () => {
    fc.assert(
      fc.property(someWeights, (weights) => {
        const earned = subsets(weights.length).map((places) => toNumber(gradeOf(weights, places).fraction))
        const mean = (numbers: number[]) => numbers.reduce((sum, one) => sum + one, 0) / numbers.length
        expect(multiple.guess(stored('multiple', weights), settings)).toBeCloseTo(mean(earned), 10)
        const alone = weights.map((_, place) => toNumber(gradeOf(weights, [place]).fraction))
        expect(single.guess(stored('single', weights), settings)).toBeCloseTo(mean(alone), 10)
      }),
      { numRuns: 50 },
    )
  })

  test('26 options of 26 weights are guessed at once', () => {
    const weights = Array.from({ length: 26 }, (_, index) => `${index - 12}.${index + 1}7%`)
    const start = performance.now()
    expect(multiple.guess(stored('multiple', weights), settings)).toBeGreaterThan(0)
    expect(performance.now() - start).toBeLessThan(500)
  })

  test('parts, with what bounds them, say what was earned, in both languages', () => {
    fc.assert(
      fc.property(weightsAndTicks, fc.constantFrom('fr' as const, 'en' as const), (given, language) => {
        const content = stored('multiple', given.weights)
        const response = ticked(given.places)
        const { fraction, parts } = multiple.grade(content, response, settings)
        expect(JSON.parse(JSON.stringify(parts))).toEqual(parts)
        const sum = parts.reduce((all, { earned = 0 }) => all + earned, 0)
        expect(Math.min(1, Math.max(0, sum))).toBeCloseTo(toNumber(fraction), 10)
        for (const { worth = 0, earned = 0 } of parts) expect(earned).toBeLessThanOrEqual(worth)
        const texts = parts.map((part) => explainPart(multiple, part, { content, response, language }))
        for (const text of texts) expect(text).toMatch(/^(?!.*(undefined|NaN|\{)).+ .+\.$/)
      }),
    )
  })

  test('the paper of two questions that differ in weights alone is the same', () => {
    fc.assert(
      fc.property(someWeights, (weights) => {
        const [one, other] = [
          stored('multiple', weights),
          stored(
            'multiple',
            weights.map(() => '1.5%'),
          ),
        ]
        const order = multiple.optionIds(one)
        expect(multiple.view(one, order)).toEqual(multiple.view(other, order))
        expect(multiple.viewSchema.parse(multiple.view(one, order))).toEqual(multiple.view(one, order))
        if (weights.some((weight) => weightText(weightUnits(weight)) !== '1.5%'))
          expect(multiple.keyMaterial(one)).not.toEqual(multiple.keyMaterial(other))
      }),
    )
  })
})

function subsets(size: number): number[][] {
  return Array.from({ length: 2 ** size - 1 }, (_, mask) =>
    Array.from({ length: size }, (_place, place) => place).filter((place) => ((mask + 1) >> place) & 1),
  )
}

test('each part says what its option gave or would have given, and what bounds their sum', () => {
  const content = stored('multiple', ['66.66667%', '50%', '-25.5%', '-10%', '0%', '0%'])
  const told = (places: number[], language: 'fr' | 'en') => {
    const response = ticked(places)
    const { parts } = multiple.grade(content, response, settings)
    return parts.map((part) => explainPart(multiple, part, { content, response, language }))
  }
  expect(told([0, 2, 4], 'fr')).toEqual([
    '« Option 0 » : choisie, donne 66,66667 % des points.',
    '« Option 1 » : laissée, aurait donné 50 % des points.',
    '« Option 2 » : choisie, retire 25,5 % des points.',
    '« Option 3 » : laissée, aurait retiré 10 % des points.',
    '« Option 4 » : choisie, ne donne rien.',
    "« Option 5 » : laissée, n'aurait rien donné.",
  ])
  expect(told([0, 2, 4], 'en').slice(0, 3)).toEqual([
    '“Option 0”: chosen, gives 66.66667% of the points.',
    '“Option 1”: left, would have given 50% of the points.',
    '“Option 2”: chosen, takes 25.5% of the points off.',
  ])
  expect(told([2, 3], 'fr').at(-1)).toBe('Ce qui est choisi fait -35,5 % en tout, et compte pour 0 %.')
  expect(told([0, 1], 'en').at(-1)).toBe('What was chosen comes to 116.66667%, and counts as 100%.')
})

test('what gives less than it might calls for its remark', () => {
  const remarks = (content: OptionsContent, choice: string) => {
    const response = { type: 'single' as const, choice }
    const { parts } = single.grade(content, response, settings)
    return feedbackOn(single, parts, { content, response, language: 'fr' }).map(({ text }) => text)
  }
  const content = stored('single', ['100%', '50%', '0%'])
  expect(['o0', 'o1', 'o2'].map((choice) => remarks(content, choice))).toEqual([
    [],
    ['Remark 1'],
    ['Remark 2'],
  ])
})

describe('what is stored', () => {
  test('a weight in its shortest form, and what it makes right', () => {
    const several = stored('multiple', ['50.0%', '05.50%', '-0%', '-3.10%'])
    expect(several.options.map(({ weight, correct }) => [weight, correct])).toEqual([
      ['50%', true],
      ['5.5%', true],
      ['0%', false],
      ['-3.1%', false],
    ])
    const one = stored('single', ['50%', '100%', '100.00%', '-3%'])
    expect(one.options.map(({ correct }) => correct)).toEqual([false, true, true, false])
    expect(single.key(one)).toEqual({
      type: 'single',
      choice: 'o1',
      weights: { o0: '50%', o1: '100%', o2: '100%', o3: '-3%' },
    })
  })

  test('options without weights are stored and keyed as they always were', () => {
    const plain = multiple.content.parse({
      options: [
        { id: 'a', text: 'A', correct: true },
        { id: 'b', text: 'B' },
      ],
    })
    expect(multiple.resolve!(plain, NO_LIBRARY)).toEqual({ content: plain })
    expect(multiple.keyMaterial(plain as OptionsContent)).toEqual({ options: ['a', 'b'], right: ['a'] })
    expect(multiple.key(plain as OptionsContent)).toEqual({ type: 'multiple', choices: ['a'] })
  })

  test.each([
    '50 %',
    '50',
    '50,5%',
    '101%',
    '100.1%',
    '-100.01%',
    '+5%',
    '1e1%',
    '0.12345678901%',
    '.5%',
    '%',
  ])('no weight: %s', (text) => {
    expect(weightSchema.safeParse(text).success).toBe(false)
  })

  test('any weight is kept to its last digit', () => {
    fc.assert(
      fc.property(percent, (weight) => {
        expect(weightSchema.safeParse(weight).success).toBe(true)
        expect(Number.parseFloat(weightText(weightUnits(weight)))).toBe(Number.parseFloat(weight) + 0)
        expect(weightText(weightUnits(weightText(weightUnits(weight))))).toBe(weightText(weightUnits(weight)))
      }),
    )
  })
})

describe('findings', () => {
  const rulesOf = (name: Name, weights: (string | null)[], correct: number[] = []) =>
    types[name]
      .findings(stored(name, weights, correct))
      .map(({ severity, rule, path }) => `${severity} ${rule} /${path.join('/')}`)

  test.each<[string, Name, (string | null)[], number[], string[]]>([
    ['nothing of note', 'multiple', ['50%', '50%', '-100%'], [], []],
    ['what is right may be said', 'multiple', ['50%', '50%', '-100%'], [0, 1], []],
    ['ticking everything pays', 'multiple', ['50%', '50%', '0%'], [], ['warning everything-pays /options']],
    [
      'a best choice below all',
      'multiple',
      ['50%', '25%', '-100%'],
      [],
      ['warning best-below-full /options'],
    ],
    ['the same of one choice', 'single', ['90%', '0%'], [], ['warning best-below-full /options']],
    ['two full options of one choice', 'single', ['100%', '100%', '0%'], [], []],
    [
      'a loss without effect',
      'single',
      ['100%', '-25%'],
      [],
      ['warning weight-takes-nothing /options/1/weight'],
    ],
    [
      'an option without weight',
      'multiple',
      ['100%', null, '-100%'],
      [],
      ['error weight-missing /options/1'],
    ],
    ['nothing that gives', 'single', ['0%', '-5%'], [], ['error no-giving-weight /options']],
    [
      'what takes is not right',
      'multiple',
      ['100%', '-100%'],
      [1],
      ['error weight-correct /options/1/correct'],
    ],
    ['nor what gives less', 'single', ['100%', '50%'], [1], ['error weight-correct /options/1/correct']],
  ])('%s', (_, name, weights, correct, expected) => {
    expect(rulesOf(name, weights, correct)).toEqual(expected)
  })

  test('the sum and the best choice are named', () => {
    const said = multiple
      .findings(stored('multiple', ['33.33333%', '33.33333%', '0%']))
      .map(({ says }) => says.fr)
    expect(said).toEqual([
      'tout cocher rapporte : les poids font 66,66666 % en tout',
      'le meilleur choix ne donne que 66,66666 % des points',
    ])
  })

  test.each([
    ['both', 'weights', ['100%', '0%'], []],
    ['neither', 'net-correct', [null, null], []],
    ['weights that nothing reads', 'net-correct', ['100%', '0%'], ['weight-unread']],
    ['weights under the policy of the quiz', undefined, ['100%', '0%'], ['weight-unread']],
    ['the policy without weights', 'weights', [null, null], ['weight-missing']],
  ] as const)('policy and weights: %s', (_, policy, weights, rules) => {
    expect(policyFindings(policy, stored('multiple', [...weights])).map(({ rule }) => rule)).toEqual(rules)
  })
})
