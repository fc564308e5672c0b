import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { stringify } from 'yaml'
import { toNumber } from '../../../../../src/domain/exact/rational.ts'
import { readAnswer } from '../../../../../src/domain/questions/yaml/read.ts'
import { canonicalText, fromJson, type Json } from '../../../../../src/domain/questions/yaml/value.ts'
import { yaml } from '../../../../../src/domain/questions/yaml.ts'
import { remarksOn } from '../remarks.ts'
import { answerOf, contentOf, contents, gradeOf } from './contents.ts'

const words = fc.constantFrom(
  'a',
  'b',
  'nginx:1.27',
  '80',
  'true',
  'é',
  'x y',
  '~',
  '#',
  '- a',
  'a: b',
  '',
  '🐳',
)
const scalars = fc.oneof(words, fc.integer({ min: -99, max: 99 }), fc.boolean(), fc.constant(null))
const { tree } = fc.letrec<{ tree: Json }>((tie) => ({
  tree: fc.oneof(
    { depthSize: 'small', maxDepth: 4 },
    scalars,
    fc.array(tie('tree'), { maxLength: 4 }),
    fc.dictionary(words, tie('tree'), { maxKeys: 4 }),
  ),
}))
const documents = fc.dictionary(words, tree, { minKeys: 1, maxKeys: 4 })

const styles = fc.record({
  collectionStyle: fc.constantFrom('any' as const, 'flow' as const),
  indent: fc.integer({ min: 2, max: 6 }),
  indentSeq: fc.boolean(),
  defaultStringType: fc.constantFrom('PLAIN' as const, 'QUOTE_DOUBLE' as const, 'QUOTE_SINGLE' as const),
  defaultKeyType: fc.constantFrom('PLAIN' as const, 'QUOTE_DOUBLE' as const, 'QUOTE_SINGLE' as const),
  reverse: fc.boolean(),
})

type Style = typeof styles extends fc.Arbitrary<infer S> ? S : never

/** The same data in another hand: style, quotes, indentation and, reversed, the order of its keys. */
function rewritten(value: unknown, { reverse, ...style }: Style): string {
  const turn = (part: unknown): unknown => {
    if (Array.isArray(part)) return part.map(turn)
    if (typeof part !== 'object' || part === null) return part
    const entries = Object.entries(part).map(([key, held]) => [key, turn(held)] as const)
    return new Map(reverse ? entries.reverse() : entries)
  }
  return stringify(turn(value), { aliasDuplicateObjects: false, lineWidth: 0, ...style })
}

/** Every pointer of a value that goes through keys only, with what is there. */
function keyPaths(value: Json, at = ''): { at: string; value: Json }[] {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return []
  return Object.entries(value).flatMap(([key, held]) => {
    const path = `${at}/${key.replaceAll('~', '~0').replaceAll('/', '~1')}`
    return [{ at: path, value: held }, ...keyPaths(held, path)]
  })
}

const contentFor = (document: Json, answer: string) =>
  contentOf(
    answer,
    keyPaths(document)
      .slice(0, 50)
      .map(({ at, value }, index) => ({ at, schema: { const: value }, weight: (index % 3) + 1 })),
  )

describe('yaml', () => {
  test('the model answer earns everything in any style and order of keys', () => {
    fc.assert(
      fc.property(documents, styles, styles, (document, one, other) => {
        const content = contentFor(document, rewritten(document, one))
        expect(toNumber(gradeOf(content, content.answer).fraction)).toBe(1)
        expect(toNumber(gradeOf(content, rewritten(document, other)).fraction)).toBe(1)
      }),
    )
  })

  test('any answer earns the same in any style and order of keys', () => {
    fc.assert(
      fc.property(documents, documents, styles, styles, (document, given, one, other) => {
        const content = contentFor(document, 'a: 1')
        expect(gradeOf(content, rewritten(given, one))).toEqual(gradeOf(content, rewritten(given, other)))
      }),
    )
  })

  test('taking away what an assertion names never raises the score', () => {
    fc.assert(
      fc.property(documents, documents, fc.nat(), styles, (document, given, pick, style) => {
        const answer = { ...given, ...document }
        const content = contentFor(document, 'a: 1')
        const paths = keyPaths(answer)
        const { at } = paths[pick % paths.length]!
        const before = toNumber(gradeOf(content, rewritten(answer, style)).fraction)
        const after = toNumber(gradeOf(content, rewritten(without(answer, at), style)).fraction)
        expect(after).toBeLessThanOrEqual(before)
      }),
    )
  })

  test('what is written is what is read', () => {
    fc.assert(
      fc.property(documents, styles, (document, style) => {
        const reading = readAnswer(rewritten(document, style))
        expect(reading).toEqual({ documents: [fromJson(document)] })
      }),
    )
  })

  test('lists are equal as multisets whatever their order, and their text tells unequal values apart', () => {
    fc.assert(
      fc.property(fc.array(tree, { maxLength: 5 }), tree, (list, other) => {
        const text = canonicalText(fromJson(list), false)
        expect(canonicalText(fromJson(list.toReversed()), false)).toBe(text)
        expect(canonicalText(fromJson([...list, other]), false)).not.toBe(text)
      }),
    )
  })

  const snippets = fc.constantFrom(
    ...['a', ':', ' ', '\n', '- ', '[', ']', '{', '}', '"', "'", '|', '>', '#', '&a', '*a', '!t', '<<', '? '],
    ...[
      '---\n',
      '...\n',
      '%YAML 1.1\n',
      '\t',
      '\r',
      '\\',
      '\\x',
      '1',
      '.nan',
      '__proto__',
      'é',
      '\u0301',
      '🐳',
      ',',
    ],
  )
  const hostile = fc.oneof(
    fc.string({ unit: 'binary', maxLength: 400 }),
    fc.array(snippets, { maxLength: 200 }).map((pieces) => pieces.join('')),
  )
  test('no text throws: it is graded from 0 to 1 and every part is put into words', {
    timeout: 60_000,
  }, () => {
    fc.assert(
      fc.property(hostile, fc.constantFrom(...Object.values(contents)), (text, content) => {
        const response = answerOf(text)
        const { fraction, parts } = gradeOf(content, text)
        expect(fraction.n).toBeGreaterThanOrEqual(0)
        expect(fraction.n).toBeLessThanOrEqual(fraction.d)
        expect(parts.length).toBeGreaterThan(0)
        remarksOn(yaml, content, response)
        for (const part of parts.filter(({ code }) => code !== 'blank'))
          expect(yaml.explain(part, { content, response, language: 'fr' })).not.toBe('')
      }),
      { numRuns: 500 },
    )
  })
})

function without(value: Json, at: string): Json {
  const [step, ...rest] = at.split('/').slice(1)
  const key = step!.replaceAll('~1', '/').replaceAll('~0', '~')
  const { [key]: held, ...others } = value as { [key: string]: Json }
  if (rest.length === 0) return others
  return { ...others, [key]: without(held!, `/${rest.join('/')}`) }
}
