import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { CanonicalQuestion } from '../../../../src/domain/bank/canonical.ts'
import { illustrated, type Media, mediaViews } from '../../../../src/domain/bank/pictures/media.ts'
import { questionTypes } from '../../../../src/domain/questions/registry.ts'
import { TYPE_CASES } from '../questions/type-cases.ts'

const media = (name: string): Media => ({
  id: `id-${name}`,
  hash: `hash-${name}`,
  type: 'image/png',
  width: 1,
  height: 2,
})
const published = new Map(['a', 'b', 'c', 'd'].map((name) => [`hash-${name}`, media(name)]))
const pictures = Object.fromEntries(['a', 'b', 'c', 'd'].map((name) => [`${name}.png`, `hash-${name}`]))

const question = (changes: Partial<CanonicalQuestion>): CanonicalQuestion => ({
  id: 'q',
  type: 'single',
  prompt: 'What?',
  content: {
    options: [
      { id: 'x', text: 'X', correct: true, fixed: false },
      { id: 'y', text: 'Y', correct: false, fixed: false },
    ],
  },
  explanation: 'Because.',
  reference: null,
  chapter: null,
  level: null,
  difficulty: null,
  tags: [],
  points: '1',
  policy: null,
  ...changes,
})

test('a question without pictures is itself', () => {
  const plain = question({})
  expect(illustrated(plain, published)).toBe(plain)
})

test('no text names a file, and what is asked lists the pictures of prompt and options alone', () => {
  const content = {
    options: [
      { id: 'x', text: '![right](b.png)', correct: true, fixed: false },
      { id: 'y', text: 'Y', correct: false, fixed: false, feedback: '![told](c.png)' },
    ],
  }
  const author = question({
    prompt: '![asked](a.png)',
    content,
    explanation: '![why](d.png) ![why](a.png)',
    pictures,
  })
  const before = structuredClone(author)
  const shown = illustrated(author, published)
  expect(author).toEqual(before)
  expect(JSON.stringify(shown)).not.toContain('.png')
  expect(shown.prompt).toBe('![asked](id-a)')
  expect(shown.explanation).toBe('![why](id-d) ![why](id-a)')
  const told = (list: readonly { id: string; alt: string }[]) => list.map(({ id, alt }) => `${id} ${alt}`)
  expect(told(shown.media!.asked)).toEqual(['id-a asked', 'id-b right'])
  expect(told(shown.media!.all)).toEqual(['id-a asked', 'id-d why', 'id-a why', 'id-b right', 'id-c told'])
  expect(mediaViews(shown.media!.asked)[0]).toEqual({
    id: 'id-a',
    url: '/v1/media/id-a',
    type: 'image/png',
    width: 1,
    height: 2,
    alt: 'asked',
  })
})

describe.each(questionTypes.map((type) => [type.type, type] as const))('%s', (name, type) => {
  test('each of its texts stands in the content at its path, so that it can be put there anew', () => {
    fc.assert(
      fc.property(TYPE_CASES[name]!.contents as fc.Arbitrary<object>, (content) => {
        for (const { path, text } of type.texts(content)) {
          const found = path.reduce<unknown>((part, step) => (part as Record<string, unknown>)[step], content)
          expect(found).toBe(text)
        }
      }),
    )
  })
})
