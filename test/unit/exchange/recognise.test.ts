import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { exportFile } from '../../../src/exchange/index.ts'
import { UnreadableError } from '../../../src/exchange/model.ts'
import { EXPORT_FORMATS } from '../../../src/exchange/names.ts'
import { recogniseFormat } from '../../../src/exchange/recognise.ts'
import { canonicalOf, ownLibrary } from '../../support/banks.ts'

const ROOT = join(import.meta.dirname, '../../..')

test.each<[string, string, string | Buffer]>([
  ['Aiken', 'aiken', 'Où ?\nA. ici\nB. là\nANSWER: B\n'],
  ['Aiken in small letters', 'aiken', 'Where?\na) here\nb) there\nanswer: b'],
  ['GIFT', 'gift', 'Où ?{=ici ~là}'],
  ['GIFT with a title and a comment', 'gift', '// Question 1\n::Q1::Où ?{\n=ici\n~là\n}'],
  ['GIFT, true or false', 'gift', 'Ici.{T}'],
  ['GIFT, a number', 'gift', 'Combien ?{#3}'],
  ['GIFT with a category', 'gift', '$CATEGORY: a/b\n\nOù ?{}'],
  ['GIFT that says "Question 1"', 'gift', 'Question 1 : où ?{=ici ~là}'],
  ['a plain QCM', 'text', 'Titre\n\nQuestion 1\nOù ?\n1. ici\n2. là'],
  ['a plain QCM with braces', 'text', 'Question 1\nQue dit {=x} ?\n1. ici\n2. là'],
  ['numbers and letters with a key as in Aiken', 'text', '1. Où ?\nA. ici\nB. là\nANSWER: B'],
  ['a spreadsheet', 'csv', 'Question;Option A;Option B;Bonne réponse\nOù ?;ici;là;B'],
  ['a spreadsheet with a hint', 'csv', 'sep=,\nquestion,answer\nOù ?,ici'],
  [
    'Moodle',
    'moodle-xml',
    '<?xml version="1.0"?>\n<!-- question: 1 -->\n<quiz><question type="essay"/></quiz>',
  ],
  ['Moodle in UTF-16', 'moodle-xml', Buffer.from('\uFEFF<quiz/>', 'utf16le')],
  ['QTI 1.2', 'qti', '<questestinterop xmlns="x"/>'],
  ['QTI 2', 'qti', '<imsqti:assessmentItem/>'],
  ['QTI 3', 'qti', '\uFEFF <qti-assessment-item/>'],
  ['a package', 'qti', 'PK\u0003\u0004'],
])('%s is %s', (_, format, content) => {
  expect(recogniseFormat(Buffer.from(content as string))).toBe(format)
})

test.each<[string, string, RegExp]>([
  ['nothing', '', /does not tell its format/],
  ['a letter', 'Bonjour,\nvoici le QCM.', /does not tell its format/],
  ['a page', '<html><body/></html>', /does not tell its format/],
  ['a table of people', 'nom;prénom\nLovelace;Ada', /does not tell its format/],
  ['a comment without an end', '<!-- <quiz>', /does not tell its format/],
  ['a bank', 'bank: x\ntitle: y\nquestions:\n  - id: a', /in YAML already/],
])('%s is refused with what to do', (_, text, reason) => {
  expect(() => recogniseFormat(Buffer.from(text))).toThrow(UnreadableError)
  expect(() => recogniseFormat(Buffer.from(text))).toThrow(reason)
})

describe('what is exported is recognised', async () => {
  const library = await ownLibrary()
  const files = readdirSync(join(ROOT, 'questions/docker')).filter((name) => !name.endsWith('.quiz.yaml'))
  test.each(EXPORT_FORMATS)('%s', async (format) => {
    for (const name of files) {
      const bank = canonicalOf(readFileSync(join(ROOT, 'questions/docker', name), 'utf8'), library)
      const { content } = await exportFile(format, bank)
      expect([name, recogniseFormat(Buffer.from(content))]).toEqual([name, format.replace(/^qti.*/, 'qti')])
    }
  })
})

test('any bytes are recognised or refused, never anything else', () => {
  const piece = fc.constantFrom(
    '<',
    '<!--',
    '?>',
    'Question 1',
    '\n',
    'A. x',
    'ANSWER: A',
    '{=',
    'question;A;B',
    'PK',
    '"',
  )
  fc.assert(
    fc.property(
      fc.array(fc.oneof(piece, fc.string({ unit: 'binary', maxLength: 6 })), { maxLength: 30 }),
      (pieces) => {
        try {
          recogniseFormat(Buffer.from(pieces.join('')))
        } catch (error) {
          if (!(error instanceof UnreadableError)) throw error
        }
      },
    ),
  )
})

test.each(['<', '<!--a-->', '<?a?>', '{ ', '::', 'A. a\n', '1. a\n', ';', '"', ' ', '\n'])(
  'a megabyte of %j costs no more than seconds',
  (sign) => {
    const started = performance.now()
    try {
      recogniseFormat(Buffer.from(sign.repeat(Math.floor(1_048_576 / sign.length))))
    } catch (error) {
      if (!(error instanceof UnreadableError)) throw error
    }
    expect(performance.now() - started).toBeLessThan(10_000)
  },
  20_000,
)
