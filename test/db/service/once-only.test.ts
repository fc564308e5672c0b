import { expect, test } from 'vitest'
import { startAttempt } from '../../../src/usecases/attempts/start.ts'
import { onceOnly } from '../../../src/usecases/requests/once-only.ts'
import { codeOf } from '../../support/people/world.ts'
import { createWorld } from '../../support/world.ts'

const call = { operation: 'startAttempt', key: 'k', request: {} }

test('a step that fails inside a call is undone by itself, and may be tried again', async () => {
  const world = await createWorld()
  const { ctx } = await world.person()
  const answer = await onceOnly(ctx, call, async (within) => {
    const twice = within.db.transaction(async (tx) => {
      await tx.pg.query(`INSERT INTO cohorts (id, name) VALUES (gen_random_uuid(), 'Undone')`)
      await tx.pg.query('INSERT INTO sessions (id, user_id) VALUES ($1, $2)', [
        ctx.actor.sessionId,
        ctx.actor.userId,
      ])
    })
    expect(await codeOf(twice)).toBe('23505')
    // What reads again after a unique violation, as a start does, goes on in the same transaction.
    const { attempt } = await startAttempt(within, { quiz: 'sample' })
    return { status: 201, headers: {}, body: { id: attempt.id } }
  })
  const { rows } = await world.db.pg.query(`SELECT 1 FROM cohorts WHERE name = 'Undone'`)
  expect(rows).toEqual([])
  const { rows: attempts } = await world.db.pg.query('SELECT id FROM attempts')
  expect(attempts).toEqual([answer.body])
  expect(await onceOnly(ctx, call, () => Promise.reject(new Error('run again')))).toMatchObject(answer)
})

test('a call that fails keeps nothing, and may be made again', async () => {
  const world = await createWorld()
  const { ctx } = await world.person()
  const fails = onceOnly(ctx, call, async (within) => {
    await startAttempt(within, { quiz: 'sample' })
    throw new Error('too late')
  })
  await expect(fails).rejects.toThrow('too late')
  expect((await world.db.pg.query('SELECT 1 FROM attempts')).rows).toEqual([])
  expect(await onceOnly(ctx, call, async () => ({ status: 200, headers: {}, body: 1 }))).toMatchObject({
    body: 1,
  })
})
