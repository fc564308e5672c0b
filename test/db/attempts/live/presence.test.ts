import { expect, test } from 'vitest'
import { recordSteps, type Step } from '../../../../bench/recording.ts'
import { createPresence } from '../../../../src/usecases/attempts/live/presence.ts'
import { writePresence } from '../../../../src/usecases/attempts/live/write-presence.ts'
import type { Context } from '../../../../src/usecases/context.ts'
import { choose, refused, save, start } from '../../../support/attempts.ts'
import { plus, SECOND, T0 } from '../../../support/instant.ts'
import { createWorld, type World } from '../../../support/world.ts'

/** A replica of its own over the world's database, at an instant, with what it saw. */
function replica(world: World, now: Date, ...sights: { attempt: string; user: string }[]): Context {
  const presence = createPresence()
  for (const sight of sights) presence.see(sight)
  const actor = { kind: 'service', job: 'presence', by: null } as const
  return { ...world.services, presence, actor, now, language: 'fr' }
}

async function seen({ db }: World): Promise<Record<string, Date>> {
  const { rows } = await db.pool.query('SELECT attempt_id AS id, seen_at AS at FROM attempt_presence')
  return Object.fromEntries(rows.map(({ id, at }) => [id, at]))
}

const namesOf = (steps: readonly Step[]) => steps.map((step) => (typeof step === 'string' ? step : step.name))

test('all that a replica saw is written in one statement, and nothing when it saw nobody', async () => {
  const world = await createWorld()
  const people = await Promise.all([1, 2, 3].map(() => world.person()))
  const sights = await Promise.all(
    people.map(async ({ id, ctx }) => ({ attempt: await start(ctx), user: id })),
  )
  const ctx = replica(world, T0, ...sights)
  const { db, steps } = recordSteps(world.db)
  await writePresence({ ...ctx, db })
  await writePresence({ ...ctx, db })
  expect(namesOf(steps)).toEqual(['upsert_presence'])
  const times = Object.values(await seen(world)).map((at) => plus(0).getTime() - at.getTime())
  expect(times).toHaveLength(3)
  // Each as long ago as it was seen, by the clock of the database.
  for (const age of times) expect(age).toBeGreaterThanOrEqual(0)
})

test('only owners of running attempts are marked', async () => {
  const world = await createWorld()
  const [owner, other] = [await world.person(), await world.person()]
  const [running, closed] = [await start(owner.ctx), await start(owner.ctx, 'untimed')]
  await world.db.pool.query(
    `UPDATE attempts SET state = 'submitted', closed_at = started_at, processed_at = started_at,
       close_reason = 'submitted' WHERE id = $1`,
    [closed],
  )
  const unknown = crypto.randomUUID()
  const stranger = { attempt: running, user: other.id }
  const own = [running, closed, unknown].map((attempt) => ({ attempt, user: owner.id }))
  await writePresence(replica(world, T0, stranger))
  expect(await seen(world)).toEqual({})
  await writePresence(replica(world, T0, ...own, stranger))
  expect(Object.keys(await seen(world))).toEqual([running])
})

test('of two replicas the latest sight stays, in whatever order they write', async () => {
  const world = await createWorld()
  const { id: user, ctx } = await world.person()
  const sight = { attempt: await start(ctx), user }
  for (const at of [plus(20 * SECOND), plus(10 * SECOND)]) await writePresence(replica(world, at, sight))
  const { [sight.attempt]: at } = await seen(world)
  expect(at!.getTime()).toBeGreaterThan(plus(19 * SECOND).getTime())
})

test('what could not be written is written the next time, and who was seen again meanwhile too', async () => {
  const world = await createWorld()
  const { id: user, ctx: own } = await world.person()
  const sight = { attempt: await start(own), user }
  const ctx = replica(world, T0, sight)
  const away = { ...world.db, pg: { query: () => Promise.reject(new Error('away')) } as never }
  await expect(writePresence({ ...ctx, db: away })).rejects.toThrow('away')
  const written = ctx.presence.list()
  ctx.presence.see(sight)
  ctx.presence.forget(written)
  await writePresence(ctx)
  expect(ctx.presence.list()).toEqual([])
  expect(Object.keys(await seen(world))).toEqual([sight.attempt])
})

test('a save is the one statement that it was', async () => {
  const world = await createWorld()
  const { ctx } = await world.person()
  const attempt = await start(ctx)
  const { db, steps } = recordSteps(world.db)
  await save({ ...ctx, db }, attempt, 1, choose('right-1'))
  expect(namesOf(steps)).toEqual(['upsert_response'])
  await refused(save(ctx, crypto.randomUUID(), 1, null), 'not-found')
})
