import { expect, test } from 'vitest'
import { extendAttempt } from '../../../src/usecases/attempts/managing/extend.ts'
import { voidAttempt } from '../../../src/usecases/attempts/managing/void.ts'
import { submitAttempt } from '../../../src/usecases/attempts/submit.ts'
import { replayResponses } from '../../../src/usecases/responses/replay.ts'
import { reviewAttempt } from '../../../src/usecases/results/review.ts'
import type { Happening } from '../../../src/usecases/results/timeline.ts'
import { choose, refused, save, start, tick } from '../../support/attempts.ts'
import { MINUTE, plus, T0 } from '../../support/instant.ts'
import { createWorld, SAMPLE_BANK, sampleQuiz, type TestPerson, type World } from '../../support/world.ts'

const DRAWN = sampleQuiz('drawn', {
  sections: '[{ title: Drawn, draw: { bank: sample, count: 2 } }]',
  shuffle: '{ questions: true, options: true }',
  release: '{ score: manual, answers: manual }',
})

async function taken(): Promise<{ world: World; owner: TestPerson; trainer: TestPerson; attempt: string }> {
  const world = await createWorld({ content: false })
  await world.publish({
    'chapters.yaml': 'chapters:\n  - { id: docker/images, title: Images, module: docker }\n',
    'docker/sample.yaml': SAMPLE_BANK,
    'docker/sample.quiz.yaml': sampleQuiz('sample', { release: '{ score: manual, answers: manual }' }),
    'docker/drawn.quiz.yaml': DRAWN,
  })
  const [owner, trainer] = [await world.person(), await world.person('trainer')]
  await world.cohort({ trainers: [trainer], members: [owner] })
  return { world, owner, trainer, attempt: await start(owner.at(T0), 'sample') }
}

const read = async (trainer: TestPerson, attempt: string, at = plus(60 * MINUTE)) => {
  const { timeline, ...review } = await reviewAttempt(trainer.at(at), { attempt })
  const happened: Happening[] = []
  for await (const one of timeline) happened.push(one)
  return { ...review, timeline: happened }
}

const entry = (position: number, choice: string, version: number) => ({
  id: crypto.randomUUID(),
  position,
  response: choose(choice),
  version,
})

test('a review tells what was shown, answered and earned, what came late or stale, and all that happened in its order', async () => {
  const { owner, trainer, attempt } = await taken()
  const at = (minute: number) => owner.at(plus(minute * MINUTE))
  await save(at(1), attempt, 1, choose('right-1'))
  await replayResponses(at(2), { attempt, entries: [entry(1, 'wrong-1', 0)] })
  await extendAttempt(trainer.at(plus(3 * MINUTE)), { attempt, minutes: 5, reason: 'Panne.' })
  await save(at(4), attempt, 3, tick('a', 'b'))
  await submitAttempt(at(5), { attempt })
  await replayResponses(at(6), { attempt, entries: [entry(2, 'right-2', 0)] })
  const review = await read(trainer, attempt)
  expect(review.score).toMatchObject({ state: 'final', points: 1, maxPoints: 3 })
  expect(review.paperProven).toBe(true)
  expect(review.questions).toMatchObject([
    {
      bank: 'sample',
      question: 'first',
      response: { choice: 'right-1' },
      points: 1,
      key: { choice: 'right-1' },
      version: 1,
    },
    { bank: 'sample', question: 'second', response: null, points: 0, parts: [{ code: 'blank' }], version: 0 },
    {
      bank: 'sample',
      question: 'third',
      response: { choices: ['a', 'b'] },
      points: 0,
      explanation: 'SECRET-EXPLANATION-3',
    },
  ])
  const happened = review.timeline.map((one) =>
    one.what === 'event'
      ? one.event
      : one.what === 'answer'
        ? `${one.outcome} ${one.position}`
        : `score ${one.revision}`,
  )
  expect(happened).toEqual([
    'started',
    'accepted 1',
    'stale 1',
    'deadline',
    'accepted 3',
    'submitted',
    'score 1',
    'late 2',
  ])
  expect(review.timeline[3]).toMatchObject({
    by: { kind: 'person', user: trainer.id, name: 'Test' },
    data: { reason: 'Panne.' },
  })
  await voidAttempt(trainer.at(plus(7 * MINUTE)), { attempt, reason: 'Erreur.' })
  expect((await read(trainer, attempt)).timeline.at(-1)).toMatchObject({
    event: 'voided',
    data: { reason: 'Erreur.' },
  })
})

test('a running attempt is reviewed without scores, and nobody but its trainers reviews one', async () => {
  const { world, trainer, owner, attempt } = await taken()
  const review = await read(trainer, attempt, plus(MINUTE))
  expect(review.score).toBe(null)
  expect(review.questions.map(({ points, maxPoints, parts }) => [points, maxPoints, parts])).toEqual(
    Array.from({ length: 3 }, () => [null, 1, []]),
  )
  const other = await world.person('trainer')
  await refused(reviewAttempt(other.at(T0), { attempt }), 'not-found')
  expect(owner.id).toBe(review.trainee.id)
})

test('a paper is proven by its seed, after its bank changed too; one that was touched is told where', async () => {
  const { world, owner, trainer } = await taken()
  const attempt = await start(owner.at(T0), 'drawn')
  await world.publish({
    'chapters.yaml': 'chapters:\n  - { id: docker/images, title: Images, module: docker }\n',
    'docker/sample.yaml': SAMPLE_BANK.replace('First question?', 'First question, reworded?'),
    'docker/sample.quiz.yaml': sampleQuiz('sample', { release: '{ score: manual, answers: manual }' }),
    'docker/drawn.quiz.yaml': DRAWN,
  })
  expect(await read(trainer, attempt)).toMatchObject({ paperProven: true, paperDiffers: [] })
  await world.db.pool.query(
    'UPDATE paper_entries SET option_order = $2 WHERE attempt_id = $1 AND position = 2',
    [attempt, ['none']],
  )
  const { paperProven, paperDiffers } = await read(trainer, attempt)
  expect(paperProven).toBe(false)
  expect(paperDiffers).toMatchObject([{ position: 2, shown: { optionOrder: ['none'] } }])
  expect(paperDiffers[0]!.drawn!.optionOrder.length).toBeGreaterThan(1)
  await world.db.pool.query('UPDATE attempts SET draw_version = 99 WHERE id = $1', [attempt])
  expect((await read(trainer, attempt)).paperDiffers).toMatchObject([{ drawn: null }, { drawn: null }])
})
