import { expect, test } from 'vitest'
import { assigningFindings } from '../../../../src/domain/quiz/assigning.ts'
import { quizSchema, toQuiz } from '../../../../src/domain/quiz/schema.ts'

const closesAt = new Date('2026-01-10T12:00:00Z')
const ON_CLOSE = { release: { answers: 'on-close' } }

test.each([
  ['an exam whose answers wait for its close', ON_CLOSE, 30, []],
  ['a quiz that anybody may practise', { ...ON_CLOSE, access: 'open' }, 1, ['assigned-open']],
  ['answers on submit, to several', {}, 2, ['assigned-on-submit']],
  ['answers on submit, to one person', {}, 1, []],
  ['answers on submit, to a cohort that is yet to come', {}, 0, ['assigned-on-submit']],
  [
    'a quiz that reveals its questions in practice',
    { ...ON_CLOSE, access: 'open', feedback: 'immediate' },
    1,
    ['assigned-open', 'assigned-feedback'],
  ],
  ['answers before the end', { release: { answers: '2026-01-10T11:59:59Z' } }, 1, ['assigned-past-release']],
  ['answers at the end', { release: { answers: '2026-01-10T12:00:00Z' } }, 30, []],
])('%s', (_name, fields, members, rules) => {
  const sections = [{ questions: { bank: 'b' } }]
  const quiz = toQuiz(quizSchema.parse({ quiz: 'q', title: 'Q', sections, ...fields }))
  expect(assigningFindings(quiz, { members, closesAt }).map(({ rule }) => rule)).toEqual(rules)
})
