import { expect, test } from 'vitest'
import type { CanonicalQuestion } from '../../../../../src/domain/bank/canonical.ts'
import { questionType } from '../../../../../src/domain/questions/registry.ts'
import type { QuestionContent } from '../../../../../src/domain/questions/type.ts'
import { contentUnder } from '../../../../../src/domain/scoring/corrections/key.ts'

const options = [
  { id: 'a', text: 'one', correct: true },
  { id: 'b', text: 'two' },
  { id: 'c', text: 'three', feedback: 'no' },
]
const items = (...ids: string[]) => ids.map((id) => ({ id, text: `text of ${id}` }))
const pairs = {
  left: [
    { id: 'l1', text: 'l1', match: 'r1' },
    { id: 'l2', text: 'l2', match: 'r2' },
  ],
  right: items('r1', 'r2', 'r3'),
}
const blanks = {
  text: '{{one}} {{two}}',
  blanks: [
    {
      id: 'one',
      type: 'single',
      options: options.map(({ id, text, correct }) => ({ id, text, ...(correct && { correct }) })),
    },
    { id: 'two', type: 'text', answers: [{ text: 'x' }] },
  ],
}
const grammar = {
  command: 'docker',
  style: 'go',
  subcommands: { ps: { options: { '-a, --all': 'flag' } } },
}

/** The content of a question as a bank stores it. */
function stored(type: string, fields: object): Pick<CanonicalQuestion, 'type' | 'content'> {
  const { grammar: known, ...own } = fields as { grammar?: object }
  const content = questionType(type).content.parse(own) as QuestionContent
  return { type, content: known ? { ...content, grammar: known } : content }
}

test.each([
  ['single', { options }, { options: [{ id: 'b', correct: true }] }, { type: 'single', choice: 'b' }],
  [
    'multiple',
    { options },
    {
      options: [
        { id: 'c', correct: true },
        { id: 'b', correct: true },
      ],
    },
    { type: 'multiple', choices: ['c', 'b'] },
  ],
  ['numeric', { answers: [{ value: '3' }] }, { answers: [{ value: '4' }] }, { type: 'numeric', value: '4' }],
  ['text', { answers: [{ text: 'one' }] }, { answers: [{ text: 'two' }] }, { type: 'text', text: 'two' }],
  [
    'order',
    { items: items('a', 'b', 'c') },
    { items: [{ id: 'c' }, { id: 'a' }] },
    { type: 'order', order: ['c', 'a', 'b'] },
  ],
  ['match', pairs, { left: [{ id: 'l1', match: 'r3' }] }, { type: 'match', pairs: { l1: 'r3', l2: 'r2' } }],
  [
    'cloze',
    blanks,
    { blanks: [{ id: 'one', options: [{ id: 'b', correct: true }] }] },
    { type: 'cloze', blanks: { one: { type: 'single', choice: 'b' }, two: { type: 'text', text: 'x' } } },
  ],
  [
    'yaml',
    { answer: 'a: 1', assertions: [{ at: '/a', says: 'one', schema: { const: 1 } }] },
    { answer: 'a: 2', assertions: [{ at: '/a', says: 'two', schema: { const: 2 } }] },
    { type: 'yaml', text: 'a: 2' },
  ],
] as const)('%s: the key takes the place of the published one, words stay', (type, fields, key, solution) => {
  const question = stored(type, fields)
  const under = contentUnder(question, key)
  if ('faults' in under) throw new Error(JSON.stringify(under.faults))
  expect(questionType(type).solution(under.content)).toEqual(solution)
  const texts = (content: QuestionContent) =>
    questionType(type)
      .texts(content)
      .map(({ text }) => text)
      .toSorted()
  if (type !== 'text' && type !== 'yaml') expect(texts(under.content)).toEqual(texts(question.content))
})

test('a command is read by the grammar that the question was stored with', () => {
  const question = stored('command', { answer: 'docker ps', grammar })
  const under = contentUnder(question, { answer: 'docker ps -a' })
  if ('faults' in under) throw new Error(JSON.stringify(under.faults))
  const { grade } = questionType('command')
  const settings = { policy: 'net-correct', penalty: 'none' } as const
  expect(grade(under.content, { type: 'command', text: 'docker ps --all' }, settings).fraction).toEqual({
    n: 1,
    d: 1,
  })
  expect(contentUnder(question, { answer: 'docker rmi x' })).toMatchObject({ faults: [{ path: ['answer'] }] })
})

test.each([
  [
    'an option that is not there',
    'single',
    { options },
    { options: [{ id: 'x', correct: true }] },
    ['options', 0, 'id'],
  ],
  ['nothing right', 'single', { options }, { options: [{ id: 'b' }] }, ['options']],
  [
    'two right',
    'single',
    { options },
    {
      options: [
        { id: 'a', correct: true },
        { id: 'b', correct: true },
      ],
    },
    ['options'],
  ],
  [
    'a text with a picture, which nobody has seen',
    'single',
    { options },
    { options: [{ id: 'b', text: '![a table](table.png)', correct: true }] },
    ['options', 0, 'text'],
  ],
  ['a field of another type', 'single', { options }, { answers: [] }, []],
  ['a list that is none', 'single', { options }, { options: 'b' }, ['options']],
  ['an item that is none', 'single', { options }, { options: [7] }, ['options', 0, 'id']],
  [
    'an option twice',
    'single',
    { options },
    { options: [{ id: 'b', correct: true }, { id: 'b' }] },
    ['options', 1, 'id'],
  ],
  [
    'an option of a blank',
    'cloze',
    blanks,
    { blanks: [{ id: 'one', options: [{ id: 'x' }] }] },
    ['blanks', 0, 'options', 0, 'id'],
  ],
  [
    'a model answer that its assertions refuse',
    'yaml',
    { answer: 'a: 1', assertions: [{ at: '/a', says: 'one', schema: { const: 1 } }] },
    { answer: 'a: 2' },
    ['assertions', 0],
  ],
] as const)('refused: %s', (_name, type, fields, key, path) => {
  const under = contentUnder(stored(type, fields), key)
  if (!('faults' in under)) throw new Error('taken')
  expect(under.faults[0]!.path).toEqual(path)
  expect(under.faults[0]!.says).toMatchObject({
    fr: expect.stringMatching(/\S/),
    en: expect.stringMatching(/\S/),
  })
})
