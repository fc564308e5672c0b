import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { stringify } from 'yaml'
import type { CanonicalBank } from '../../../src/domain/bank/canonical.ts'
import { markdownFindings } from '../../../src/domain/markdown.ts'
import { exportGift } from '../../../src/exchange/gift/export.ts'
import { importGift } from '../../../src/exchange/gift/import.ts'
import { exportFile } from '../../../src/exchange/index.ts'
import { canonicalOf, ownLibrary } from '../../support/banks.ts'

const ROOT = join(import.meta.dirname, '../../..')
const library = await ownLibrary()

/** What the export says of single questions: how Moodle takes what is typed has tests of its own. */
function said(bank: CanonicalBank) {
  return exportGift(bank).report.filter(({ item }) => item !== '')
}

/** The bank as it comes back; throws when what came back is no bank. */
function returned(bank: CanonicalBank): CanonicalBank {
  const { content } = exportGift(bank)
  const imported = importGift(new TextEncoder().encode(content as string))
  expect(imported.report).toEqual([])
  return canonicalOf(stringify(imported.bank), library)
}

const BANK = `
bank: signes
title: "Signes / et : pièges"
module: docker
language: fr
license: CC-BY-4.0
credits: |
  Deux lignes
  et \\ un signe
questions:
  - id: un-seul
    type: single
    prompt: |
      Que fait \`a = b\` # ici, dans {x} : ~y ?

      \`\`\`sh
      docker run  --rm \\
        -p 80:80
      // pas un commentaire
      \`\`\`
    options:
      - { id: z, text: "%50% de = ~ \\\\n", feedback: "[html] non : #1" }
      - { id: y, text: "[plain] 2", correct: true, fixed: true }
    explanation: "#### parce que\\n\\n\\\\: fin"
    chapter: docker/images
    level: apply
    difficulty: hard
    reference: https://docs.docker.com/x?a=[b]
    tags: [b, a]
    points: 0.5
  - id: selon-le-quiz
    type: multiple
    prompt: Lesquels ?
    options: [{ id: a, text: A, correct: true }, { id: b, text: B }, { id: c, text: C }, { id: d, text: D }]
    explanation: A.
    chapter: docker/images
  - id: selon-la-question
    type: multiple
    policy: net-correct
    prompt: Lesquels ?
    options: [{ id: a, text: A, correct: true }, { id: b, text: B, correct: true }, { id: c, text: C }]
    explanation: A.
    chapter: docker/images
  - id: nombres
    type: numeric
    prompt: Combien ?
    answers:
      - { value: 8080, tolerance: "0.5", fraction: 0.3333333, feedback: "a : b" }
      - { value: "-3.14" }
      - { min: 10, max: "12.5" }
      - { min: 9.5, max: 9.6, fraction: 0.5 }
    explanation: A.
    chapter: docker/images
  - id: textes
    type: text
    prompt: Quoi ?
    answers: [{ text: "docker \\\\* ps*" }, { text: "*", fraction: 0, feedback: Non. }]
    explanation: A.
    chapter: docker/images
  - id: paires
    type: match
    prompt: Associez.
    left: [{ id: l2, text: "a = b", match: r2 }, { id: l1, text: "\`c\`", match: r2 }, { id: l3, text: d, match: r1 }]
    right: [{ id: r3, text: "\`x\` : y" }, { id: r1, text: un }, { id: r2, text: "# *deux*" }]
    explanation: A.
    chapter: docker/images
`

describe('exported and imported again', () => {
  test('every type that GIFT has comes back whole, signs, ids and labels included', () => {
    expect(returned(canonicalOf(BANK))).toEqual(canonicalOf(BANK))
  })

  test('what other readers take otherwise is reported', () => {
    expect(said(canonicalOf(BANK)).map(({ item, what }) => [item, what])).toEqual([
      ['un-seul', 'lost'],
      ['un-seul', 'changed'],
    ])
  })

  test('the QCM of the project comes back whole', () => {
    const bank = canonicalOf(readFileSync(join(ROOT, 'questions/docker/qcm-docker.yaml'), 'utf8'), library)
    expect(returned(bank)).toEqual(bank)
    expect(said(bank)).toEqual([])
  })

  test.each(readdirSync(join(ROOT, 'test/banks')))('%s comes back but for what the report names', (file) => {
    const bank = canonicalOf(readFileSync(join(ROOT, 'test/banks', file), 'utf8'), library)
    const { content, report } = exportGift(bank)
    const named = new Set(report.map(({ item }) => item))
    if (report.some(({ what }) => what === 'skipped')) return expect(content).not.toContain('{')
    const unchanged = ({ questions, ...fields }: CanonicalBank) => ({
      ...fields,
      questions: questions.filter(({ id }) => !named.has(id)),
    })
    expect(unchanged(returned(bank))).toEqual(unchanged(bank))
  })

  test('any text comes back as it was', () => {
    const words = fc.constantFrom(
      ...'\\~=#{}:%[]'.split(''),
      '\n',
      '->',
      '::',
      '//',
      '\\n',
      '####',
      '[html]',
      ' ',
      'a',
      'é',
    )
    const text = fc
      .array(fc.oneof(words, fc.string({ unit: 'grapheme', maxLength: 3 })), { minLength: 1, maxLength: 20 })
      .map((parts) =>
        `a${parts.join('')}b`.normalize('NFC').replaceAll('\r', '').replaceAll('\0', '').replaceAll('->', ''),
      )
      .filter((whole) => markdownFindings(whole, [], () => true).length === 0)
    const bank = canonicalOf(BANK)
    fc.assert(
      fc.property(text, text, text, (prompt, option, explanation) => {
        const question = bank.questions[0]!
        const options = [
          { ...{ id: 'a', text: option, correct: true, fixed: false }, feedback: explanation },
          { ...{ id: 'b', text: prompt, correct: false, fixed: false } },
        ]
        const one = { ...bank, questions: [{ ...question, prompt, explanation, content: { options } }] }
        const file = new TextEncoder().encode(exportGift(one).content as string)
        const [back] = importGift(file).bank.questions
        expect(back).toMatchObject({ prompt, explanation })
        expect(back!.options).toMatchObject([{ text: option, feedback: explanation }, { text: prompt }])
      }),
    )
  })
})

describe('what GIFT cannot say', () => {
  const bankOf = (question: string) =>
    canonicalOf(`${BANK.slice(0, BANK.indexOf('questions:'))}questions:
  - { id: q, chapter: docker/images, explanation: A., prompt: Quoi ?, ${question} }`)
  const OPTIONS = 'options: [{ id: a, text: A, correct: true }, { id: b, text: B }]'

  test.each([
    ['a policy', `type: multiple, policy: all-or-nothing, ${OPTIONS}`, 'changed'],
    ['points', `type: single, points: 2, ${OPTIONS}`, 'changed'],
    ['units', 'type: numeric, answers: [{ value: 1 }], units: [{ unit: Mo, factor: 1 }]', 'lost'],
    ['a percentage', 'type: numeric, answers: [{ value: 1500, tolerance: 5% }]', 'changed'],
    ['a number written otherwise', 'type: numeric, answers: [{ value: "3,10" }]', 'changed'],
    [
      'more digits than floats have',
      'type: numeric, answers: [{ value: "0.12345678901234567891" }]',
      'changed',
    ],
    ['what is overlooked', 'type: text, answers: [{ text: a }], ignore: [case, accents]', 'lost'],
    ['case', 'type: text, answers: [{ text: a }], ignore: []', 'changed'],
    ['runs of spaces', 'type: text, answers: [{ text: "a  b" }]', 'changed'],
    [
      'an arrow in an option',
      'type: single, options: [{ id: a, text: a -> b, correct: true }, { id: b, text: B }]',
      'changed',
    ],
    ['an arrow in an accepted text', 'type: text, answers: [{ text: a -> b }]', 'skipped'],
    [
      'an order',
      'type: order, items: [{ id: a, text: A }, { id: b, text: B }, { id: c, text: C }]',
      'changed',
    ],
    [
      'a brace in an order',
      'type: order, items: [{ id: a, text: "{A}" }, { id: b, text: B }, { id: c, text: C }]',
      'skipped',
    ],
  ])('%s is reported', (_, question, what) => {
    expect(said(bankOf(question))).toEqual([{ item: 'q', what, detail: expect.any(String) }])
  })

  test('a picture is reported by its name', async () => {
    const bank = bankOf(`type: single, ${OPTIONS}`)
    const questions = bank.questions.map((question) => ({ ...question, prompt: '![x](y.png) ?' }))
    const { report } = await exportFile('gift', { ...bank, questions })
    expect(report).toMatchObject([{ item: 'q', what: 'lost', detail: expect.stringContaining('y.png') }])
  })

  test('a range is its middle and half its width, so that its own bounds are right in doubles', () => {
    const { content } = exportGift(
      bankOf('type: numeric, answers: [{ min: 9.5, max: 9.6 }, { min: 7, max: 7 }]'),
    )
    expect(content).toContain('\t=9.55:0.05\n\t=7:0\n')
  })

  test('a percentage is written out', () => {
    const { content } = exportGift(bankOf('type: numeric, answers: [{ value: 1500, tolerance: 5% }]'))
    expect(content).toContain('=1500:75')
  })

  test('every sign of a text has its backslash; an arrow in an option is a sign that no backslash escapes', () => {
    const { content } = exportGift(
      bankOf(`type: single, options: [{ id: a, text: 'a~=#{}:\\', correct: true }, { id: b, text: b -> c }]`),
    )
    expect(content).toContain('\n\t=a\\~\\=\\#\\{\\}\\:\\\\\n\t~b → c\n')
    expect(content).toContain('$CATEGORY: $course$/top/Signes // et : pièges\n')
  })

  test('a star of a command is no wildcard', () => {
    const bank = bankOf(`type: single, ${OPTIONS}`)
    const command = { ...bank.questions[0]!, type: 'command', content: { answer: 'ls *', also: ['dir *'] } }
    const { content, report } = exportGift({ ...bank, questions: [command] })
    expect(content).toContain('\t=ls \\\\*\n\t=dir \\\\*\n')
    expect(report).toMatchObject([{ what: 'changed', detail: expect.stringContaining('-T passes for -t') }])
  })

  test('an order comes back whole', () => {
    const order =
      'type: order, items: [{ id: z, text: "`a = b`" }, { id: y, text: "1: *b*" }, { id: x, text: Vert }]'
    const { content } = exportGift(bankOf(order))
    expect(content).toContain('{>3 ALL VERTICAL RELATIVE_NEXT_EXCLUDE_LAST SHOW none\n\t`a = b`\n')
    expect(returned(bankOf(order))).toEqual(bankOf(order))
  })

  test('weights are those of net-correct, with five decimals', () => {
    const three = OPTIONS.replace(' }]', ' }, { id: c, text: C }, { id: d, text: D }]')
    const { content } = exportGift(bankOf(`type: multiple, ${three}`))
    expect(content).toContain('\t~%100%A\n\t~%-33.33333%B')
  })
})
