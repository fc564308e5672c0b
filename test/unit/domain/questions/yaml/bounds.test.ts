import { expect, test } from 'vitest'
import { BOUNDS } from '../../../../../src/domain/questions/yaml/read.ts'
import { type YamlContent, yaml } from '../../../../../src/domain/questions/yaml.ts'
import { shipped } from '../alternatives/shipped.ts'
import { answerOf, contentOf } from './contents.ts'

const KIB = 1024
const asked = (length: number, starter?: string) =>
  contentOf('x'.repeat(length), [{ at: '', schema: {} }], starter)

test.each([
  ['a short model: 1 KiB', asked(10), KIB],
  ['four times the model', asked(500), 2000],
  ['a long model: 16 KiB', asked(10_000), 16 * KIB],
  ['a starter that is longer than the model counts', asked(10, 'y'.repeat(600)), 2400],
])('the bound of an answer: %s', (_, content, most) => {
  expect(yaml.maxBytes!(content)).toBe(most)
  expect(yaml.view(content, [])).toMatchObject({ maxBytes: most, maxTokens: BOUNDS.tokens })
})

test.each([
  ['letters', 'a: b', 4],
  ['letters of two bytes', 'é', 2],
  ['as many tokens as may be', '- a\n'.repeat(199), 796],
  ['more', '- a\n'.repeat(201), Number.POSITIVE_INFINITY],
  ['blanks, which are one token', `a:${' '.repeat(5000)}b`, 5003],
])('what an answer is counted as: %s', (_, text, bytes) => {
  expect(yaml.bytesOf!(answerOf(text))).toBe(bytes)
})

test('the shipped model answers are far from their bounds, however they are written', () => {
  for (const { name, content } of shipped<YamlContent>('yaml')) {
    const spaced = content.answer.replaceAll('\n', '\n\n').replaceAll('  ', '    ')
    for (const text of [content.answer, spaced]) {
      const bytes = yaml.bytesOf!(answerOf(text))
      expect(bytes / yaml.maxBytes!(content), name).toBeLessThan(0.7)
      expect(yaml.bytesOf!(answerOf(text.repeat(4))), name).toBeLessThan(Number.POSITIVE_INFINITY)
    }
  }
})
