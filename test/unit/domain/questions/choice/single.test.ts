import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { toNumber } from '../../../../../src/domain/exact/rational.ts'
import { single } from '../../../../../src/domain/questions/single.ts'
import type { GradeSettings } from '../../../../../src/domain/questions/type.ts'
import { contentOf, singleContents } from '../arbitraries.ts'
import { remarksOn } from '../remarks.ts'

const plain: GradeSettings = { policy: 'net-correct', penalty: 'none' }
const four = contentOf([false, true, false, false])
const choose = (choice: string) => ({ type: 'single' as const, choice })

describe('single', () => {
  test.each([
    ['none', 'o1', 1],
    ['none', 'o0', 0],
    ['chance', 'o1', 1],
    ['chance', 'o0', -1 / 3],
    [0.25, 'o2', -0.25],
    [0, 'o2', 0],
  ] as const)('penalty %s: choosing %s earns %d', (penalty, choice, expected) => {
    expect(toNumber(single.grade(four, choose(choice), { ...plain, penalty }).fraction)).toBeCloseTo(
      expected,
      12,
    )
  })

  test('parts name what became of each option, in codes', () => {
    expect(single.grade(four, choose('o0'), plain).parts).toEqual([
      { code: 'option-wrong', option: 'o0', chosen: true, earned: 0 },
      { code: 'option-missed', option: 'o1', chosen: false },
      { code: 'option-left', option: 'o2', chosen: false },
      { code: 'option-left', option: 'o3', chosen: false },
    ])
  })

  test('its key, given as the response, earns everything', () => {
    fc.assert(
      fc.property(singleContents, (content) => {
        const response = single.response.parse(single.key(content))
        expect(single.grade(content, response, plain).fraction).toEqual({ n: 1, d: 1 })
      }),
    )
  })

  test('the random-guess score is the mean over the options, penalty included', () => {
    const penalties = fc.constantFrom('none' as const, 'chance' as const, 0.25, 1)
    fc.assert(
      fc.property(singleContents, penalties, (content, penalty) => {
        const settings = { ...plain, penalty }
        const fractions = content.options.map(({ id }) =>
          toNumber(single.grade(content, choose(id), settings).fraction),
        )
        const mean = fractions.reduce((sum, fraction) => sum + fraction, 0) / fractions.length
        expect(single.guess(content, settings)).toBeCloseTo(mean, 12)
      }),
    )
  })

  test('feedback is of the chosen wrong option only', () => {
    expect(remarksOn(single, four, choose('o0'))).toEqual([{ option: 'o0', text: 'Feedback 0' }])
    expect(remarksOn(single, four, choose('o1'))).toEqual([])
    expect(remarksOn(single, four, null)).toEqual([])
  })

  test.each([
    ['no right option', [false, false]],
    ['two right options', [true, true, false]],
  ])('%s is an error', (_, flags) => {
    expect(single.findings(contentOf(flags)).map(({ rule }) => rule)).toContain('one-right-option')
  })

  test.each([
    ['an id with capitals', { type: 'single', choice: 'A' }],
    ['an id of 65 characters', { type: 'single', choice: 'a'.repeat(65) }],
    ['no choice', { type: 'single' }],
    ['a field too many', { type: 'single', choice: 'a', choices: [] }],
  ])('a response with %s is refused', (_, response) => {
    expect(single.response.safeParse(response).success).toBe(false)
  })
})

test.each([
  ['case', '`docker run -P nginx`', '`docker run -p nginx`'],
  ['a dot', '`docker build -t app .`', '`docker build -t app`'],
  ['blanks', '`a  b`', '`a b`'],
  ['indentation', '```yaml\nports:\n  - 80\n```', '```yaml\nports:\n- 80\n```'],
  ['line ends', '```\na\nb\n```', '```\na b\n```'],
])('two options that differ by %s alone are two options', (_name, right, wrong) => {
  const content = single.content.parse({
    options: [
      { id: 'right', text: right, correct: true },
      { id: 'wrong', text: wrong },
    ],
  })
  expect(single.findings(content as never).map(({ rule }) => rule)).not.toContain('duplicate-option-text')
})
