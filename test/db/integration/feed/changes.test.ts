import { beforeAll, expect, test } from 'vitest'
import { reopenAttempt } from '../../../../src/usecases/attempts/managing/reopen.ts'
import { voidAttempt } from '../../../../src/usecases/attempts/managing/void.ts'
import { submitAttempt } from '../../../../src/usecases/attempts/submit.ts'
import type { Context } from '../../../../src/usecases/context.ts'
import {
  listResultChanges,
  type ResultChange,
} from '../../../../src/usecases/integration/feed/list-changes.ts'
import { enrol } from '../../../../src/usecases/integration/headless/enrol.ts'
import { overrideScore } from '../../../../src/usecases/scores/override.ts'
import { save, start } from '../../../support/attempts.ts'
import { HOUR } from '../../../support/instant.ts'
import { clientFor } from '../../../support/people/client.ts'
import { codeOf } from '../../../support/people/world.ts'
import { createWorld, forFile, type TestPerson, type World } from '../../../support/world.ts'

const reason = 'a test'

let world: World
beforeAll(() =>
  forFile(async (until) => {
    world = await createWorld({ until })
  }),
)

/** A class with an exam, and the client that it is bound to. */
async function createClass(size: number) {
  const trainer = await world.person('trainer')
  const members = await Promise.all(Array.from({ length: size }, () => world.person()))
  const cohort = await world.cohort({ trainers: [trainer], members })
  const window = { opensAt: new Date(Date.now() - HOUR), closesAt: new Date(Date.now() + HOUR) }
  await world.assignment({ cohort, quiz: 'exam', ...window, maxAttempts: 3 })
  const client = await clientFor(world, [cohort])
  return { trainer, members, cohort, client }
}

/** Reads a feed by small pages until something comes: whatever else runs in the cluster holds it back for a moment. */
function readerOf(client: Context) {
  const reader = {
    cursor: undefined as string | undefined,
    async page(limit = 2): Promise<ResultChange[]> {
      const page = await listResultChanges(client, { limit, cursor: reader.cursor })
      reader.cursor = page.nextCursor
      return page.changes
    },
    async until(count: number): Promise<ResultChange[]> {
      const seen: ResultChange[] = []
      const giveUp = Date.now() + 10_000
      while (seen.length < count && Date.now() < giveUp) seen.push(...(await reader.page()))
      return seen
    },
  }
  return reader
}

const states = (items: readonly ResultChange[]) => items.map(({ state }) => state)

async function stampOf(attempt: string): Promise<string> {
  const { rows } = await world.db.pool.query('SELECT changed_in::text AS it FROM attempts WHERE id = $1', [
    attempt,
  ])
  return rows[0].it
}

test('an attempt comes when it is started, closed, scored anew, voided, and never for a save', async () => {
  const { trainer, members, client } = await createClass(1)
  const [member] = members as [TestPerson]
  const reader = readerOf(client)
  const attempt = await start(member.ctx, 'exam')
  const started = await stampOf(attempt)
  expect(await reader.until(1)).toMatchObject([
    { attempt, state: 'inProgress', score: null, externalIds: [] },
  ])
  await save(member.ctx, attempt, 1, null)
  expect(await stampOf(attempt)).toBe(started)
  await submitAttempt(member.ctx, { attempt })
  const [closed] = await reader.until(1)
  expect(closed).toMatchObject({ state: 'submitted', closeReason: 'submitted', score: { points: 0 } })
  const given = { attempt, position: 1, points: '1', comment: 'Well.', reason }
  await overrideScore(trainer.ctx, given)
  expect(await reader.until(1)).toMatchObject([{ attempt, score: { points: 1 } }])
  const until = new Date(Date.now() + HOUR)
  await reopenAttempt(trainer.ctx, { attempt, minutes: 5, until, reason, force: true })
  expect((await start(member.ctx, 'exam')) === attempt).toBe(true)
  expect(states(await reader.until(1))).toEqual(['inProgress'])
  await voidAttempt(trainer.ctx, { attempt, reason })
  expect(states(await reader.until(1))).toEqual(['voided'])
})

test('what a transaction holds open is not passed over, nor what was changed after it', async () => {
  const { members, client } = await createClass(2)
  const [slow, quick] = members as [TestPerson, TestPerson]
  const reader = readerOf(client)
  const first = await start(slow.ctx, 'exam')
  await reader.until(1)
  const holding = await world.db.pool.connect()
  try {
    await holding.query('BEGIN')
    await holding.query(`UPDATE attempts SET after_release = true WHERE id = $1`, [first])
    const second = await start(quick.ctx, 'exam')
    await submitAttempt(quick.ctx, { attempt: second })
    // It has committed, and might hide the first for ever: neither comes yet.
    expect([...(await reader.page()), ...(await reader.page())]).toEqual([])
    await holding.query('COMMIT')
    expect(await reader.until(2)).toMatchObject([
      { attempt: first, afterRelease: true },
      { attempt: second, state: 'submitted' },
    ])
  } finally {
    holding.release()
  }
})

test('while many write at once, and end in any order, a reader sees the last of each', async () => {
  const { members, client } = await createClass(6)
  const attempts = await Promise.all(members.map(({ ctx }) => start(ctx, 'exam')))
  const reader = readerOf(client)
  const seen = new Map<string, ResultChange>()
  const isClosed = (attempt: string) => seen.get(attempt)?.state === 'submitted'
  const writing = Promise.all(members.map(({ ctx }, at) => submitAttempt(ctx, { attempt: attempts[at]! })))
  while (!attempts.every(isClosed)) for (const item of await reader.page()) seen.set(item.attempt, item)
  await writing
  expect(seen.size).toBe(6)
})

test('a client sees its own cohorts alone, each person by its own ids of them', async () => {
  const { members, cohort, client } = await createClass(1)
  const { client: stranger } = await createClass(1)
  const [{ ctx, id }] = members as [TestPerson]
  await world.db.pool.query(
    'INSERT INTO external_ids (client_id, external_id, user_id, made) VALUES ($1, $2, $3, $3)',
    [client.actor.clientId, 's-1', id],
  )
  await enrol(stranger, { cohort: stranger.actor.cohorts[0]!, people: [{ externalId: 's-1', name: 'Bob' }] })
  const attempt = await start(ctx, 'exam')
  expect(await readerOf(client).until(1)).toMatchObject([{ attempt, cohort, user: id, externalIds: ['s-1'] }])
  expect(await readerOf(stranger).page()).toEqual([])
})

test('a reader may begin at an instant, and then goes on by the cursor', async () => {
  const { members, client } = await createClass(2)
  const [early, late] = members as [TestPerson, TestPerson]
  await start(early.ctx, 'exam')
  const { rows } = await world.db.pool.query('SELECT clock_timestamp() AS now')
  const attempt = await start(late.ctx, 'exam')
  await readerOf(client).until(2)
  const page = await listResultChanges(client, { limit: 10, updatedSince: rows[0].now.toISOString() })
  expect(page.changes).toMatchObject([{ attempt }])
  const later = await listResultChanges(client, { limit: 10, updatedSince: '2199-01-01T00:00:00Z' })
  expect(later.changes).toEqual([])
  expect((await listResultChanges(client, { limit: 10, cursor: later.nextCursor })).changes).toEqual([])
})

test('a cursor that is none is invalid; one of other cohorts, or ahead of the database, has expired', async () => {
  const { cohort, client } = await createClass(0)
  const { nextCursor: cursor } = await listResultChanges(client, { limit: 1 })
  const of = (changes: Partial<typeof client.actor>, at = cursor) =>
    codeOf(listResultChanges({ ...client, actor: { ...client.actor, ...changes } }, { limit: 1, cursor: at }))
  expect(await of({ cohorts: [cohort, crypto.randomUUID()] })).toBe('cursor-expired')
  const [mark, , id] = JSON.parse(Buffer.from(cursor, 'base64url').toString())
  const forged = (...parts: unknown[]) => Buffer.from(JSON.stringify(parts)).toString('base64url')
  expect(await of({}, forged(mark, '900000000000000000', id))).toBe('cursor-expired')
  for (const none of ['', 'abc', forged(), forged(mark, '-1', id), forged(mark, '1', 'x')])
    expect(await of({}, none)).toBe('validation')
})
