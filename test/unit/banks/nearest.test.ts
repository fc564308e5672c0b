import { expect, test } from 'vitest'
import { nearestWord } from '../../../src/banks/nearest.ts'

test.each([
  ['corect', ['correct', 'text'], 'correct'],
  ['questons', ['questions'], 'questions'],
  ['Text', ['text'], 'text'],
  ['explication', ['explanation', 'prompt'], 'explanation'],
  ['id', ['is', 'in'], 'is'],
  ['zzzz', ['text', 'id'], null],
  ['', ['id'], null],
  ['a'.repeat(5000), ['a'.repeat(4999)], null],
])('%s is probably one of %j', (word, words, nearest) => {
  expect(nearestWord(word, words)).toBe(nearest)
})
