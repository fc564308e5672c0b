import { expect, test } from 'vitest'
import type { Quiz } from '../../web/api/types.ts'
import { clockText } from '../../web/paper/clock.ts'
import { verdictOf } from '../../web/result/verdict.ts'
import { awaited, courseMap, dueNow, scoreShown } from '../../web/state/course.ts'

const quiz = (name: string, fields: Partial<Quiz> = {}) =>
  ({
    quiz: name,
    module: 'docker',
    chapter: { id: 'docker/images', title: 'Images' },
    openAttempt: null,
    assignments: [],
    practiceScore: null,
    ...fields,
  }) as Quiz

const names = (quizzes: readonly Quiz[]) => quizzes.map((one) => one.quiz)

test('quizzes stand under their modules and chapters, in the order of the course', () => {
  const map = courseMap([
    quiz('all', { module: null, chapter: null }),
    quiz('one'),
    quiz('two', { chapter: { id: 'docker/compose', title: 'Compose' } }),
    quiz('three'),
    quiz('pods', { module: 'kubernetes', chapter: null }),
  ])
  expect(map.map(({ id, chapters }) => [id, chapters.map((one) => [one.id, names(one.quizzes)])])).toEqual([
    [null, [[null, ['all']]]],
    [
      'docker',
      [
        ['docker/images', ['one', 'three']],
        ['docker/compose', ['two']],
      ],
    ],
    ['kubernetes', [[null, ['pods']]]],
  ])
})

test('what runs comes before what was given and can be started; practice asks for nobody', () => {
  const given = (canStart: boolean) => ({ assignments: [{ canStart }] }) as Partial<Quiz>
  const all = [
    quiz('free'),
    quiz('given', given(true)),
    quiz('later', given(false)),
    quiz('runs', { openAttempt: 'x' }),
  ]
  expect(names(dueNow(all))).toEqual(['runs', 'given'])
})

test('what opens first is awaited, unless something runs or can be started', () => {
  const assignments = [
    { id: 'over', reason: 'window-over', opensAt: '2026-11-01T08:00:00.000Z' },
    { id: 'then', reason: 'not-open-yet', opensAt: '2026-11-24T08:00:00.000Z' },
    { id: 'next', reason: 'not-open-yet', opensAt: '2026-11-23T08:00:00.000Z' },
  ] as Quiz['assignments']
  const open = { id: 'open', canStart: true } as Quiz['assignments'][number]
  expect(awaited(quiz('a', { assignments }))?.id).toBe('next')
  expect(awaited(quiz('a', { assignments, openAttempt: 'x' }))).toBeUndefined()
  expect(awaited(quiz('a', { assignments: [...assignments, open] }))).toBeUndefined()
})

test('the score of an assignment is shown before that of practice', () => {
  const [mine, free] = [{ mark20: 12 }, { mark20: 20 }] as Quiz['practiceScore'][]
  const assignments = [{ score: null }, { score: mine }] as Quiz['assignments']
  expect(scoreShown(quiz('a', { assignments, practiceScore: free! }))).toBe(mine)
  expect(scoreShown(quiz('a', { practiceScore: free! }))).toBe(free)
})

test.each([
  [0, '0:00'],
  [9, '0:09'],
  [245, '4:05'],
  [3_600, '1:00:00'],
  [3_845, '1:04:05'],
])('%d seconds are shown as %s', (seconds, text) => {
  expect(clockText(seconds)).toBe(text)
})

test.each([
  [null, 2, 'x', 'pending'],
  [2, 2, 'x', 'right'],
  [0.5, 2, 'x', 'partly'],
  [0, 2, 'x', 'wrong'],
  [-0.5, 2, 'x', 'wrong'],
  [0, 2, null, 'blank'],
])('%s points of %d for an answer (%s) are %s', (points, maxPoints, response, verdict) => {
  expect(verdictOf({ points, maxPoints, response: response as never })).toBe(verdict)
})
