import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { toNumber } from '../../../../../src/domain/exact/rational.ts'
import { multiple } from '../../../../../src/domain/questions/multiple.ts'
import type { OptionsContent } from '../../../../../src/domain/questions/shared/options.ts'
import {
  MULTIPLE_POLICIES,
  type MultiplePolicy,
} from '../../../../../src/domain/questions/shared/policies.ts'
import { contentOf, multipleContents } from '../arbitraries.ts'

const choose = (choices: string[]) => ({ type: 'multiple' as const, choices })
const fraction = (content: OptionsContent, choices: string[], policy: MultiplePolicy) =>
  toNumber(multiple.grade(content, choose(choices), { policy, penalty: 'none' }).fraction)
const contentAndChoices = multipleContents.chain((content) =>
  fc.record({ content: fc.constant(content), choices: fc.subarray(multiple.optionIds(content)) }),
)
const policies = fc.constantFrom(...MULTIPLE_POLICIES)

describe('multiple: two right (o0, o1) and three wrong', () => {
  const five = contentOf([true, true, false, false, false])
  test.each([
    ['all-or-nothing', ['o0', 'o1'], 1],
    ['all-or-nothing', ['o0'], 0],
    ['all-or-nothing', ['o0', 'o1', 'o2'], 0],
    ['net-correct', ['o0'], 1 / 2],
    ['net-correct', ['o0', 'o2'], 1 / 2 - 1 / 3],
    ['net-correct', ['o2', 'o3'], 0],
    ['each-option', ['o0'], 4 / 5],
    ['each-option', ['o2', 'o3', 'o4'], 0],
    ['each-option', ['o0', 'o1', 'o2', 'o3', 'o4'], 2 / 5],
  ] as const)('%s: ticking %j earns %d', (policy, choices, expected) => {
    expect(fraction(five, [...choices], policy)).toBeCloseTo(expected, 12)
  })
})

describe('multiple: what every policy promises', () => {
  test('its key, given as the response, earns everything', () => {
    fc.assert(
      fc.property(multipleContents, policies, (content, policy) => {
        const response = multiple.response.parse(multiple.key(content))
        expect(toNumber(multiple.grade(content, response, { policy, penalty: 'none' }).fraction)).toBe(1)
      }),
    )
  })

  test('ticking nothing is blank and earns 0', () => {
    fc.assert(
      fc.property(multipleContents, policies, (content, policy) => {
        expect(multiple.isBlank(choose([]))).toBe(true)
        expect(fraction(content, [], policy)).toBe(0)
      }),
    )
  })

  test('a fraction is between 0 and 1, whatever is ticked and in whatever order', () => {
    fc.assert(
      fc.property(contentAndChoices, policies, ({ content, choices }, policy) => {
        const earned = fraction(content, choices, policy)
        expect(earned).toBeGreaterThanOrEqual(0)
        expect(earned).toBeLessThanOrEqual(1)
        expect(fraction(content, choices.toReversed(), policy)).toBe(earned)
      }),
    )
  })

  test('ticking everything earns 0 under all-or-nothing and net-correct', () => {
    fc.assert(
      fc.property(multipleContents, (content) => {
        const everything = multiple.optionIds(content)
        expect(fraction(content, everything, 'all-or-nothing')).toBe(0)
        expect(fraction(content, everything, 'net-correct')).toBe(0)
      }),
    )
  })

  test('net-correct: one more right option never costs, one more wrong option never pays', () => {
    fc.assert(
      fc.property(contentAndChoices, ({ content, choices }) => {
        const before = fraction(content, choices, 'net-correct')
        for (const { id, correct } of content.options.filter((option) => !choices.includes(option.id))) {
          const after = fraction(content, [...choices, id], 'net-correct')
          if (correct) expect(after).toBeGreaterThanOrEqual(before)
          else expect(after).toBeLessThanOrEqual(before)
        }
      }),
    )
  })

  test('the random-guess score is the mean over every non-empty set of ticks', () => {
    fc.assert(
      fc.property(multipleContents, policies, (content, policy) => {
        const ids = multiple.optionIds(content)
        const sets = Array.from({ length: 2 ** ids.length - 1 }, (_, mask) =>
          ids.filter((_id, bit) => ((mask + 1) >> bit) & 1),
        )
        const mean = sets.reduce((sum, choices) => sum + fraction(content, choices, policy), 0) / sets.length
        expect(multiple.guess(content, { policy, penalty: 'none' })).toBeCloseTo(mean, 10)
      }),
      { numRuns: 30 },
    )
  })

  test('no option right, or none wrong, is an error', () => {
    for (const flags of [
      [false, false],
      [true, true],
    ])
      expect(multiple.findings(contentOf(flags)).map(({ rule }) => rule)).toContain('right-and-wrong')
  })

  test.each([
    ['an option twice', ['a', 'a']],
    ['1001 options', Array.from({ length: 1001 }, (_, index) => `o${index}`)],
    ['an id that is no slug', ['__proto__']],
  ])('a response with %s is refused', (_, choices) => {
    expect(multiple.response.safeParse(choose(choices)).success).toBe(false)
  })
})
