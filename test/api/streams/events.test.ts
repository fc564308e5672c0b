import { once } from 'node:events'
import { describe, expect, it, test } from 'vitest'
import { attemptNotFound } from '../../../src/domain/refusals/attempts.ts'
import {
  type Contract,
  operationsOf,
  type ResponseObject,
  resolve,
} from '../../../src/http/contract/document.ts'
import type { TestPerson } from '../../support/world.ts'
import { type StreamApp, startStreamApp } from './app.ts'
import { eventsOf, readEvents, refusalOf } from './read.ts'
import { documentRoute, eventRoute, oneTick, tick } from './routes.ts'

const URL = '/v1/test/events'
const TICK = { event: 'tick', id: '1', data: { n: 1 } }
const end = (reason: string) => ({ event: 'end', data: { reason } })

describe('a stream of events', () => {
  it('says each event, a comment line while there is nothing to say, and stops with its source', async () => {
    const quiet = Promise.withResolvers<void>()
    const { world, get } = await startStreamApp(
      [
        eventRoute(async function* () {
          yield tick(1)
          await quiet.promise
          yield { event: 'tick', data: { n: 2 } }
        }),
      ],
      { heartbeatMs: 20 },
    )
    const response = await get(URL, await world.person())
    expect(Object.fromEntries(response.headers)).toMatchObject({
      'content-type': 'text/event-stream; charset=utf-8',
      'cache-control': 'private, no-store',
      'x-accel-buffering': 'no',
    })
    const said = []
    for await (const one of readEvents(response)) {
      said.push(one)
      if (said.length === 4) quiet.resolve()
    }
    expect(said.slice(0, 4)).toEqual([null, TICK, null, null])
    expect(said.filter((one) => one !== null)).toEqual([TICK, { event: 'tick', data: { n: 2 } }])
  })

  it('ends at the end of its token, while a download that has begun goes on', async () => {
    const expired = Promise.withResolvers<void>()
    const { world, get, tokenOf } = await startStreamApp([
      eventRoute(oneTick),
      documentRoute(async function* () {
        yield { n: 1 }
        await expired.promise
        yield { n: 2 }
      }),
    ])
    const person = await world.person()
    const token = tokenOf(person, '2s')
    const document = await get('/v1/test/document', person, { token })
    expect(await eventsOf(await get(URL, person, { token }))).toEqual([TICK, end('token-expired')])
    expect((await get(URL, person, { token })).status).toBe(401)
    expired.resolve()
    expect(await document.json()).toEqual({ title: 'All', items: [{ n: 1 }, { n: 2 }] })
  })

  it.each<[string, Parameters<typeof eventRoute>[0]]>([
    ['hears it', oneTick],
    ['never hears it', deaf],
  ])('ends when the service stops, whether its source %s', async (_name, source) => {
    const { world, app, get } = await startStreamApp([eventRoute(source)])
    const response = await get(URL, await world.person())
    const said = eventsOf(response)
    await app.close()
    expect(await said).toEqual([TICK, end('stopping')])
  })

  it.each<[string, (app: StreamApp, person: TestPerson) => Promise<unknown>]>([
    ['disabled', withdraw('UPDATE users SET disabled_at = now() WHERE id = $1')],
    ['whose password changed', withdraw('UPDATE users SET epoch = epoch + 1 WHERE id = $1')],
    ['signed out', withdraw('UPDATE sessions SET revoked_at = now() WHERE user_id = $1')],
    ['of another role', withdraw(`UPDATE users SET role = 'admin' WHERE id = $1`)],
  ])('ends for a person %s', async (_name, change) => {
    const streams = await startStreamApp([eventRoute(oneTick)], { standingMs: 20 })
    const person = await streams.world.person()
    const said = eventsOf(await streams.get(URL, person))
    await change(streams, person)
    expect(await said).toEqual([TICK, end('standing')])
  })

  it('is cut at an event that is not as its schema says', async () => {
    const { world, get } = await startStreamApp([
      eventRoute(async function* () {
        yield tick(1)
        yield { event: 'tick', data: { n: 2, key: 'SECRET' } }
      }),
    ])
    expect(await eventsOf(await get(URL, await world.person()))).toEqual([TICK, 'cut'])
  })

  it('is cut at an id that would write fields of its own', async () => {
    const { world, get } = await startStreamApp([
      eventRoute(async function* () {
        yield { ...tick(1), id: '1\ndata: {}' }
      }),
    ])
    expect(await eventsOf(await get(URL, await world.person()))).toEqual(['cut'])
  })

  it('is refused with a problem when it cannot begin', async () => {
    const { world, get } = await startStreamApp([
      eventRoute(() => {
        throw attemptNotFound()
      }),
    ])
    expect(await refusalOf(await get(URL, await world.person()))).toEqual([404, 'not-found', null])
  })

  it('stands in the contract with what each event holds, and with the problems of streams', async () => {
    const { app } = await startStreamApp([eventRoute(oneTick)])
    const contract = app.swagger() as unknown as Contract
    const { operation } = operationsOf(contract).find(({ path }) => path === URL)!
    const [whole, busy] = [operation.responses[200], operation.responses[503]] as ResponseObject[]
    const { schema } = whole!.content!['text/event-stream']!
    const events = resolve(contract, schema).oneOf!.map((one) => resolve(contract, one))
    expect(events.map(({ properties }) => properties!['event']!.const)).toEqual(['end', 'tick'])
    expect(JSON.stringify(busy)).toContain('DatabaseAwayOrTooBusy')
  })

  it('opens nothing for HEAD', async () => {
    let opened = 0
    const { world, get } = await startStreamApp([
      eventRoute((source) => {
        opened++
        return oneTick(source)
      }),
    ])
    const response = await get(URL, await world.person(), { method: 'HEAD' })
    expect([response.status, response.headers.get('content-type'), opened]).toEqual([
      200,
      'text/event-stream; charset=utf-8',
      0,
    ])
  })
})

test('a person has four streams open at once; one that ends makes room', async () => {
  const { world, get } = await startStreamApp([eventRoute(oneTick)])
  const [many, other] = [await world.person(), await world.person()]
  const leaving = new AbortController()
  await get(URL, many, { signal: leaving.signal })
  for (let more = 0; more < 3; more++) await get(URL, many)
  expect(await refusalOf(await get(URL, many))).toEqual([429, 'too-many-requests', '5'])
  expect((await get('/v1/me/export', many)).status).toBe(429)
  expect((await get(URL, other)).status).toBe(200)
  leaving.abort()
  await expect.poll(async () => (await get(URL, many)).status, { interval: 10 }).toBe(200)
})

test('a process has so many streams open at once', async () => {
  const { world, get } = await startStreamApp([eventRoute(oneTick)], { mostOfReplica: 2 })
  for (let more = 0; more < 2; more++) await get(URL, await world.person())
  expect(await refusalOf(await get(URL, await world.person()))).toEqual([503, 'too-busy', '2'])
})

test.each<
  [string, (app: StreamApp, signal: AbortSignal) => Promise<unknown>, (app: StreamApp) => Promise<boolean>]
>([
  ['waits for something to say', (_app, signal) => once(signal, 'abort'), async () => true],
  [
    'is in the middle of a statement',
    ({ world }, signal) => world.db.reports.read((tx) => tx.pg.query('SELECT pg_sleep(20)'), signal),
    isAsleep,
  ],
])('a source that %s is over a second after its client has gone', async (_name, wait, isWaiting) => {
  let [waits, over] = [false, false]
  const streams: StreamApp = await startStreamApp([
    eventRoute(async function* ({ signal }) {
      yield tick(1)
      waits = true
      try {
        await wait(streams, signal)
      } finally {
        over = true
      }
    }),
  ])
  const leaving = new AbortController()
  await streams.get(URL, await streams.world.person(), { signal: leaving.signal })
  await expect.poll(async () => waits && (await isWaiting(streams)), { interval: 10 }).toBe(true)
  expect(over).toBe(false)
  const goneAt = Date.now()
  leaving.abort()
  await expect.poll(async () => over && !(await isAsleep(streams)), { interval: 10 }).toBe(true)
  expect(Date.now() - goneAt).toBeLessThan(1_000)
})

async function* deaf() {
  yield tick(1)
  await new Promise(() => undefined)
}

function withdraw(sql: string) {
  return ({ world }: StreamApp, { id }: TestPerson) => world.db.pool.query(sql, [id])
}

/** Whether a statement is under way for a stream. */
async function isAsleep({ world }: StreamApp): Promise<boolean> {
  const { rows } = await world.db.pool.query(
    `SELECT FROM pg_stat_activity WHERE datname = current_database() AND wait_event = 'PgSleep'`,
  )
  return rows.length > 0
}
