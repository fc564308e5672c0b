import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { CanonicalQuestion } from '../../../../src/domain/bank/canonical.ts'
import { lowestTerms } from '../../../../src/domain/exact/rational.ts'
import { clozeContentSchema } from '../../../../src/domain/questions/cloze.ts'
import { questionTypes } from '../../../../src/domain/questions/registry.ts'
import type { QuestionResponse } from '../../../../src/domain/questions/type.ts'
import type { Quiz } from '../../../../src/domain/quiz/schema.ts'
import { ENGINE_VERSION, gradePaper } from '../../../../src/domain/scoring/grade-paper.ts'
import type { GradedQuestion } from '../../../../src/domain/scoring/score.ts'
import type { TypeCase } from '../questions/arbitraries.ts'
import { TYPE_CASES } from '../questions/type-cases.ts'

const quiz = {
  scoring: { multiple: 'net-correct', single: { penalty: 'chance' }, certainty: false },
} as unknown as Quiz

function graded(type: string, content: object, response: unknown, of = quiz): GradedQuestion {
  const question = { type, points: '1', content, policy: null } as unknown as CanonicalQuestion
  const [one] = [
    ...gradePaper(of, [
      { position: 1, response, certainty: null, revealed: null, question, keyHash: 'key', corrections: [] },
    ]),
  ]
  return one!.score
}

const options = ['a', 'b', 'c', 'd'].map((id, index) => ({
  id,
  text: id,
  correct: index % 2 === 0,
  fixed: false,
}))
const items = (...ids: string[]) => ids.map((id) => ({ id, text: id }))
const cloze = clozeContentSchema.parse({
  text: '{{one}} {{two}}',
  blanks: [
    {
      id: 'one',
      type: 'single',
      options: options.slice(0, 2).map(({ id, text, correct }) => ({ id, text, correct })),
    },
    { id: 'two', type: 'text', answers: [{ text: 'x' }] },
  ],
})
const written = clozeContentSchema.parse({
  text: '{{two}}',
  blanks: [{ id: 'two', type: 'text', answers: [{ text: 'x' }] }],
})

describe('what statistics read of an answer', () => {
  test.each<[string, string, object, object | null, Partial<GradedQuestion>]>([
    [
      'the choice',
      'single',
      { options: options.slice(0, 3).map((option) => ({ ...option, correct: option.id === 'a' })) },
      { type: 'single', choice: 'b' },
      { chosen: ['b'], fraction: { n: -1, d: 2 }, points: '-0.5000000' },
    ],
    [
      'each choice once',
      'multiple',
      { options },
      { type: 'multiple', choices: ['a', 'b', 'a'] },
      { chosen: ['a', 'b'], fraction: { n: 0, d: 1 } },
    ],
    ['none of a blank', 'multiple', { options }, null, { chosen: [], fraction: { n: 0, d: 1 } }],
    [
      'the order given',
      'order',
      { items: items('x', 'y', 'z') },
      { type: 'order', order: ['z', 'x', 'y'] },
      { chosen: ['z', 'x', 'y'] },
    ],
    [
      'pairs',
      'match',
      {
        left: [
          { ...items('l')[0], match: 'r' },
          { ...items('m')[0], match: 's' },
        ],
        right: items('r', 's', 't'),
      },
      { type: 'match', pairs: { l: 'r', m: 't' } },
      { chosen: ['l/r', 'm/t'], fraction: { n: 1, d: 2 } },
    ],
    [
      'the options of blanks that offer some, and nothing of those written in',
      'cloze',
      cloze,
      { type: 'cloze', blanks: { one: { type: 'single', choice: 'b' }, two: { type: 'text', text: 'x' } } },
      { chosen: ['one/b'], fraction: { n: 1, d: 2 } },
    ],
    [
      'nothing of blanks that are all written in',
      'cloze',
      written,
      { type: 'cloze', blanks: { two: { type: 'text', text: 'x' } } },
      { chosen: null, fraction: { n: 1, d: 1 } },
    ],
  ])('%s (%s)', (_what, type, content, response, expected) => {
    expect(graded(type, content, response)).toMatchObject({
      ...expected,
      state: 'final',
      keyHash: 'key',
      engineVersion: ENGINE_VERSION,
    })
  })

  test('nothing of a free answer', () => {
    const free = questionTypes.filter(({ chosen }) => chosen === undefined).map(({ type }) => type)
    expect(free.toSorted()).toEqual(['command', 'numeric', 'text', 'yaml'])
  })

  test('neither share nor choice of what its grader could not read', () => {
    expect(graded('multiple', { options }, { type: 'multiple', choices: 7 })).toEqual({
      position: 1,
      state: 'pending',
      points: null,
      maxPoints: '1.0000000',
      fraction: null,
      chosen: null,
      keyHash: 'key',
      engineVersion: ENGINE_VERSION,
      parts: [],
      corrections: [],
      correctedBy: null,
    })
  })

  test('the share as it was graded, whatever certainty makes of it', () => {
    const certain = { scoring: { ...quiz.scoring, certainty: true } } as unknown as Quiz
    const response = { type: 'multiple', choices: ['a'] }
    expect(graded('multiple', { options }, response, certain)).toMatchObject({
      fraction: { n: 1, d: 2 },
      maxPoints: '3.0000000',
    })
  })
})

test.each(questionTypes.filter(({ chosen }) => chosen).map((type) => [type.type, type] as const))(
  'what was chosen of a %s is no longer than what it may name, each once',
  (name, type) => {
    const { contents, responses } = TYPE_CASES[name] as TypeCase<object, QuestionResponse>
    const answered = contents.chain((content) => fc.tuple(fc.constant(content), responses(content)))
    fc.assert(
      fc.property(answered, ([content, response]) => {
        const chosen = type.chosen!(content, response) ?? []
        expect(new Set(chosen).size).toBe(chosen.length)
        expect(chosen.length).toBeLessThanOrEqual(type.answerIds(content).length)
      }),
    )
  },
)

test.each([
  [6, 4, { n: 3, d: 2 }],
  [-2, 4, { n: -1, d: 2 }],
  [-1, 3, { n: -1, d: 3 }],
  [0, 5, { n: 0, d: 1 }],
])('%s/%s in lowest terms keeps its sign above', (n, d, expected) => {
  expect(lowestTerms(n, d)).toEqual(expected)
})
