import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { visibleText } from '../../../src/domain/markdown.ts'
import { exportAiken } from '../../../src/exchange/aiken/export.ts'
import { importAiken } from '../../../src/exchange/aiken/import.ts'
import { UnreadableError } from '../../../src/exchange/model.ts'
import { canonicalOf, ownCourse } from '../../support/banks.ts'
import { SAMPLE_BANK } from '../../support/world.ts'

type Option = { id: string; text: string; correct?: boolean }

const read = (text: string) => importAiken(new TextEncoder().encode(text))
const only = (text: string) => read(text).bank.questions[0]!
const options = (text: string) => only(text).options as Option[]
const right = (text: string) => options(text).flatMap(({ text, correct }) => (correct ? [text] : []))
const told = (text: string) =>
  read(text)
    .report.filter(({ what }) => what !== 'missing')
    .map(({ item, what, detail }) => `${item}: ${what}: ${detail}`)

describe('a question', () => {
  test.each([
    ['with points', 'Où ?\nA. Ici\nB. Là\nANSWER: B', ['Là']],
    ['with parentheses', 'Où ?\nA) Ici\nB) Là\nANSWER: A', ['Ici']],
    ['with the line ends of Windows', 'Où ?\r\nA. Ici\r\nB. Là\r\nANSWER: B\r\n', ['Là']],
    ['with a byte order mark', '\uFEFFOù ?\nA. Ici\nB. Là\nANSWER: B', ['Là']],
    ['in small letters', 'Où ?\na. Ici\nb. Là\nanswer: b', ['Là']],
    ['with blanks around', '  Où ?  \n\tA.   Ici\n B. Là\nANSWER :  B  ', ['Là']],
    ['with several right options', 'Où ?\nA. Ici\nB. Là\nC. Loin\nANSWER: A, C', ['Ici', 'Loin']],
  ])('%s', (_, text, expected) => {
    expect(right(text)).toEqual(expected)
    expect(only(text).prompt).toBe('Où ?')
  })

  test('the next one follows with or without a blank line', () => {
    const one = 'Où ?\nA. Ici\nB. Là\nANSWER: B\n'
    expect(read(`${one}${one}\n\n${one}`).bank.questions.map(({ id }) => id)).toEqual(['ou', 'ou-2', 'ou-3'])
  })

  test('goes on over lines, and a letter out of its turn is text', () => {
    const text = 'Que dit\nA. Camus ?\nA. Ceci\net cela\nD. rien\nB. Là\nANSWER: B'
    expect(only('B. est\nque ?\nA. x\nB. y\nANSWER: A').prompt).toBe('B. est\\\nque ?')
    expect(options(text).map(({ text }) => text)).toEqual(['Camus ?\\\nA. Ceci\\\net cela\\\nD. rien', 'Là'])
  })

  test('is plain text, but for code', () => {
    expect(only('Que fait `a * b` ou <b>, *non* ?\nA. 1. `x`\nB. # y\nANSWER: A').prompt).toBe(
      'Que fait `a * b` ou \\<b>, \\*non\\* ?',
    )
    expect(options('?\nA. - `_x_`\nB. 1. # y\nANSWER: A').map(({ text }) => text)).toEqual([
      '\\- `_x_`',
      '1\\. # y',
    ])
  })

  test('has what Chamilo adds', () => {
    const text = 'Où ?\nA. Ici\nB. Là\nANSWER: A\nSCORE: 2.5\nDESCRIPTION: Lisez.\nTAGS: un mot, deux'
    expect(only(`${text}\nANSWER_EXPLANATION: car *x*`)).toMatchObject({
      ...{ points: 2.5, tags: ['deux', 'un-mot'].reverse(), prompt: 'Où ?\n\nLisez.' },
      explanation: 'car \\*x\\*',
    })
  })
})

describe('what is amiss is told with its line', () => {
  const good = 'Et ?\nA. a\nB. b\nANSWER: A\n'
  test.each([
    [
      'a key that names no option',
      'Où ?\nA. a\nB. b\nANSWER: C',
      'line 1: lost: the key "C" names no option',
    ],
    ['a key that is a word', 'Où ?\nA. a\nB. b\nANSWER: oui', 'line 1: lost: the key "oui" names no option'],
    ['one option', 'Où ?\nA. a\nANSWER: A', 'line 1: skipped: it has one option, and a question needs two'],
    ['an empty option', 'Où ?\nA. a\nB.\nANSWER: A', 'line 1: skipped: its option 2 has no text'],
    ['several keys', 'Où ?\nA. a\nB. b\nC. c\nANSWER: AB', 'line 1: lost: the key "AB" names no option'],
  ])('%s', (_, text, expected) => {
    expect(told(`${text}\n\n${good}`)).toEqual([expected])
  })

  test('a text after the last question is told', () => {
    expect(told(`${good}\nFin du test.`)).toEqual(['line 6: skipped: it has no options: "Fin du test."'])
  })

  test('a question without a key hides no other', () => {
    const { bank, report } = read(`Où ?\nA. a\nB. b\n\n${good}`)
    expect(bank.questions).toHaveLength(2)
    expect(report).toContainEqual({ item: 'line 1', what: 'missing', detail: 'no option is marked as right' })
  })

  test.each([
    ['empty', ''],
    ['without options', 'Un texte\nANSWER: A'],
    ['binary', 'Où ?\nA. a\u0000'],
    ['over 1 MiB', `Où ?\nA. ${'a'.repeat(1_048_576)}`],
    ['over 1,000 questions', good.repeat(1001)],
  ])('a file that is %s is refused', (_, text) => {
    expect(() => read(text)).toThrow(UnreadableError)
  })
})

describe('hostile text', () => {
  const piece = fc.constantFrom(
    'A. ',
    'B) ',
    'ANSWER: ',
    'ANSWER_EXPLANATION:',
    'A',
    '\n',
    '\n\n',
    '`',
    ' ',
    '__proto__',
  )
  test('is read or refused, never anything else', () => {
    fc.assert(
      fc.property(
        fc.array(fc.oneof(piece, fc.string({ unit: 'binary', maxLength: 8 })), { maxLength: 40 }),
        (pieces) => {
          try {
            const { bank } = read(pieces.join(''))
            expect(bank.questions.every(({ prompt }) => prompt !== '')).toBe(true)
          } catch (error) {
            if (!(error instanceof UnreadableError)) throw error
          }
        },
      ),
    )
  })

  test.each(['`', '`a', '*', ' ', '_', 'A. a\n', '\n', '1', 'ANSWER:\n', '<'])(
    'many of %j are no more than linear work',
    (sign) => {
      const started = performance.now()
      read(`?\nA. a\nB. b\n${sign.repeat(Math.floor(500_000 / sign.length))}\nANSWER: A`)
      expect(performance.now() - started).toBeLessThan(10_000)
    },
    20_000,
  )
})

describe('exported', () => {
  test('as Moodle reads it: plain words, a line each, and what has no place is named', () => {
    const bank = canonicalOf(SAMPLE_BANK.replace('First question?', '"First\\n\\n`question`?"'))
    const { content, report } = exportAiken({ ...bank, questions: bank.questions.slice(0, 1) })
    expect(content).toMatch(/^First question\?\nA\. .+\nB\. .+\n(?:C\. .+\n)?ANSWER: [ABC]\n$/)
    expect(report).toContainEqual({
      item: 'first',
      what: 'lost',
      detail: expect.stringContaining('its explanation'),
    })
  })

  test('what would be read as something else is skipped', () => {
    const bank = canonicalOf(SAMPLE_BANK.replace('First question?', 'A. question?'))
    const { report } = exportAiken(bank)
    expect(report).toContainEqual({
      item: 'first',
      what: 'skipped',
      detail: 'its prompt begins as an option of Aiken does',
    })
  })

  test('every bank of the project comes back, question by question, but for what is skipped by name', async () => {
    const { banks } = await ownCourse()
    for (const { canonical } of banks) {
      const { content, report } = exportAiken(canonical)
      const skipped = new Set(report.flatMap(({ item, what }) => (what === 'skipped' ? [item] : [])))
      const kept = canonical.questions.filter(({ id }) => !skipped.has(id))
      if (kept.length === 0) continue
      const back = read(content as string)
      expect(back.report.filter(({ what }) => what !== 'missing')).toEqual([])
      const words = ({ prompt, options }: { prompt: string; options: Option[] }) => [
        visibleText(prompt).replaceAll('`', ''),
        ...options.map(({ text, correct }) => [visibleText(text).replaceAll('`', ''), correct === true]),
      ]
      expect(back.bank.questions.map((question) => words(question as never))).toEqual(
        kept.map(({ prompt, content }) => words({ prompt, ...(content as { options: Option[] }) })),
      )
    }
  })
})
