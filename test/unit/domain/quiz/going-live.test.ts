import { expect, test } from 'vitest'
import { goingLive } from '../../../../src/domain/quiz/going-live.ts'
import { quizSchema, toQuiz } from '../../../../src/domain/quiz/schema.ts'
import type { DrawQuestion } from '../../../../src/domain/selection/pool.ts'

const question = (id: string): DrawQuestion => ({
  id,
  chapter: null,
  level: null,
  difficulty: null,
  tags: [],
  optionIds: [],
  fixedIds: [],
  keyOrder: [],
  shuffles: 'never',
})

/** `a.1 b.2`: question 1 of bank a, question 2 of bank b. */
function quiz(slug: string, takes: string) {
  const sections = takes.split(' ').map((one) => {
    const [bank, id] = one.split('.')
    return { questions: { bank, ids: [id] } }
  })
  return toQuiz(quizSchema.parse({ quiz: slug, title: slug, sections }))
}

/** Banks as `a: '1 2'`, quizzes as `q: 'a.1'`. */
function content(banks: Record<string, string>, quizzes: Record<string, string>) {
  return {
    banks: new Map(Object.entries(banks).map(([bank, ids]) => [bank, ids.split(' ').map(question)])),
    quizzes: new Map(Object.entries(quizzes).map(([slug, takes]) => [slug, quiz(slug, takes)])),
  }
}

const live = content({ a: '1 2', b: '1 2' }, { q: 'a.1', both: 'a.2 b.2' })

test.each([
  ['what breaks nothing goes live', content({ a: '1 2 3' }, {}), 'a', []],
  ['a bank that a kept quiz needs is held', content({ a: '2 3', b: '1 2 3' }, {}), 'b', ['a<q']],
  ['a quiz that follows lets its bank go', content({ a: '2 3' }, { q: 'a.3' }), 'a q', []],
  ['a quiz written for a bank that is held waits', content({ a: '2 3' }, { new: 'a.3' }), '', ['a<q']],
  [
    'what waits may hold another bank in turn',
    content({ a: '2 3', b: '1 3' }, { both: 'a.3 b.3' }),
    '',
    ['a<q', 'b<both'],
  ],
] as const)('%s', (_name, loaded, goes, holds) => {
  const { content: next, held } = goingLive(live, loaded)
  expect([...next.banks.keys(), ...next.quizzes.keys()].join(' ')).toBe(goes)
  expect(held.map(({ bank, quiz }) => `${bank}<${quiz}`)).toEqual(holds)
})

test('a quiz that does not draw as it is holds nothing', () => {
  const broken = content({ a: '1' }, { q: 'a.9' })
  expect(goingLive(broken, content({ a: '2' }, {})).held).toEqual([])
})
