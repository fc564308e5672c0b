import fc from 'fast-check'
import { afterAll, describe, expect, test } from 'vitest'
import type { Language } from '../../../../src/domain/language.ts'
import { questionTypes } from '../../../../src/domain/questions/registry.ts'
import { explainPart, feedbackOn } from '../../../../src/domain/questions/shared/explain.ts'
import type { GradeSettings, QuestionResponse, QuestionType } from '../../../../src/domain/questions/type.ts'
import { safeParse } from '../../../support/safe-parse.ts'
import type { TypeCase } from './arbitraries.ts'
import { changed, changes } from './hostile-responses.ts'
import { TYPE_CASES } from './type-cases.ts'

const RUNS = 10_000
const SEED = 68
const settings: GradeSettings = { policy: 'net-correct', penalty: 'chance' }

/** Contents with a response each: few, so that the time goes into what is made of them. */
function answered({ contents, responses }: TypeCase<object, QuestionResponse>) {
  const pairs = contents.chain((content) => fc.tuple(fc.constant(content), responses(content)))
  return fc.constantFrom(...fc.sample(pairs, { numRuns: 200, seed: SEED }))
}

/** Everything that the service does with a response that was accepted; explains one part of each code. */
function judge(type: QuestionType, content: object, response: QuestionResponse, language: Language): void {
  const { fraction, parts } = type.grade(content, response, settings)
  const share = fraction.n / fraction.d
  const isExact = Number.isSafeInteger(fraction.n) && Number.isSafeInteger(fraction.d) && fraction.d > 0
  if (!isExact || share > 1 || share < (type.type === 'single' ? -1 : 0))
    throw new RangeError(`scored ${share}`)
  if (type.isBlank(response) && share !== 0) throw new RangeError(`a blank scored ${share}`)
  if (type.idsOf(response).some((id) => typeof id !== 'string')) throw new TypeError('an id is no text')
  const codes = new Map(parts.map((part) => [part.code, part]))
  const texts = [...codes.values()].map((part) => explainPart(type, part, { content, response, language }))
  const remarks = feedbackOn(type, parts, { content, response, language }).map(({ text }) => text)
  for (const text of [...texts, ...remarks])
    if (text.trim() === '' || !text.isWellFormed() || text.length > 4000) throw new TypeError(`said: ${text}`)
}

describe.each(questionTypes)('$type', (type) => {
  test(`of ${RUNS} hostile responses each is refused, or scored within bounds and explained`, () => {
    const count = { refused: 0, scored: 0 }
    fc.assert(
      fc.property(answered(TYPE_CASES[type.type]!), changes, ([content, response], all) => {
        const { success, data } = safeParse(type.response, changed(response, all))
        count[success ? 'scored' : 'refused'] += 1
        const language = count.scored % 2 === 0 ? 'fr' : 'en'
        if (success) judge(type, content, data as QuestionResponse, language)
      }),
      { numRuns: RUNS, seed: SEED },
    )
    expect(Math.min(count.refused, count.scored)).toBeGreaterThan(RUNS / 20)
  })
})

afterAll(() => {
  expect('polluted' in {}).toBe(false)
})
