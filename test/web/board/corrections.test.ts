import { expect, test } from 'vitest'
import type { Answer, BankQuestion, CorrectedScore } from '../../../web/api/types.ts'
import {
  byWeight,
  isSaidByAnswer,
  keyOf,
  rightOptions,
  tenthsOf,
} from '../../../web/board/figures/corrections/key.ts'

const KEYS: { answer: Answer; key: object | null }[] = [
  { answer: { type: 'single', choice: 'b' }, key: { options: [{ id: 'b', correct: true }] } },
  {
    answer: { type: 'multiple', choices: ['a', 'c'] },
    key: {
      options: [
        { id: 'a', correct: true },
        { id: 'c', correct: true },
      ],
    },
  },
  { answer: { type: 'numeric', value: '3.5' }, key: { answers: [{ value: '3.5' }] } },
  { answer: { type: 'text', text: 'docker' }, key: { answers: [{ text: 'docker' }] } },
  { answer: { type: 'order', order: ['b', 'a'] }, key: { items: [{ id: 'b' }, { id: 'a' }] } },
  {
    answer: { type: 'match', pairs: { a: 'x', b: 'y' } },
    key: {
      left: [
        { id: 'a', match: 'x' },
        { id: 'b', match: 'y' },
      ],
    },
  },
  { answer: { type: 'command', text: 'docker ps' }, key: null },
  { answer: { type: 'yaml', text: 'a: 1' }, key: null },
  { answer: { type: 'cloze', blanks: {} }, key: null },
]

test.each(KEYS)('the key by which $answer is right', ({ answer, key }) => {
  expect(keyOf(answer)).toEqual(key)
})

test.each([
  { question: { type: 'single', key: {} }, isSaid: true },
  { question: { type: 'multiple', key: { weights: { a: '50%' } } }, isSaid: false },
  { question: { type: 'numeric', units: [] }, isSaid: true },
  { question: { type: 'numeric', units: ['Mo'] }, isSaid: false },
  { question: { type: 'order' }, isSaid: true },
  { question: { type: 'command' }, isSaid: false },
])('whether an answer says the whole key of $question: $isSaid', ({ question, isSaid }) => {
  expect(isSaidByAnswer(question as BankQuestion)).toBe(isSaid)
})

test('the right options of a key are those that say so', () => {
  expect(rightOptions({ options: [{ id: 'a', correct: true }, { id: 'b' }] })).toEqual(['a'])
  expect(rightOptions({ answers: [] })).toBe(null)
})

const score = (percentage: number | null, passed = true) =>
  ({ percentage, mark20: percentage === null ? null : percentage / 5, passed }) as CorrectedScore['before']

test('marks are counted by tenths: the best in the last, who has none in none', () => {
  const counts = tenthsOf([0, 9.9, 10, 95, 100, null].map((one) => score(one)))
  expect(counts).toEqual([2, 1, 0, 0, 0, 0, 0, 0, 0, 2])
})

test('who begins to pass or no longer does stands first, then who moves most', () => {
  const row = (attempt: string, before: CorrectedScore['before'], after: CorrectedScore['before']) =>
    ({ attempt, before, after }) as CorrectedScore
  const rows = [
    row('little', score(70), score(75)),
    row('much', score(70), score(90)),
    row('fails', score(60), score(59, false)),
    row('down', score(90), score(80)),
  ]
  expect(byWeight(rows).map(({ attempt }) => attempt)).toEqual(['fails', 'much', 'down', 'little'])
})
