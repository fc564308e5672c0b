import { describe, expect, it } from 'vitest'
import { startAttempt } from '../../../src/usecases/attempts/start.ts'
import { submitAttempt } from '../../../src/usecases/attempts/submit.ts'
import { exportMe } from '../../../src/usecases/me/export.ts'
import { saveResponse } from '../../../src/usecases/responses/save.ts'
import { createWorld, SAMPLE_BANK, sampleQuiz, type TestPerson } from '../../support/world.ts'

async function answerFirst(person: TestPerson, quiz: string): Promise<string> {
  const { attempt } = await startAttempt(person.ctx, { quiz })
  await saveResponse(person.ctx, {
    attempt: attempt.id,
    position: 1,
    response: { type: 'single', choice: 'right-1' } as never,
    expectedVersion: null,
  })
  return attempt.id
}

/** `held` never releases anything by itself. */
const CONTENT = {
  'chapters.yaml': 'chapters:\n  - { id: docker/images, title: Images, module: docker }\n',
  'docker/sample.yaml': SAMPLE_BANK,
  'docker/sample.quiz.yaml': sampleQuiz('sample'),
  'docker/held.quiz.yaml': sampleQuiz('held', { release: '{ score: manual, answers: manual }' }),
}

describe('a personal export', () => {
  it('holds attempts, answers, released scores and receipts of this person only', async () => {
    const world = await createWorld()
    const [one, two] = [await world.person(), await world.person()]
    const attempt = await answerFirst(one, 'sample')
    const { receipt } = await submitAttempt(one.ctx, { attempt })
    await answerFirst(two, 'sample')
    const exported = await exportMe(one.ctx)
    expect(exported.me.id).toBe(one.id)
    expect(exported.sessions).toHaveLength(1)
    expect(exported.attempts).toMatchObject([
      {
        attempt: { id: attempt, state: 'submitted', questions: null },
        answers: [{ position: 1, type: 'single', response: { choice: 'right-1' }, version: 1 }],
        score: { points: 1, maxPoints: 3 },
        receipt,
      },
    ])
    expect(JSON.stringify(exported)).not.toMatch(/SECRET|explanation|feedback/)
    const admin = await world.person('admin')
    expect((await exportMe(admin.ctx)).attempts).toEqual([])
  })

  it('withholds a score that is not released, and one of a running attempt', async () => {
    const world = await createWorld({ content: false })
    await world.publish(CONTENT)
    const person = await world.person()
    const held = await answerFirst(person, 'held')
    await submitAttempt(person.ctx, { attempt: held })
    await answerFirst(person, 'sample')
    const { attempts } = await exportMe(person.ctx)
    expect(attempts.map(({ attempt, score }) => ({ quiz: attempt.quiz, score }))).toEqual([
      { quiz: 'sample', score: null },
      { quiz: 'held', score: null },
    ])
    expect(attempts.map(({ answers }) => answers.length)).toEqual([1, 1])
  })
})
