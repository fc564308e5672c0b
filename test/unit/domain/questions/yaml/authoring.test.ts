import { Ajv2020 } from 'ajv/dist/2020.js'
import { describe, expect, test } from 'vitest'
import { z } from 'zod'
import { readSchema } from '../../../../../src/banks/schema-findings.ts'
import { yaml, yamlContentSchema } from '../../../../../src/domain/questions/yaml.ts'
import { contentOf, contents } from './contents.ts'

const input = (assertion: object, more: object = {}) => ({
  answer: 'a: 1',
  assertions: [{ at: '/a', says: 'Une clé `a`.', ...assertion }],
  ...more,
})

const messagesOf = (content: object) =>
  (yamlContentSchema.safeParse(content).error?.issues ?? []).map(({ message }) => message)

describe('the schema of an author', () => {
  test.each([
    ['$ref', { $ref: '#/x' }, ['$ref']],
    ['pattern', { pattern: '(a+)+' }, ['pattern']],
    ['patternProperties', { patternProperties: {} }, ['patternProperties']],
    ['format', { format: 'ipv4' }, ['format']],
    ['additionalProperties', { additionalProperties: false }, ['additionalProperties']],
    ['not', { items: { properties: { a: { not: {} } } } }, ['items', 'properties', 'a', 'not']],
  ])('refuses %s and gives the closed list', (_, schema, path) => {
    const read = readSchema(yamlContentSchema, input({ schema }))
    const [finding] = 'findings' in read ? read.findings : []
    expect(finding).toMatchObject({ rule: 'unknown-field', path: ['assertions', 0, 'schema', ...path] })
    for (const said of Object.values(finding!.says))
      expect(said).toContain(
        'type, const, enum, required, properties, items, contains, minimum, maximum, minItems',
      )
  })

  test.each([
    ['neither schema nor absent', {}],
    ['both schema and absent', { schema: {}, absent: true }],
    ['a pointer without its slash', { schema: {}, at: 'a' }],
    ['a pointer with a bad escape', { schema: {}, at: '/a~2' }],
    ['a pointer of 21 steps', { schema: {}, at: '/a'.repeat(21) }],
    ['a selector with *', { schema: {}, document: { '/*': 1 } }],
    ['a selector of nothing', { schema: {}, document: {} }],
    ['a weight of 0', { schema: {}, weight: 0 }],
    ['a weight that is no integer', { schema: {}, weight: 1.5 }],
    ['a weight of 101', { schema: {}, weight: 101 }],
    ['no sentence', { schema: {}, says: ' ' }],
    ['NaN', { schema: { const: Number.NaN } }],
    ['a type that is none', { schema: { type: 'float' } }],
    ['a negative size', { schema: { minItems: -1 } }],
    ['a schema of 30 levels', { schema: JSON.parse(`${'{"items":'.repeat(30)}{}${'}'.repeat(30)}`) }],
  ])('refuses %s', (_, assertion) => {
    expect(messagesOf(input(assertion))).not.toEqual([])
  })

  test.each([
    ['0 assertions', { assertions: [] }],
    ['51 assertions', { assertions: Array(51).fill(input({ schema: {} }).assertions[0]) }],
    ['an answer over 16 KiB', { answer: 'é'.repeat(8193) }],
  ])('refuses %s', (_, more) => {
    expect(messagesOf(input({ schema: {} }, more))).not.toEqual([])
  })

  test('is written as JSON Schema for editors, recursion included', () => {
    const validate = new Ajv2020({ strict: false }).compile(
      z.toJSONSchema(yamlContentSchema, { io: 'input' }),
    )
    for (const content of Object.values(contents))
      expect(validate(content), JSON.stringify(validate.errors)).toBe(true)
    expect(validate(input({ schema: { items: { items: { const: [{ a: null }] } } } }))).toBe(true)
    expect(validate(input({ schema: { items: { items: { pattern: 'a' } } } }))).toBe(false)
  })
})

describe('a question is found at fault when', () => {
  const one = { at: '/a', schema: { const: 1 } }
  test.each([
    ['the model answer cannot be read', contentOf('a: [', [one]), 'solution-fails', ['answer']],
    ['the model answer uses an alias', contentOf('a: &x 1\nb: *x', [one]), 'solution-fails', ['answer']],
    [
      'the model answer misses an assertion',
      contentOf('a: 1', [one, { at: '/b', schema: {} }]),
      'solution-fails',
      ['assertions', 1],
    ],
    ['the starter gives all', contentOf('a: 1', [one], 'a: 1\nb: 2'), 'trivial-assertions', ['assertions']],
    [
      'an empty map gives all',
      contentOf('a: 1', [{ at: '/b', absent: true }]),
      'trivial-assertions',
      ['assertions'],
    ],
    ['anything gives all', contentOf('a: 1', [{ at: '', schema: {} }]), 'trivial-assertions', ['assertions']],
  ])('%s', (_, content, rule, path) => {
    expect(yaml.findings(content)).toMatchObject([{ severity: 'error', rule, path }])
  })

  test('the message names the assertion, what was found and what was expected', () => {
    const [finding] = yaml.findings(contentOf('a: 1', [{ at: '/a', schema: { type: 'string' } }]))
    expect(finding!.says.en).toContain('assertion 1 (/a)')
    expect(finding!.says.en).toContain('the number `1`; expected: a text')
    expect(finding!.says.fr).toContain("l'assertion 1 (/a)")
    expect(finding!.says.fr).toContain('le nombre `1` ; attendu : un texte')
  })

  test('a starter that is no YAML is a matter of craft: it may be there to be mended', () => {
    const content = contentOf('a: 1', [one], 'a:\n\tb: 1')
    expect(yaml.findings(content)).toMatchObject([
      { severity: 'warning', rule: 'starter-syntax', path: ['starter'] },
    ])
  })

  test('an absence beside what must be there is fine', () => {
    expect(yaml.findings(contentOf('a: 1', [one, { at: '/b', absent: true }], 'b: 1'))).toEqual([])
  })
})

test('what authors write in CommonMark is handed to the rules on texts', () => {
  const content = contentOf('a: 1', [{ at: '/a', schema: {}, says: 'Dit.', feedback: 'Remarque.' }])
  expect(yaml.texts(content)).toEqual([
    { path: ['assertions', 0, 'says'], text: 'Dit.' },
    { path: ['assertions', 0, 'feedback'], text: 'Remarque.' },
  ])
})
