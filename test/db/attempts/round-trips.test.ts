import { expect, test } from 'vitest'
import { recordSteps } from '../../../bench/recording.ts'
import { getTiming } from '../../../src/usecases/attempts/get-timing.ts'
import { startAttempt } from '../../../src/usecases/attempts/start.ts'
import { submitAttempt } from '../../../src/usecases/attempts/submit.ts'
import type { Context } from '../../../src/usecases/context.ts'
import { createWorld } from '../../support/world.ts'

/** The names of the statements that a use case sends. */
async function statementsOf(ctx: Context, run: (ctx: Context) => Promise<unknown>): Promise<string[]> {
  const { db, steps } = recordSteps(ctx.db)
  await run({ ...ctx, db })
  return steps.flatMap((step) => (typeof step === 'string' ? [] : step.name))
}

test('a start answers with the paper that it drew, a submit with the scores that it wrote, and the time is read at once', async () => {
  const world = await createWorld()
  const person = await world.person()
  // The revisions are in the cache from here on, as they are in a service that runs.
  await startAttempt((await world.person()).ctx, { quiz: 'sample' })
  let attempt = ''
  const started = await statementsOf(person.ctx, async (ctx) => {
    attempt = (await startAttempt(ctx, { quiz: 'sample' })).attempt.id
  })
  expect(started).toEqual([
    'share_caller',
    'find_quiz_standing',
    'lock_open_attempt',
    'get_stored_now',
    'insert_attempt',
  ])
  expect(await statementsOf(person.ctx, (ctx) => getTiming(ctx, { attempt }))).toEqual(['find_own_timing'])
  expect(await statementsOf(person.ctx, (ctx) => submitAttempt(ctx, { attempt }))).toEqual([
    'lock_own_attempt',
    'enter_scoring',
    'list_papers',
    'write_closings',
  ])
})
