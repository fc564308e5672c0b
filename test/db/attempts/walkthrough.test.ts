import { expect, test } from 'vitest'
import { getResult } from '../../../src/usecases/attempts/get-result.ts'
import { startAttempt } from '../../../src/usecases/attempts/start.ts'
import { submitAttempt } from '../../../src/usecases/attempts/submit.ts'
import { saveResponse } from '../../../src/usecases/responses/save.ts'
import { createWorld } from '../../support/world.ts'

test('a trainee starts, saves, submits and reads the result', async () => {
  const world = await createWorld()
  const { ctx } = await world.person()
  const { attempt, created } = await startAttempt(ctx, { quiz: 'sample' })
  expect(created).toBe(true)
  expect(attempt.questions).toHaveLength(3)
  await saveResponse(ctx, {
    attempt: attempt.id,
    position: 1,
    response: { type: 'single', choice: 'right-1' } as never,
    expectedVersion: null,
  })
  const { result } = await submitAttempt(ctx, { attempt: attempt.id })
  expect(result).toMatchObject({ released: 'answers', score: { points: 1, maxPoints: 3, passed: false } })
  expect((await getResult(ctx, { attempt: attempt.id })).result).toEqual(result)
})
