import { describe, expect, test } from 'vitest'
import { stringify } from 'yaml'
import { withoutOwnForms } from '../../../../scripts/formats/others.ts'
import type { ClozeContent } from '../../../../src/domain/questions/cloze.ts'
import { questionType } from '../../../../src/domain/questions/registry.ts'
import { exportFile } from '../../../../src/exchange/index.ts'
import { exportQti1 } from '../../../../src/exchange/qti1/export.ts'
import { readZip } from '../../../../src/exchange/xml/zip.ts'
import { canonicalOf, fieldsOf } from '../../../support/banks.ts'
import { SAMPLE_BANK } from '../../../support/world.ts'

const bank = canonicalOf(SAMPLE_BANK)
const [first] = bank.questions
const told = async (question: object) =>
  (await exportQti1({ ...bank, questions: [{ ...first!, ...question }] })).report.map(
    ({ what, detail }) => `${what}: ${detail}`,
  )

test('a package is one assessment that its manifest names, and the same bank gives the same bytes', async () => {
  const { content, extension } = await exportFile('qti12', bank)
  expect(extension).toBe('.zip')
  const { files } = await readZip(content as Uint8Array, () => true)
  expect([...files.keys()]).toEqual(['imsmanifest.xml', 'sample/sample.xml'])
  expect(Buffer.from(files.get('imsmanifest.xml')!).toString()).toContain('href="sample/sample.xml"')
  expect(Buffer.from(files.get('sample/sample.xml')!).toString()).toContain('multiple_choice_question')
  expect((await exportFile('qti12', bank)).content).toEqual(content)
})

describe('what QTI 1.2, or Canvas, takes otherwise is named', () => {
  const text = { answers: [{ text: 'a', fraction: 1 }], ignore: ['case', 'spaces'] }
  const blank = { id: 'b', weight: 1, type: 'text', ...text }
  const options = [
    { id: 'a', text: '`a`', correct: true, fixed: false },
    { id: 'b', text: 'b', correct: false, fixed: false },
  ]
  test.each<[string, object, string[]]>([
    ['a text', { type: 'text', content: text }, []],
    [
      'a star',
      { type: 'text', content: { ...text, answers: [{ text: 'a*', fraction: 1 }] } },
      ['changed: a star of an answer stands for itself there'],
    ],
    [
      'a part',
      { type: 'text', content: { ...text, answers: [{ text: 'a', fraction: 0.5 }] } },
      ['changed: answers that earn a part: Canvas takes them for right'],
    ],
    [
      'units',
      { type: 'numeric', content: { answers: [{ value: 1, tolerance: '5%', fraction: 1 }], units: [] } },
      ['lost: units', 'changed: a tolerance of 5% is written as bounds'],
    ],
    [
      'a policy',
      { type: 'multiple', policy: 'each-option', content: { options } },
      ['changed: all or nothing there, or as its platform grades; each-option is only a label'],
    ],
    ['all or nothing', { type: 'multiple', policy: 'all-or-nothing', content: { options } }, []],
    ['blanks of texts', { type: 'cloze', content: { text: '{{b}}', blanks: [blank] } }, []],
    [
      'drop-downs with code',
      { type: 'cloze', content: { text: '{{b}}', blanks: [{ ...blank, type: 'single', options }] } },
      ['changed: the choices of its blanks are plain words there'],
    ],
    [
      'blanks of two kinds',
      { type: 'cloze', content: { text: '{{b}}', blanks: [blank, { ...blank, type: 'single', options }] } },
      [
        'changed: blanks of several kinds, which Canvas does not read',
        'changed: the choices of its blanks are plain words there',
      ],
    ],
  ])('%s', async (_, question, expected) => {
    expect(await told(question)).toEqual(expected)
  })
})

test('blanks of all kinds come back with their keys, by the format alone', async () => {
  const cloze = canonicalOf(`bank: b
title: B
module: docker
chapter: docker/images
language: fr
license: MIT
questions:
  - id: c
    type: cloze
    prompt: Complétez.
    text: "Le port {{port}} sert {{image}} en {{mode}}, de {{low}}."
    blanks:
      - { id: port, type: numeric, answers: [{ value: 8080 }, { value: 80, tolerance: 2 }] }
      - { id: image, type: text, ignore: [spaces], answers: [{ text: nginx }, { text: httpd }] }
      - { id: mode, type: single, options: [{ id: f, text: fond, correct: true }, { id: p, text: plan }] }
      - { id: low, type: numeric, answers: [{ min: 1, max: 2.5 }] }
    explanation: E.
`)
  const { bank: back } = await fieldsOf('qti', await withoutOwnForms(await exportQti1(cloze)))
  const [question] = canonicalOf(stringify(back)).questions
  const { blanks, text } = question!.content as ClozeContent
  const [asked] = cloze.questions
  expect(text).toBe((asked!.content as ClozeContent).text)
  const keys = (list: ClozeContent['blanks']) =>
    list.map((blank) => [blank.id, questionType(blank.type).keyMaterial(blank as never)])
  expect(keys(blanks)).toEqual(keys((asked!.content as ClozeContent).blanks))
})
