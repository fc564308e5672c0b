import { describe, expect, test } from 'vitest'
import { yaml } from '../../../../../src/domain/questions/yaml.ts'
import { remarksOn } from '../remarks.ts'
import { answerOf, compose, contentOf, contents, gradeOf, holds, kubernetes, playbook } from './contents.ts'

describe.each(Object.entries(contents))('%s', (_, content) => {
  test('the model answer earns everything, and nothing is to be said against the question', () => {
    const response = yaml.response.parse(yaml.solution(content))
    const { fraction, parts } = gradeOf(content, response.text)
    expect(fraction.n).toBe(fraction.d)
    expect(new Set(parts.map(({ code }) => code))).toEqual(new Set(['assertion-held']))
    expect(parts.reduce((sum, { worth = 0 }) => sum + worth, 0)).toBeCloseTo(1, 12)
    expect(yaml.findings(content)).toEqual([])
  })

  test('the view shows nothing of the key, and the key is what its schema says', () => {
    expect(yaml.view(content, [])).toEqual({
      type: 'yaml',
      starter: content.starter ?? null,
      maxBytes: expect.any(Number),
      maxTokens: 1000,
    })
    expect(yaml.keySchema.parse(yaml.key(content))).toMatchObject({ text: content.answer })
  })
})

describe('partial credit', () => {
  test('each assertion earns its weight, exactly', () => {
    const { fraction, parts } = gradeOf(compose, compose.answer.replace('nginx:1.27', 'httpd:2.4'))
    expect(fraction).toEqual({ n: 6, d: 8 })
    expect(parts[0]).toEqual({
      code: 'assertion-failed',
      index: 0,
      worth: 0.25,
      earned: 0,
      says: { at: '/services/web/image', kind: 'string', found: 'httpd:2.4', word: 'const', rule: '' },
    })
    expect(parts[1]).toEqual({ code: 'assertion-held', index: 1, worth: 0.125, earned: 0.125 })
  })

  test.each([
    ['the path leads nowhere', compose, (text: string) => text.replace('image: nginx:1.27', 'build: .'), 0],
    [
      'one of several lacks it',
      playbook,
      (text: string) => text.replace('name: Déposer la page', 'tags: []'),
      2,
    ],
    ['no document is picked', kubernetes, (text: string) => text.split('---')[0]!, 3],
  ])('missing: %s', (_, content, change, index) => {
    expect(gradeOf(content, change(content.answer)).parts[index]).toMatchObject({
      code: 'assertion-missing',
      earned: 0,
    })
  })

  test('an answer of blanks is blank', () => {
    expect(yaml.isBlank(answerOf(' \n\t'))).toBe(true)
    expect(gradeOf(compose, ' \n')).toEqual({ fraction: { n: 0, d: 1 }, parts: [{ code: 'blank' }] })
  })

  test('feedback is that of the assertions missed, and none on what cannot be read', () => {
    const content = contentOf('a: 1\nb: 2', [
      { at: '/a', schema: { const: 1 }, feedback: 'Voyez `a`.' },
      { at: '/b', schema: { const: 2 }, feedback: 'Voyez `b`.' },
    ])
    expect(remarksOn(yaml, content, answerOf('a: 1'))).toEqual([{ text: 'Voyez `b`.' }])
    expect(remarksOn(yaml, content, answerOf('a: ['))).toEqual([])
    expect(remarksOn(yaml, content, null)).toEqual([])
  })
})

describe('a word of the schema', () => {
  test.each([
    ['type', { type: 'string' }, ['v: "80"', 'v: oui'], ['v: 80', 'v: [a]', 'v: null', 'v:']],
    ['type integer', { type: 'integer' }, ['v: 3', 'v: 3.0'], ['v: 3.5', 'v: "3"', 'v: .nan']],
    ['type number', { type: 'number' }, ['v: 3.5', 'v: .inf'], ['v: "3"', 'v: true']],
    ['type boolean', { type: 'boolean' }, ['v: true'], ['v: yes', 'v: "true"']],
    ['type null', { type: 'null' }, ['v:', 'v: ~'], ['v: ""']],
    ['type array', { type: 'array' }, ['v: []', 'v:\n- a'], ['v: {}']],
    ['type object', { type: 'object' }, ['v: {}', 'v: {a: 1}'], ['v: []', 'v:']],
    ['several types', { type: ['string', 'integer'], minimum: 5 }, ['v: x', 'v: 5'], ['v: 4', 'v: []']],
    ['const number', { const: 1 }, ['v: 1', 'v: 1.0', 'v: 0x1'], ['v: "1"', 'v: true']],
    ['const null', { const: null }, ['v:', 'v: null'], ['v: "null"', 'v: 0']],
    [
      'const text',
      { const: 'café' },
      ['v: cafe\u0301', 'v: "café"', 'v: |\n  café'],
      ['v: " café"', 'v: Café'],
    ],
    [
      'const map',
      { const: { a: 1, b: [2] } },
      ['v: {b: [2], a: 1}'],
      ['v: {a: 1}', 'v: {a: 1, b: [2], c: 3}'],
    ],
    ['enum', { enum: ['80', 80] }, ['v: 80', 'v: "80"'], ['v: 81']],
    ['required', { required: ['a', '__proto__'] }, ['v: {a: , __proto__: 1}'], ['v: {a: 1}', 'v: a']],
    ['properties', { properties: { a: { const: 1 } } }, ['v: {a: 1}', 'v: {b: 1}'], ['v: {a: 2}', 'v: []']],
    ['items', { items: { minimum: 2 } }, ['v: [2, 3]', 'v: []'], ['v: [1]', 'v: [x]', 'v: 2']],
    ['contains', { contains: { const: 'x' } }, ['v: [y, x]'], ['v: [y]', 'v: []', 'v: x']],
    ['minimum', { minimum: 2 }, ['v: 2', 'v: .inf'], ['v: 1.9', 'v: "3"', 'v: .nan']],
    ['maximum', { maximum: 2 }, ['v: 2', 'v: -.inf'], ['v: 2.1', 'v: .nan']],
    ['minItems', { minItems: 1 }, ['v: [a]'], ['v: []', 'v: a']],
    ['maxItems', { maxItems: 1 }, ['v: [a]', 'v: []'], ['v: [a, b]', 'v: a']],
    ['minLength', { minLength: 2 }, ['v: ab', 'v: 🐳🐳'], ['v: 🐳', 'v: 12']],
    ['maxLength', { maxLength: 1 }, ['v: 🐳', 'v: ""'], ['v: ab']],
    ['none', {}, ['v: a', 'v:'], ['w: a']],
  ])('%s', (_, schema, held, missed) => {
    const judged = (text: string) => holds({ at: '/v', schema }, text)
    expect(held.filter((text) => !judged(text))).toEqual([])
    expect(missed.filter(judged)).toEqual([])
  })

  test.each([
    ['a list is a multiset at every level', false, 'v: [[2, 1], 3, 3]', true],
    ['which counts what occurs twice', false, 'v: [[1, 2], 3]', false],
    ['unless ordered, at every level', true, 'v: [3, [2, 1], 3]', false],
    ['where the order given is right', true, 'v: [3, [1, 2], 3]', true],
  ])('%s', (_, ordered, text, expected) => {
    expect(holds({ at: '/v', schema: { const: [3, [1, 2], 3] }, ordered }, text)).toBe(expected)
  })
})

describe('at', () => {
  test.each([
    ['the whole document', '', 'a', true],
    ['an index', '/v/1', 'v: [b, a]', true],
    ['an index with a zero before it', '/v/01', 'v: [b, a]', false],
    ['an index beyond the end', '/v/2', 'v: [b, a]', false],
    ['a number as a key', '/80', '80: a', true],
    ['an escaped key', '/a~1b~0c', 'a/b~c: a', true],
    ['__proto__', '/__proto__/x', '__proto__: {x: a}', true],
    ['what every object has', '/constructor/name', 'x: a', false],
    ['the length of a list', '/v/length', 'v: [a]', false],
    ['every element', '/v/*', 'v: [a, a]', true],
    ['every element, one of which differs', '/v/*', 'v: [a, b]', false],
    ['every element of none', '/v/*', 'v: []', false],
    ['every key', '/v/*/w', 'v: {x: {w: a}, y: {w: a}}', true],
    ['every key, one of which goes no further', '/v/*/w', 'v: {x: {w: a}, y: {}}', false],
    ['elements of a text', '/v/*', 'v: a', false],
  ])('%s', (_, at, text, expected) => {
    expect(holds({ at, schema: { const: 'a' } }, text)).toBe(expected)
  })

  test.each([
    ['absent', {}, 'b: 1', true],
    ['absent, though another document has it', {}, 'b: 1\n---\na: 1', false],
    ['absent everywhere under *', { at: '/*/a' }, 'x: {b: 1}', true],
    ['absent under all but one', { at: '/*/a' }, 'x: {b: 1}\ny: {a: }', false],
    ['absent in a document that is not there', { document: { '/kind': 'Pod' } }, 'b: 1', false],
  ])('%s', (_, more, text, expected) => {
    expect(holds({ at: '/a', absent: true, ...more }, text)).toBe(expected)
  })
})

describe('document', () => {
  const two = 'kind: A\nv: 1\n---\nkind: B\nv: 2'
  const twins = 'kind: B\nv: 2\n---\nkind: B\nv: 2'
  test.each([
    ['none named: that of the model in which it holds', {}, two, two, true],
    ['none named, whatever the order', {}, two, 'kind: B\nv: 2\n---\nkind: A\nv: 1', true],
    ['none named, and the answer has one only', {}, two, 'v: 2', true],
    ['by index', { document: 1 }, two, two, true],
    ['by index, at another one', { document: 1 }, two, 'kind: B\nv: 2\n---\nkind: A\nv: 1', false],
    ['by index, the other one', { document: 0 }, two, two, false],
    ['by index, out of bounds', { document: 2 }, two, two, false],
    ['empty ones are not counted', { document: 1 }, two, `---\n---\n${two}\n---\n`, true],
    ['by a value', { document: { '/kind': 'B' } }, two, two, true],
    ['by a value that none has', { document: { '/kind': 'C' } }, two, two, false],
    ['by a path that is missing', { document: { '/metadata/name': 'B' } }, two, two, false],
    ['by a value that two of the model have: both', { document: { '/kind': 'B' } }, twins, twins, true],
    [
      'by a value that two of the model have, and one answers',
      { document: { '/kind': 'B' } },
      twins,
      'kind: B\nv: 2\n---\nkind: B\nv: 3',
      false,
    ],
  ])('%s', (_, more, model, text, expected) => {
    expect(holds({ at: '/v', schema: { const: 2 }, ...more }, text, model)).toBe(expected)
  })
})

describe('a dialect', () => {
  const judged = (dialect: 'ansible' | undefined, schema: object, text: string) =>
    gradeOf({ ...contentOf('v: true', [{ at: '/v', schema }]), dialect }, text).fraction.n === 1
  const yes = ['v: true', 'v: yes', 'v: On', 'v: "true"', "v: 'YES'", 'v: 1', 'v: "1"', 'v: y', 'v: t']
  const no = ['v: false', 'v: no', 'v: Off', 'v: "false"', 'v: 0', 'v: n']
  const neither = ['v: oui', 'v: 2', 'v:', 'v: [true]', 'v: ""']

  test('ansible: what its options take for a boolean is one', () => {
    expect(yes.filter((text) => !judged('ansible', { const: true }, text))).toEqual([])
    expect(no.filter((text) => !judged('ansible', { enum: [false] }, text))).toEqual([])
    expect([...yes, ...no].filter((text) => !judged('ansible', { type: 'boolean' }, text))).toEqual([])
    expect([...no, ...neither].filter((text) => judged('ansible', { const: true }, text))).toEqual([])
    expect(neither.filter((text) => judged('ansible', { type: 'boolean' }, text))).toEqual([])
  })

  test('ansible: what is asked for as a text or a number stays one', () => {
    expect(['v: true', 'v: "1"'].filter((text) => judged('ansible', { const: 1 }, text))).toEqual([])
    expect(judged('ansible', { const: 'yes' }, 'v: true')).toBe(false)
  })

  test('none: YAML 1.2, to which `yes` is a text', () => {
    expect(yes.filter((text) => judged(undefined, { const: true }, text))).toEqual(['v: true'])
  })
})

test('material of the key ignores wording, layout and order, and nothing else', () => {
  const one = { at: '/a', schema: { const: 1 } }
  const other = { at: '/b', absent: true }
  const material = (answer: string, assertions: object[]) => yaml.keyMaterial(contentOf(answer, assertions))
  const base = material('a: 1', [one, other])
  expect(material('{a: 1}', [other, { ...one, says: 'Autrement dit.', feedback: 'Non.' }])).toEqual(base)
  expect(material('a: 1', [{ ...one, weight: 2 }, other])).not.toEqual(base)
  expect(material('a: 1', [{ ...one, ordered: true }, other])).not.toEqual(base)
  expect(yaml.keyMaterial({ ...contentOf('a: 1', [one, other]), dialect: 'ansible' })).not.toEqual(base)
})
