import { expect, test } from 'vitest'
import { startAttempt } from '../../../../src/usecases/attempts/start.ts'
import { createWorld, SAMPLE_BANK, sampleQuiz } from '../../../support/world.ts'

const hours = (n: number) => new Date(Date.now() + n * 3_600_000)

test('the first start pins the assignment: a later publication changes nothing for the others', async () => {
  const world = await createWorld()
  const first = await world.person()
  const second = await world.person()
  const cohort = await world.cohort({ members: [first, second] })
  const assignment = await world.assignment({ cohort, quiz: 'exam', opensAt: hours(-1), closesAt: hours(1) })
  const one = await startAttempt(first.ctx, { quiz: 'exam' })
  expect(one.attempt).toMatchObject({ kind: 'assigned', assignment, limitedBy: 'timeLimit' })
  await world.publish({
    'chapters.yaml': 'chapters: [{ id: docker/images, title: Images, module: docker }]',
    'docker/sample.yaml': SAMPLE_BANK.replace('First question?', 'Reworded question?'),
    'docker/exam.quiz.yaml': sampleQuiz('exam', { access: 'assigned', timeLimit: 'PT5M' }),
  })
  const two = await startAttempt(second.ctx, { quiz: 'exam' })
  expect(two.attempt.quizRevision).toBe(one.attempt.quizRevision)
  expect(two.attempt.questions!.map((question) => question.prompt)).toContain('First question?')
})

test('twenty first starters at once all start, under one pin', async () => {
  const world = await createWorld({ max: 20 })
  const members = await Promise.all(Array.from({ length: 20 }, () => world.person()))
  const cohort = await world.cohort({ members })
  await world.assignment({ cohort, quiz: 'exam', opensAt: hours(-1), closesAt: hours(1) })
  const started = await Promise.all(members.map(({ ctx }) => startAttempt(ctx, { quiz: 'exam' })))
  expect(new Set(started.map(({ attempt }) => attempt.quizRevision)).size).toBe(1)
  expect(started.every(({ created }) => created)).toBe(true)
})
