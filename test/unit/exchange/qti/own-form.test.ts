import { describe, expect, test } from 'vitest'
import type { CanonicalQuestion } from '../../../../src/domain/bank/canonical.ts'
import { exportFile } from '../../../../src/exchange/index.ts'
import { ownFormLabel, ownFormOf, readOwnForm } from '../../../../src/exchange/labels/own-form.ts'
import { readBy } from '../../../../src/exchange/names.ts'
import { readZip, writeZip } from '../../../../src/exchange/xml/zip.ts'
import { canonicalOf, draftOf, ownLibrary } from '../../../support/banks.ts'

const library = await ownLibrary()
const HEADER =
  'bank: b\ntitle: B\nmodule: docker\nchapter: docker/images\nlanguage: fr\nlicense: MIT\nquestions:'
const bankOf = (fields: string) =>
  canonicalOf(`${HEADER}\n  - { id: q, explanation: E., ${fields} }`, library)

/** Each with a detail that only its own form holds. */
const COMMAND = bankOf(
  'type: command, prompt: Lancez nginx., answer: docker run -d nginx, optional: [--rm], weights: { -d: 2 }',
)
const NUMERIC = bankOf(
  'type: numeric, prompt: Combien ?, answers: [{ value: 2, feedback: Oui. }], units: [{ unit: Mo, factor: 1 }]',
)
const YAML = bankOf(
  'type: yaml, prompt: Un pod., answer: "kind: Pod -- x", assertions: [{ at: /kind, schema: { type: string }, says: "un --> Pod", weight: 2 }]',
)

type Format = 'moodle-xml' | 'qti12' | 'qti21' | 'qti3'
const FORMATS: Format[] = ['moodle-xml', 'qti12', 'qti21', 'qti3']

/** What comes back of an export whose texts went through `change`. */
async function returned(format: Format, bank: ReturnType<typeof bankOf>, change: (text: string) => string) {
  const { content } = await exportFile(format, bank)
  if (typeof content === 'string') return draftOf(readBy(format), Buffer.from(change(content)), library)
  const { files } = await readZip(content, () => true)
  const changed = [...files].map(
    ([name, bytes]) => [name, isManifest(name) ? text(bytes) : change(text(bytes))] as const,
  )
  return draftOf(readBy(format), await writeZip(changed), library)
}

const text = (bytes: Uint8Array) => Buffer.from(bytes).toString()
const isManifest = (name: string) => name === 'imsmanifest.xml'

describe.each(FORMATS)('the own form in %s', (format) => {
  test.each([
    ['a command', COMMAND],
    ['a number', NUMERIC],
    ['a YAML document', YAML],
  ])('brings back %s whole, and nothing is told of it', async (_, bank) => {
    const { yaml, report } = await returned(format, bank, (file) => file)
    expect(canonicalOf(yaml, library)).toEqual(bank)
    expect(report).toEqual([])
  })

  test('gives way where the prompt was changed', async () => {
    const { yaml } = await returned(format, NUMERIC, (file) =>
      file.replace(/(>|&gt;)Combien/, '$1Et combien'),
    )
    expect(yaml).toContain('prompt: Et combien ?')
    if (format !== 'moodle-xml') expect(yaml).not.toContain('unit: Mo')
  })

  test('gives way where an answer was changed', async () => {
    const { yaml } = await returned(format, COMMAND, (file) =>
      file.replace(/(>|map-?key=")docker run -d nginx/gi, '$1docker run -it nginx'),
    )
    expect(yaml).toContain('docker run -it nginx')
    expect(yaml).not.toContain('optional')
  })

  test('leaves what an essay of others asks behind', async () => {
    const { yaml, report } = await returned(format, YAML, (file) =>
      file.replace(/(>|&gt;)Un pod\./, '$1Un volume.'),
    )
    expect(yaml).toContain('questions: []')
    expect(report).toContainEqual(expect.objectContaining({ what: 'skipped' }))
  })
})

describe('in Moodle', () => {
  test('labels that were changed there count', async () => {
    const bank = bankOf(
      'type: multiple, policy: net-correct, prompt: P, options: [{ id: a, text: A, correct: true }, { id: b, text: B }]',
    )
    const { yaml } = await returned('moodle-xml', bank, (file) =>
      file
        .replace('policy:net-correct', 'policy:quiz')
        .replace('<text>chapter:docker/images', '<text>chapter:docker/volumes'),
    )
    const [question] = canonicalOf(yaml).questions
    expect(question).toMatchObject({ policy: null, chapter: 'docker/volumes' })
  })

  test('an essay comes back after Moodle wrote it anew', async () => {
    const { yaml } = await returned('moodle-xml', YAML, (file) =>
      file
        .replace('<responserequired>1</responserequired>', '$&<minwordlimit></minwordlimit>')
        .replace('<defaultgrade>1<', '<defaultgrade>1.0000000<'),
    )
    expect(canonicalOf(yaml, library)).toEqual(YAML)
  })

  test('a hint that was added is told of', async () => {
    const { report } = await returned('moodle-xml', NUMERIC, (file) =>
      file.replace('<tags>', '<hint format="html"><text>Pensez.</text></hint><tags>'),
    )
    expect(report).toContainEqual(expect.objectContaining({ what: 'lost', detail: 'hints: "Pensez."' }))
  })
})

describe('what is no own form', () => {
  const [question] = NUMERIC.questions as [CanonicalQuestion]
  const form = ownFormOf(question)!
  test.each([
    ['no JSON', '{'],
    ['no object', '"x"'],
    ['nothing', 'null'],
    ['a type that there is not', form.replace('"numeric"', '"essay"')],
    ['a field that there is not', form.replace('{', '{"x":1,')],
    ['an id of its own', form.replace('{', '{"id":"other",')],
    ['points of its own', form.replace('{', '{"points":9,')],
    ['another policy than the labels name', form.replace('{', '{"policy":"weights",')],
  ])('%s', (_, json) => {
    expect(readOwnForm(json, [])).toBeNull()
  })

  test('a question with pictures has none', () => {
    expect(ownFormLabel({ ...question, pictures: { 'a.png': 'x' } })).toEqual([])
    expect(readOwnForm(form, [])).toMatchObject({ type: 'numeric' })
  })

  test('what its author left to the schema stays out of it, and what stands in a schema stays in', () => {
    const [yaml] = bankOf(
      'type: yaml, prompt: P, answer: "a: { weight: 1 }", assertions: [{ at: /a, schema: { const: { weight: 1 } }, says: S }]',
    ).questions
    expect(JSON.parse(ownFormOf(yaml!)!)).toEqual({
      ...{ type: 'yaml', prompt: 'P', explanation: 'E.', answer: 'a: { weight: 1 }' },
      assertions: [{ at: '/a', schema: { const: { weight: 1 } }, says: 'S' }],
    })
  })
})
