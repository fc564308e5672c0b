import { expect, test } from 'vitest'
import { getResult } from '../../../src/usecases/attempts/get-result.ts'
import { startAttempt } from '../../../src/usecases/attempts/start.ts'
import { submitAttempt } from '../../../src/usecases/attempts/submit.ts'
import { serviceContext } from '../../../src/usecases/context.ts'
import { saveResponse } from '../../../src/usecases/responses/save.ts'
import { rescoreAttempts } from '../../../src/usecases/scores/rescore.ts'
import { createWorld, type TestPerson, type World } from '../../support/world.ts'

async function submitted(world: World): Promise<{ id: string; person: TestPerson }> {
  const person = await world.person()
  const { attempt } = await startAttempt(person.ctx, { quiz: 'sample' })
  for (const [position, choice] of [
    [1, 'right-1'],
    [2, 'right-2'],
  ] as const) {
    const response = { type: 'single', choice } as never
    await saveResponse(person.ctx, { attempt: attempt.id, position, response, expectedVersion: null })
  }
  await submitAttempt(person.ctx, { attempt: attempt.id })
  return { id: attempt.id, person }
}

/** As if the grader of one question had failed at the closing. */
async function makePending(world: World, attempt: string, position: number): Promise<void> {
  const { pool } = world.db
  await pool.query(
    `UPDATE attempt_scores SET state = 'pending', points = NULL, passed = NULL WHERE attempt_id = $1`,
    [attempt],
  )
  await pool.query(
    `UPDATE question_scores SET state = 'pending', points = NULL, parts = '[]' WHERE attempt_id = $1 AND position = $2`,
    [attempt, position],
  )
}

test('a pending score becomes what grading gives now, with an audit line', async () => {
  const world = await createWorld()
  const { id, person } = await submitted(world)
  const before = await getResult(person.ctx, { attempt: id })
  await makePending(world, id, 1)
  expect((await getResult(person.ctx, { attempt: id })).result).toMatchObject({ score: { state: 'pending' } })
  expect(await rescoreAttempts(serviceContext(world.services, 'command-line'))).toEqual({
    settled: 1,
    pending: 0,
  })
  expect((await getResult(person.ctx, { attempt: id })).result).toEqual(before.result)
  const { rows } = await world.db.pool.query(
    `SELECT action, actor_kind FROM audit_log WHERE object_id = $1`,
    [id],
  )
  expect(rows).toEqual([{ action: 'attempt.rescore', actor_kind: 'service' }])
})

test('a final score never changes, whatever grading would say of it today', async () => {
  const world = await createWorld()
  const { id } = await submitted(world)
  const { pool } = world.db
  await pool.query(`UPDATE question_scores SET points = 0.5 WHERE attempt_id = $1 AND position = 2`, [id])
  const ctx = serviceContext(world.services, 'command-line')
  expect(await rescoreAttempts(ctx)).toEqual({ settled: 0, pending: 0 })
  await makePending(world, id, 1)
  await rescoreAttempts(ctx)
  const { rows } = await pool.query(
    `SELECT points::float FROM question_scores WHERE attempt_id = $1 ORDER BY position`,
    [id],
  )
  expect(rows.map((row) => row.points)).toEqual([1, 0.5, 0])
  const total = await pool.query(`SELECT points::float, state FROM attempt_scores WHERE attempt_id = $1`, [
    id,
  ])
  expect(total.rows).toEqual([{ points: 1.5, state: 'final' }])
})

test('two runs at once settle each attempt once', async () => {
  const world = await createWorld()
  const attempts = await Promise.all(Array.from({ length: 4 }, () => submitted(world)))
  for (const { id } of attempts) await makePending(world, id, 2)
  const ctx = serviceContext(world.services, 'command-line')
  const runs = await Promise.all([rescoreAttempts(ctx), rescoreAttempts(ctx), rescoreAttempts(ctx)])
  expect(runs.reduce((sum, run) => sum + run.settled, 0)).toBe(4)
})
