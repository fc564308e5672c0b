import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { parse, stringify } from 'yaml'
import { type Edits, editQuestions } from '../../../../src/exchange/into/write.ts'

const HEAD = 'bank: b # the bank\ntitle: T\nquestions:\n'
const BLOCK = `${HEAD}  # about the first
  - id: one # its id
    prompt: |
      A prompt
      of two lines.
    # about the options
    options:
      - id: a
        text: Yes. # right
        correct: true
      - id: b
        text: >-
          A folded
          text.
    tags: [x, y] # tags

  # about the second
  - id: two
    prompt: &kept "Quoted"
    answers:
      - text: docker ps # first
      - text: docker container ls

# the end
`

type Question = Record<string, unknown> & { id: string }
const questionsOf = (source: string) =>
  structuredClone((parse(source) as { questions: Question[] }).questions)

/** The text with a question changed; what it says afterwards is checked in passing. */
function edited(source: string, change: (questions: Question[]) => unknown): string {
  const before = questionsOf(source)
  const questions = questionsOf(source)
  const result = change(questions)
  const after = Array.isArray(result) ? (result as Question[]) : questions
  const edits: Edits = {
    changed: new Map(after.map((question) => [question.id, question])),
    removed: new Set(before.flatMap(({ id }) => (after.some((one) => one.id === id) ? [] : [id]))),
    added: after.filter(({ id }) => !before.some((one) => one.id === id)),
  }
  const text = editQuestions(source, edits)
  expect(questionsOf(text)).toEqual(after)
  return text
}

type Case = [string, (questions: Question[]) => unknown, (source: string) => string]
/** The things of a list of a question. */
const listOf = (question: Question | undefined, name: string) => question![name] as Record<string, unknown>[]

const CASES: Case[] = [
  [
    'a text in a block stays one',
    ([one]) => void Object.assign(one!, { prompt: 'A prompt\nof lines.\n' }),
    (source) => source.replace('of two lines.', 'of lines.'),
  ],
  [
    'a word keeps the comment behind it',
    (questions) => void Object.assign(listOf(questions[0], 'options')[0]!, { text: 'No.' }),
    (source) => source.replace('Yes. # right', 'No. # right'),
  ],
  [
    'a folded text stays folded',
    (questions) => void Object.assign(listOf(questions[0], 'options')[1]!, { text: 'Another text.' }),
    (source) => source.replace('A folded\n          text.', 'Another text.'),
  ],
  [
    'a text keeps its quotes and its anchor',
    (questions) => void Object.assign(questions[1]!, { prompt: 'Changed' }),
    (source) => source.replace('&kept "Quoted"', '&kept "Changed"'),
  ],
  [
    'a text that becomes several lines becomes a block, and keeps its comment',
    (questions) => void Object.assign(listOf(questions[0], 'options')[0]!, { text: 'Yes.\nNo.\n' }),
    (source) => source.replace('Yes. # right', '| # right\n          Yes.\n          No.'),
  ],
  [
    'a field that goes takes its line alone',
    (questions) => void delete listOf(questions[0], 'options')[0]!['correct'],
    (source) => source.replace('        correct: true\n', ''),
  ],
  [
    'a field that comes stands last',
    (questions) => void Object.assign(questions[0]!, { points: 2 }),
    (source) => source.replace('# tags\n', '# tags\n    points: 2\n'),
  ],
  [
    'an option that goes',
    (questions) => void listOf(questions[0], 'options').pop(),
    (source) => source.replace('      - id: b\n        text: >-\n          A folded\n          text.\n', ''),
  ],
  [
    'an option that comes between two',
    (questions) => void listOf(questions[0], 'options').splice(1, 0, { id: 'c', text: 'New: x' }),
    (source) =>
      source.replace(
        '        correct: true\n',
        '        correct: true\n      - id: c\n        text: "New: x"\n',
      ),
  ],
  [
    'answers in another order move with their comments',
    (questions) => void listOf(questions[1], 'answers').reverse(),
    (source) =>
      source.replace(
        '      - text: docker ps # first\n      - text: docker container ls\n',
        '      - text: docker container ls\n      - text: docker ps # first\n',
      ),
  ],
  [
    'options in another order move with theirs',
    (questions) => void listOf(questions[0], 'options').reverse(),
    (source) => source.replace(/( {6}- id: a\n[\s\S]*?)( {6}- id: b\n[\s\S]*?)(?= {4}tags)/, '$2$1'),
  ],
  [
    'an answer that comes leaves the others their comments',
    (questions) => void listOf(questions[1], 'answers').push({ text: 'docker ps -a' }),
    (source) => source.replace('container ls\n', 'container ls\n      - text: docker ps -a\n'),
  ],
  [
    'a list in brackets stays in brackets',
    (questions) => void Object.assign(questions[0]!, { tags: ['x', 'y', 'z: 1'] }),
    (source) => source.replace('[x, y] # tags', '[x, y, "z: 1"] # tags'),
  ],
  [
    'a question that comes stands last, apart as the others do',
    (questions) => [...questions, { id: 'three', prompt: 'New?' }],
    (source) => source.replace('container ls\n', 'container ls\n\n  - id: three\n    prompt: New?\n'),
  ],
  [
    'a question that goes takes no comment with it but its own',
    ([, two]) => [two!],
    (source) => source.replace(/ {2}- id: one[\s\S]*?# tags\n\n/, '\n').replace('first\n\n', 'first\n\n'),
  ],
]

describe('a change is written where it is, and nowhere else', () => {
  test.each(CASES)('%s', (_name, change, expected) => {
    expect(edited(BLOCK, change)).toBe(expected(BLOCK))
  })

  test.each(CASES)('%s, in a file with CRLF', (_name, change, expected) => {
    expect(edited(BLOCK.replaceAll('\n', '\r\n'), change)).toBe(expected(BLOCK).replaceAll('\n', '\r\n'))
  })

  const FLOW = `${HEAD}  - { id: one, prompt: One, options: [{ id: a, text: A, correct: true }, { id: b, text: B }] } # 1\n  - { id: two, prompt: Two }`
  test.each<[string, (questions: Question[]) => unknown, string]>([
    [
      'a word',
      ([one]) => void Object.assign(one!, { prompt: 'One, again' }),
      FLOW.replace('prompt: One', 'prompt: "One, again"'),
    ],
    [
      'a key',
      (questions) => {
        const [a, b] = listOf(questions[0], 'options')
        delete a!['correct']
        b!['correct'] = true
      },
      FLOW.replace(
        '{ id: a, text: A, correct: true }, { id: b, text: B }',
        '{ id: a, text: A }, { id: b, text: B, correct: true }',
      ),
    ],
    [
      'a question more',
      (questions) => [...questions, { id: 'three', prompt: 'Three' }],
      `${FLOW}\n  - id: three\n    prompt: Three`,
    ],
  ])('in brackets: %s', (_name, change, expected) => {
    expect(edited(FLOW, change)).toBe(expected)
  })

  test('what cannot be edited in its place is written anew, and says the same', () => {
    const odd = `${HEAD}  - ? id\n    : one\n    ? prompt\n    : One\n`
    expect(edited(odd, ([one]) => void Object.assign(one!, { points: 2 }))).toMatch(/^bank: b # the bank\n/)
  })

  test('nothing to change is nothing changed', () => {
    expect(editQuestions(BLOCK, { changed: new Map(), removed: new Set(), added: [] })).toBe(BLOCK)
  })
})

test('any fields may become any others, and other questions keep their bytes', () => {
  const text = fc
    .oneof(
      fc.string({ unit: 'grapheme', minLength: 1, maxLength: 20 }),
      fc.constantFrom(
        'a: b',
        '- x',
        '# c',
        'two\nlines\n',
        '  lead\n\ntrail',
        '"q"',
        "it's",
        '1',
        'true',
        'a\n\n\nb',
        '|',
        '\u00A0',
      ),
    )
    .map((one) => one.replaceAll('\r', ''))
  const thing = fc.record(
    { id: fc.constantFrom('a', 'b', 'c', 'd'), text, correct: fc.boolean() },
    { requiredKeys: ['id', 'text'], noNullPrototype: true },
  )
  const question = fc.record(
    {
      ...{ prompt: text, points: fc.integer({ min: 1, max: 9 }), tags: fc.array(text, { maxLength: 3 }) },
      options: fc.uniqueArray(thing, { maxLength: 4, selector: ({ id }) => id }),
      answers: fc.array(fc.record({ text }, { noNullPrototype: true }), { maxLength: 3 }),
    },
    { requiredKeys: ['prompt'], noNullPrototype: true },
  )
  const style = fc.constantFrom('any', 'flow', 'block') as fc.Arbitrary<'any' | 'flow' | 'block'>
  fc.assert(
    fc.property(question, question, style, fc.boolean(), (before, after, collectionStyle, isCrlf) => {
      const other = '  # kept\n  - { id: other,   prompt:  "kept"  } # as it is'
      const body = stringify([{ id: 'one', ...before }], { collectionStyle, indentSeq: true, lineWidth: 40 })
      const lines =
        collectionStyle === 'flow'
          ? `- ${stringify({ id: 'one', ...before }, { collectionStyle, lineWidth: 40 })}`
          : body
      const source = `${HEAD}${lines.replace(/^(?=.)/gm, '  ')}\n${other}\n`
      const typed = isCrlf ? source.replaceAll('\n', '\r\n') : source
      fc.pre(Array.isArray(parse(typed)?.questions))
      const text = edited(typed, ([, two]) => [{ id: 'one', ...after }, two!])
      expect(text).toContain(isCrlf ? other.replaceAll('\n', '\r\n') : other)
    }),
    { numRuns: 300 },
  )
})
