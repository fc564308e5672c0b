import { expect, test } from 'vitest'
import { getAttempt } from '../../../src/usecases/attempts/get.ts'
import { submitAttempt } from '../../../src/usecases/attempts/submit.ts'
import { createApi } from '../../support/api.ts'
import { choose, rowsOf, save, start, tick } from '../../support/attempts.ts'
import { sampleQuiz } from '../../support/world.ts'

const BANK = `bank: sample
title: Sample
module: docker
chapter: docker/images
language: en
license: MIT
questions:
  - id: one
    type: single
    prompt: One?
    policy: weights
    options:
      - { id: best, text: Best, weight: 100% }
      - { id: equal, text: Equal, weight: 100% }
      - { id: good, text: Good, weight: 33.3333333333% }
      - { id: bad, text: Bad, weight: -25% }
    explanation: E.
    points: 3
  - id: several
    type: multiple
    prompt: Several?
    policy: weights
    options:
      - { id: a, text: A, weight: 33.33333% }
      - { id: b, text: B, weight: 66.66667% }
      - { id: c, text: C, weight: -16.66667% }
      - { id: d, text: D, weight: 0% }
    explanation: E.
  - id: plain
    type: single
    prompt: Plain?
    options: [{ id: right, text: Right, correct: true }, { id: wrong, text: Wrong }]
    explanation: E.
`

async function weighed() {
  const api = await createApi()
  await api.world.publish({
    'chapters.yaml': 'chapters:\n  - { id: docker/images, title: Images, module: docker }\n',
    'docker/sample.yaml': BANK,
    'docker/weighed.quiz.yaml': sampleQuiz('weighed', { scoring: '{ single: { penalty: 0.5 } }' }),
  })
  return api
}

test('the shares that were chosen are stored exactly, and earn their points to the last digit', async () => {
  const { world } = await weighed()
  const person = await world.person()
  const attempt = await start(person.ctx, 'weighed')
  await save(person.ctx, attempt, 1, choose('good'))
  await save(person.ctx, attempt, 2, tick('a', 'b', 'c', 'd'))
  const { result } = await submitAttempt(person.ctx, { attempt })
  expect(result).toMatchObject({
    questions: [{ points: 1 }, { points: 0.83, key: { weights: expect.anything() } }, { points: 0 }],
  })
  expect(await rowsOf(world.db, 'question_scores', attempt, 'position')).toMatchObject([
    { points: '1.0000000', fraction_numerator: 333333333333, fraction_denominator: 1000000000000 },
    { points: '0.8333333', fraction_numerator: 8333333, fraction_denominator: 10000000 },
    { points: '0.0000000' },
  ])
})

test('a trainee is told the policy before answering', async () => {
  const { world } = await weighed()
  const person = await world.person()
  const view = await getAttempt(person.ctx, { attempt: await start(person.ctx, 'weighed') })
  expect(view.questions?.map(({ policy }) => policy)).toEqual(['weights', 'weights', null])
})

test('in statistics what gives is a key, of one choice what gives most, and guesses go by the weights', async () => {
  const api = await weighed()
  const admin = await api.world.person('admin')
  const person = await api.world.person()
  const attempt = await start(person.ctx, 'weighed')
  await save(person.ctx, attempt, 1, choose('good'))
  await submitAttempt(person.ctx, { attempt })
  const { body } = await api.request({ method: 'GET', url: '/v1/statistics?quiz=weighed', as: admin })
  const keysOf = ({ options }: { options: { option: string; isKey: boolean }[] }) =>
    options.filter(({ isKey }) => isKey).map(({ option }) => option)
  expect(body.questions.map(keysOf)).toEqual([['best', 'equal'], ['a', 'b'], ['right']])
  expect(body.questions[0].randomGuess.value).toBeCloseTo((1 + 1 + 0.3333333333 + 0) / 4, 6)
})
