import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { hasErrors } from '../../../../src/domain/findings.ts'
import { type Language, languageSchema } from '../../../../src/domain/language.ts'
import { keySchema, questionTypes, responseSchema } from '../../../../src/domain/questions/registry.ts'
import { explainPart, feedbackOn } from '../../../../src/domain/questions/shared/explain.ts'
import { MULTIPLE_POLICIES } from '../../../../src/domain/questions/shared/policies.ts'
import type { GradeSettings, QuestionResponse } from '../../../../src/domain/questions/type.ts'
import type { TypeCase } from './arbitraries.ts'
import { TYPE_CASES } from './type-cases.ts'

const netCorrect: GradeSettings = { policy: 'net-correct', penalty: 'none' }
const settings: fc.Arbitrary<GradeSettings> = fc.record({
  policy: fc.constantFrom(...MULTIPLE_POLICIES),
  penalty: fc.constantFrom('none' as const, 'chance' as const, 0.25, 1),
})
const languages = languageSchema.options

/** Whoever writes into what is not his, throws. */
function frozen<T>(value: T): T {
  if (typeof value === 'object' && value !== null && !Object.isFrozen(value)) {
    Object.freeze(value)
    for (const part of Object.values(value)) frozen(part)
  }
  return value
}

/** A content with one of its responses. */
function answered({ contents, responses }: TypeCase<object, QuestionResponse>) {
  return contents.chain((content) => fc.tuple(fc.constant(frozen(content)), responses(content).map(frozen)))
}

test.each(questionTypes.map(({ type }) => type))('the type %s has contents to be tested with', (name) => {
  expect(Object.keys(TYPE_CASES)).toContain(name)
})

const known = questionTypes.flatMap((type) => {
  const one = TYPE_CASES[type.type]
  return one === undefined ? [] : [{ name: type.type, type, one: one as TypeCase<object, QuestionResponse> }]
})

describe.each(known)('$name', ({ type, one }) => {
  const contents = one.contents.map(frozen)
  const share = (content: object, response: QuestionResponse, given = netCorrect) => {
    const { n, d } = type.grade(content, frozen(response), given).fraction
    return n / d
  }

  test('the solution is a response, earns everything and calls for no reproach', () => {
    fc.assert(
      fc.property(contents, settings, (content, given) => {
        expect(hasErrors(type.findings(content))).toBe(false)
        const solution = type.solution(content)
        expect(responseSchema.parse(solution)).toEqual(solution)
        expect(type.isBlank(solution)).toBe(false)
        expect(share(content, solution, given)).toBe(1)
      }),
    )
  })

  test('the key is as its schema says, and holds the solution', () => {
    fc.assert(
      fc.property(contents, (content) => {
        const key = type.key(content)
        expect(keySchema.parse(key)).toEqual(key)
        expect(key).toMatchObject(type.solution(content))
      }),
    )
  })

  test('a blank earns nothing, whatever the policy', () => {
    fc.assert(
      fc.property(contents, settings, (content, given) => {
        for (const blank of one.blanks) {
          expect(type.isBlank(blank)).toBe(true)
          expect(type.grade(content, blank, given)).toMatchObject({
            fraction: { n: 0 },
            parts: [{ code: 'blank' }],
          })
        }
      }),
    )
  })

  test('a grade is an exact fraction within bounds, the same each time, and survives JSON', () => {
    fc.assert(
      fc.property(answered(one), settings, ([content, response], given) => {
        const grade = type.grade(content, response, given)
        const { n, d } = grade.fraction
        expect([Number.isSafeInteger(n), Number.isSafeInteger(d), d > 0, n <= d]).toEqual([
          true,
          true,
          true,
          true,
        ])
        expect(n).toBeGreaterThanOrEqual(type.type === 'single' && given.penalty !== 'none' ? -d : 0)
        expect(JSON.parse(JSON.stringify(grade))).toEqual(grade)
        expect(type.grade(content, response, given)).toEqual(grade)
      }),
    )
  })

  test('what the parts earned adds up to the score, floored at 0 but for a penalty', () => {
    fc.assert(
      fc.property(answered(one), settings, ([content, response], given) => {
        const { fraction, parts } = type.grade(content, response, given)
        for (const { worth = 1, earned = 0 } of parts) {
          expect([worth >= 0, worth <= 1, earned <= worth]).toEqual([true, true, true])
        }
        if (parts.every(({ earned }) => earned === undefined)) return
        const sum = parts.reduce((all, { earned = 0 }) => all + earned, 0)
        expect(type.type === 'single' ? sum : Math.max(0, sum)).toBeCloseTo(fraction.n / fraction.d, 9)
      }),
    )
  })

  test('every part is explained by a sentence in each language, and remarks are not empty', () => {
    const isSentence = (text: string, code: string) =>
      text.includes(' ') && text !== code && !/undefined|NaN|\[object|\{[a-z]+\}/.test(text)
    fc.assert(
      fc.property(answered(one), settings, ([content, response], given) => {
        const { parts } = type.grade(content, response, given)
        expect(parts.length).toBeGreaterThan(0)
        for (const language of languages) {
          const texts = parts.map((part) => explainPart(type, part, { content, response, language }))
          expect(texts.filter((text, index) => !isSentence(text, parts[index]!.code))).toEqual([])
          for (const remark of feedbackOn(type, parts, { content, response, language }))
            expect(remark.text.trim()).not.toBe('')
        }
      }),
    )
  })

  test('an answer that was never given has no remark and no more than a word', () => {
    fc.assert(
      fc.property(contents, fc.constantFrom<Language>(...languages), (content, language) => {
        const part = { code: 'blank' }
        const answer = { content, response: null, language }
        expect(feedbackOn(type, [part], answer)).toEqual([])
        expect(explainPart(type, part, answer)).toMatch(/^\S.*\.$/)
      }),
    )
  })

  test('moving what has no order changes neither grade nor key material', () => {
    fc.assert(
      fc.property(answered(one), settings, ([content, response], given) => {
        const moved = one.moved(content)
        expect(share(moved, response, given)).toBe(share(content, response, given))
        expect(type.keyMaterial(moved)).toEqual(type.keyMaterial(content))
      }),
    )
  })

  test('the paper of two questions that differ in key, shares and feedback alone is the same', () => {
    fc.assert(
      fc.property(contents, (content) => {
        const other = frozen(one.rekeyed(content))
        const order = type.optionIds(content).toSorted()
        const view = type.view(content, order)
        expect(type.viewSchema.parse(view)).toEqual(view)
        expect(type.view(other, order)).toEqual(view)
        expect(type.optionIds(other).toSorted()).toEqual(order)
        expect(type.keyMaterial(other)).not.toEqual(type.keyMaterial(content))
      }),
    )
  })

  test('one more right part never lowers a score, one more wrong part never raises it', () => {
    const steps = answered(one).chain(([content, response]) =>
      fc.record({
        content: fc.constant(content),
        response: fc.constant(response),
        mended: one.mended(content, response),
        spoiled: one.spoiled(content, response),
      }),
    )
    fc.assert(
      fc.property(steps, ({ content, response, mended, spoiled }) => {
        const before = share(content, response)
        expect(share(content, mended)).toBeGreaterThanOrEqual(before)
        expect(share(content, spoiled)).toBeLessThanOrEqual(before)
      }),
    )
  })

  test('ticking everything earns nothing, except where each option counts', () => {
    expect(one.everything !== undefined).toBe(type.policies.includes('net-correct'))
    fc.assert(
      fc.property(contents, (content) => {
        const all = one.everything?.(content)
        if (all === undefined) return
        expect(share(content, all, { ...netCorrect, policy: 'all-or-nothing' })).toBe(0)
        expect(share(content, all, { ...netCorrect, policy: 'net-correct' })).toBe(0)
      }),
    )
  })

  test('ids are unique, and those that are named exist', () => {
    fc.assert(
      fc.property(answered(one), ([content]) => {
        const [options, answers] = [type.optionIds(content), type.answerIds(content)]
        expect([new Set(options).size, new Set(answers).size]).toEqual([options.length, answers.length])
        expect(answers).toEqual(expect.arrayContaining(type.idsOf(type.solution(content))))
        expect(options).toEqual(
          expect.arrayContaining([...type.fixedIds(content), ...type.keyOrder(content)]),
        )
        if (type.shuffles === 'never') expect(options).toEqual([])
        if (type.shuffles === 'always')
          expect(type.keyOrder(content).length > 1).toBe(type.optionIds(content).length > 2)
      }),
    )
  })

  test('the score of an answer at random is a share, or there is none', () => {
    fc.assert(
      fc.property(contents, settings, (content, given) => {
        const guess = type.guess(content, given)
        if (guess !== null) expect(Math.abs(guess)).toBeLessThanOrEqual(1)
      }),
    )
  })
})
