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
    return { status: 201, headers: {}, body: { id: attempt.id }, address: '/' }
  })
  const { rows } = await world.db.pg.query(`SELECT 1 FROM cohorts WHERE name = 'Undone'`)
  expect(rows).toEqual([])
  const { rows: attempts } = await world.db.pg.query('SELECT id FROM attempts')
  expect(attempts).toEqual([answer.body])
  expect(await onceOnly(ctx, call, () => Promise.reject(new Error('run again')))).toMatchObject(answer)
  // What is answered again is a write too, whose commit waits for a standby as the first did, perhaps in vain.
  const { rows: kept } = await world.db.pg.query(`SELECT xmax <> '0' AS "isLocked" FROM idempotency_keys`)
  expect(kept).toEqual([{ isLocked: true }])
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
  expect(
    await onceOnly(ctx, call, async () => ({ status: 200, headers: {}, body: 1, address: '/' })),
  ).toMatchObject({
    body: 1,
  })
})

test('an answer over 64 KiB is sent whole once, and then as the address of what was done, which is done once', async () => {
  const world = await createWorld()
  const { ctx } = await world.person()
  const long = 'é'.repeat(32 * 1024 - 1)
  const once = (body: string, key: string) =>
    onceOnly(ctx, { ...call, key }, async () => ({ status: 201, headers: {}, body, address: '/v1/things/1' }))
  const never = (key: string) => onceOnly(ctx, { ...call, key }, () => Promise.reject(new Error('run again')))
  expect(await once(long, 'just')).toMatchObject({ status: 201, body: long })
  expect(await never('just')).toMatchObject({ status: 201, body: long })
  expect(await once(`${long}!`, 'over')).toMatchObject({ status: 201, body: `${long}!` })
  expect(await never('over')).toMatchObject({
    status: 200,
    body: { told: 'address', address: '/v1/things/1' },
  })
})
