import { describe, expect, test } from 'vitest'
import { exportFile } from '../../../../src/exchange/index.ts'
import { canonicalOf } from '../../../support/banks.ts'

const HEADER =
  'bank: b\ntitle: B\nmodule: docker\nchapter: docker/images\nlanguage: fr\nlicense: MIT\nquestions:'

/** What an export says of the bank as a whole. */
async function remarks(format: 'moodle-xml' | 'gift', ...questions: string[]): Promise<string[]> {
  const list = questions.map(
    (fields, index) => `  - { id: q${index}, prompt: P ?, explanation: E., ${fields} }`,
  )
  const { report } = await exportFile(format, canonicalOf(`${HEADER}\n${list.join('\n')}`))
  return report.flatMap(({ item, detail }) => (item === '' ? [detail] : []))
}

const number = 'type: numeric, answers: [{ value: 1 }]'
const numbers = [
  /comma in a typed number/,
  /typed with an exponent/,
  /minus sign U\+2212/,
  /a unit that it does not know/,
].map((pattern) => expect.stringMatching(pattern))
const spaces = [expect.stringMatching(/not several in a row/)]
const phones = [expect.stringMatching(/nobody has tried them/)]
const single = 'type: single, options: [{ id: a, text: A, correct: true }, { id: b, text: B }]'
const multiple = 'options: [{ id: a, text: A, correct: true }, { id: b, text: B }]'
const required = `${number}, units: [{ unit: s, factor: 1 }], unitRequired: true`

describe('how Moodle takes what is typed is said once, as far as the bank asks for it', () => {
  test.each([
    ['nothing typed', [single], []],
    ['numbers', [number, number], numbers],
    ['numbers with a unit that is required', [required], numbers.slice(0, 3)],
    ['a word', ['type: text, answers: [{ text: PATH }]'], []],
    ['words', ['type: text, answers: [{ text: docker ps }]'], spaces],
    ['any words', ['type: text, answers: [{ text: docker* }]'], spaces],
    ['words whose spaces count', ['type: text, ignore: [], answers: [{ text: docker ps }]'], []],
    ['an apostrophe', ['type: text, answers: [{ text: "l\'hôte" }]'], phones],
    [
      'blanks',
      [
        `type: cloze, text: "{{a}} {{b}}", blanks: [{ id: a, ${number} }, { id: b, type: text, answers: [{ text: a -b }] }]`,
      ],
      [...numbers, ...spaces, ...phones],
    ],
    [
      'a policy left to the quiz',
      [`type: multiple, ${multiple}`, `type: multiple, policy: net-correct, ${multiple}`],
      ['1 multiple questions leave their policy to the quiz: net-correct there'],
    ],
  ])('%s', async (_, questions, expected) => {
    expect(await remarks('moodle-xml', ...questions)).toEqual(expected)
  })

  test('GIFT has no units to require', async () => {
    expect(await remarks('gift', required)).toEqual(numbers)
  })
})
