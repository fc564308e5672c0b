import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { hasErrors } from '../../../../src/domain/findings.ts'
import { questionTypes, responseSchema } from '../../../../src/domain/questions/registry.ts'
import { shownId } from '../../../../src/domain/questions/shown-ids.ts'
import {
  shownOrder,
  shownQuestion,
  shownResponse,
  storedResponse,
} from '../../../../src/domain/questions/shown-question.ts'
import type { QuestionResponse } from '../../../../src/domain/questions/type.ts'
import type { TypeCase } from './arbitraries.ts'
import { TYPE_CASES } from './type-cases.ts'

const KEY = Uint8Array.from({ length: 32 }, (_, at) => at)
const NAME = { bank: 'docker-images', question: 'run-vs-cmd' }
const OPAQUE = /^[a-z2-7]{12}$/

describe('the id that is shown', () => {
  test('is the first 60 bits of HMAC-SHA-256 in base32, as any library computes it', () => {
    expect(shownId(KEY, NAME, 'build')).toBe('xveqe4wwcgcd')
  })

  test('changes with the key, the bank, the question and the id, and with where one ends and the next begins', () => {
    const ids = [
      shownId(KEY, NAME, 'build'),
      shownId(KEY.toReversed(), NAME, 'build'),
      shownId(KEY, { ...NAME, bank: 'docker' }, 'build'),
      shownId(KEY, { ...NAME, question: 'cmd' }, 'build'),
      shownId(KEY, NAME, 'start'),
      shownId(KEY, { bank: 'docker-images-run', question: 'vs-cmd' }, 'build'),
    ]
    expect(new Set(ids).size).toBe(ids.length)
  })
})

const cases = questionTypes.flatMap((type) => {
  const one = TYPE_CASES[type.type]
  return one === undefined ? [] : [{ type, name: type.type, one: one as TypeCase<object, QuestionResponse> }]
})

describe.each(cases)('a question of type $name across the edge', ({ type, name, one }) => {
  const shownOf = (content: object, question = NAME) => shownQuestion(KEY, question, { type: name, content })
  const own = (id: string) => id.split('/').filter((part) => part !== 'left' && part !== 'right')
  const answered = one.contents.chain((content) => fc.tuple(fc.constant(content), one.responses(content)))

  test('names nothing as its author does, and is the same question', () => {
    fc.assert(
      fc.property(one.contents, (content) => {
        const { content: shown } = shownOf(content)
        const ids = type.answerIds(shown)
        expect(ids.flatMap(own).filter((id) => !OPAQUE.test(id))).toEqual([])
        expect(new Set(ids).size).toBe(type.answerIds(content).length)
        expect(hasErrors(type.findings(shown))).toBe(hasErrors(type.findings(content)))
        expect(type.texts(shown).length).toBe(type.texts(content).length)
      }),
    )
  })

  test('an answer means the same on both sides, and comes back as it was', () => {
    fc.assert(
      fc.property(answered, ([content, response]) => {
        const shown = shownOf(content)
        const sent = shownResponse(shown, response)!
        expect(storedResponse(shown, responseSchema.parse(sent) as QuestionResponse)).toEqual(response)
        const settings = { policy: 'net-correct', penalty: 'none' } as const
        expect(type.grade(shown.content, sent, settings).fraction).toEqual(
          type.grade(content, response, settings).fraction,
        )
      }),
    )
  })

  test('options stand in the order that was drawn', () => {
    fc.assert(
      fc.property(one.contents, (content) => {
        const shown = shownOf(content)
        const drawn = type.optionIds(content).toReversed()
        expect(shownOrder(shown, drawn)).toEqual(type.optionIds(shown.content).toReversed())
      }),
    )
  })

  test('what another question names so is on no paper of this one', () => {
    fc.assert(
      fc.property(answered, ([content, response]) => {
        const sent = shownResponse(shownOf(content, { ...NAME, question: 'another' }), response)
        const ids = type.idsOf(storedResponse(shownOf(content), sent) as QuestionResponse)
        const known = new Set(type.answerIds(content))
        expect(ids.filter((id) => known.has(id))).toEqual([])
      }),
    )
  })
})

test('the two sides of a pair tell nothing where their author calls both alike', () => {
  const left = [
    { id: 'pod', text: 'Pod', match: 'pod' },
    { id: 'job', text: 'Job', match: 'job' },
  ]
  const right = ['pod', 'job', 'other'].map((id) => ({ id, text: id }))
  const { content } = shownQuestion(KEY, NAME, { type: 'match', content: { left, right } })
  const shown = content as { left: { id: string }[]; right: { id: string }[] }
  const ids = [...shown.left, ...shown.right].map(({ id }) => id)
  expect(new Set(ids).size).toBe(5)
})

test('the markers of a passage name its blanks as they are shown', () => {
  const blank = { type: 'text', weight: 1, ignore: [], answers: [{ text: 'x', fraction: 1 }] }
  const content = {
    text: 'A {{first}} and `{{last}}`.',
    blanks: ['first', 'last'].map((id) => ({ ...blank, id })),
  }
  const shown = shownQuestion(KEY, NAME, { type: 'cloze', content })
  const { text, blanks } = shown.content as typeof content
  expect(text).toBe(`A {{${blanks[0]!.id}}} and \`{{${blanks[1]!.id}}}\`.`)
})

test('a stored answer that its type cannot read is shown as it is, and holds nothing up', () => {
  const options = ['a', 'b'].map((id) => ({ id, text: id, correct: id === 'a', fixed: false }))
  const shown = shownQuestion(KEY, NAME, { type: 'multiple', content: { options } })
  const broken = { type: 'multiple', choices: 7 }
  expect(shownResponse(shown, broken)).toEqual(broken)
})
