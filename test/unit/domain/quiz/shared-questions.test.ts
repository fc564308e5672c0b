import { expect, test } from 'vitest'
import { quizSchema, toQuiz } from '../../../../src/domain/quiz/schema.ts'
import { sharedFindings } from '../../../../src/domain/quiz/shared-questions.ts'
import type { DrawQuestion } from '../../../../src/domain/selection/pool.ts'

const question = (id: string, tags: string[] = []): DrawQuestion => ({
  id,
  chapter: null,
  level: null,
  difficulty: null,
  tags,
  optionIds: [],
  fixedIds: [],
  keyOrder: [],
  shuffles: 'never',
})
const banks = new Map([['a', [question('1', ['placement']), question('2', ['placement']), question('3')]]])
const [early, late] = ['2026-01-01T00:00:00Z', '2026-02-01T00:00:00Z']

const made = (quiz: string, fields: object, takes: object = {}) =>
  toQuiz(
    quizSchema.parse({ quiz, title: quiz, sections: [{ questions: { bank: 'a', ...takes } }], ...fields }),
  )
const training = (fields: object = {}, takes: object = {}) =>
  made('training', { access: 'open', attempts: { max: 'unlimited' }, ...fields }, takes)
const placement = (fields: object = {}) =>
  made('placement', { access: 'open', ...fields }, { tags: ['placement'] })

test.each([
  ['an attempt that counts, beside open answers', placement(), training(), 2],
  ['one that takes other questions', placement(), training({}, { notTags: ['placement'] }), 0],
  ['attempts without end', placement({ attempts: { max: 'unlimited' } }), training(), 0],
  [
    'answers on close, whatever the attempts',
    placement({ attempts: { max: 'unlimited' }, release: { answers: 'on-close' } }),
    training(),
    2,
  ],
  ['a quiz that only an assignment gives', placement(), training({ access: 'assigned' }), 0],
  ['a practice that shows nothing', placement(), training({ release: { answers: 'manual' } }), 0],
  [
    'a practice that reveals as one goes',
    placement(),
    training({ feedback: 'immediate', release: { answers: 'manual' } }),
    2,
  ],
  ['a practice that never closes', placement(), training({ release: { answers: 'on-close' } }), 0],
  [
    'an earlier instant',
    placement({ release: { answers: late } }),
    training({ release: { answers: early } }),
    2,
  ],
  [
    'a later instant',
    placement({ release: { answers: early } }),
    training({ release: { answers: late } }),
    0,
  ],
] as const)('%s', (_name, quiz, other, shared) => {
  const findings = sharedFindings(quiz, { banks, others: [quiz, other] })
  expect(findings.map(({ rule, path, says }) => `${rule} /${path.join('/')} ${says.en.slice(0, 1)}`)).toEqual(
    shared === 0 ? [] : [`answers-elsewhere /sections/0 ${shared}`],
  )
})

test('what a draw may take counts as asked', () => {
  const draw = { sections: [{ draw: { bank: 'a', count: 1, tags: ['placement'] } }] }
  expect(sharedFindings(made('drawn', draw), { banks, others: [training()] })).toHaveLength(1)
})
