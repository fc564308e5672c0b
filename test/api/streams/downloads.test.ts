import { once } from 'node:events'
import { get as httpGet, type IncomingMessage } from 'node:http'
import { describe, expect, it, test } from 'vitest'
import { readPages } from '../../../src/db/reports.ts'
import type { Route } from '../../../src/http/route.ts'
import { query } from '../../support/embedded/world.ts'
import { type StreamApp, startStreamApp } from './app.ts'
import { refusalOf, textOf } from './read.ts'
import { documentRoute, eventRoute, tick } from './routes.ts'

const URL = '/v1/test/document'

describe('a document that is streamed', () => {
  it.each([0, 1, 3])('of %i items is one JSON document', async (count) => {
    const { world, get } = await startStreamApp([
      documentRoute(async function* () {
        for (let n = 1; n <= count; n++) yield { n }
      }),
    ])
    const response = await get(URL, await world.person())
    expect(response.headers.get('content-type')).toBe('application/json; charset=utf-8')
    const items = Array.from({ length: count }, (_, at) => ({ n: at + 1 }))
    expect(await response.json()).toEqual({ title: 'All', items })
  })

  it.each<[string, AsyncIterable<unknown>]>([
    ['fails', itemsThen(() => Promise.reject(new Error('SECRET')))],
    ['gives an item that is not as its schema says', itemsThen(async () => ({ n: 2, key: 'SECRET' }))],
  ])('is cut, never ended, when its source %s midway', async (_name, source) => {
    const { world, get } = await startStreamApp([documentRoute(() => source)])
    const response = await get(URL, await world.person())
    expect(response.status).toBe(200)
    expect(await textOf(response)).toEqual({ text: '{"title":"All","items":[{"n":1}', cut: true })
  })

  it('is refused with a problem when its first item fails', async () => {
    const { world, get } = await startStreamApp([
      documentRoute(async function* () {
        yield { n: 'one' }
      }),
    ])
    expect(await refusalOf(await get(URL, await world.person()))).toEqual([500, 'internal', null])
  })

  it('is cut when the standing of its caller is withdrawn', async () => {
    const { world, get } = await startStreamApp(
      [documentRoute(({ signal }) => itemsThen(() => once(signal, 'abort').then(() => ({ n: 2 }))))],
      { standingMs: 20 },
    )
    const person = await world.person()
    const read = textOf(await get(URL, person))
    await world.db.pool.query('UPDATE users SET epoch = epoch + 1 WHERE id = $1', [person.id])
    expect(await read).toMatchObject({ cut: true })
  })

  it('that has begun is finished when the service stops, and none begins any more', async () => {
    const stopping = Promise.withResolvers<void>()
    const { world, app, get } = await startStreamApp([
      documentRoute(() => itemsThen(() => stopping.promise.then(() => ({ n: 2 })))),
    ])
    const person = await world.person()
    const response = await get(URL, person)
    app.streams.stop()
    expect(await refusalOf(await get(URL, person))).toEqual([503, 'too-busy', '2'])
    const closed = app.close()
    stopping.resolve()
    expect(await response.json()).toEqual({ title: 'All', items: [{ n: 1 }, { n: 2 }] })
    await closed
  })
})

const KIB = 1024
const PAGE = 50

test('a client that does not read holds no more rows than buffers do, no transaction, and gets the rest later', async () => {
  let pages = 0
  const rows = 4_000
  const app: StreamApp = await startStreamApp([
    documentRoute(({ signal }) =>
      readPages<{ n: number; text: string }, number>(app.world.db.reports, {
        page: async (tx, after, limit) => {
          pages++
          const page = await tx.pg.query(
            `SELECT n, repeat('x', $3) AS text FROM generate_series($1::int, $4) AS n ORDER BY n LIMIT $2`,
            [(after ?? 0) + 1, limit, 16 * KIB, rows],
          )
          return page.rows
        },
        keyOf: ({ n }) => n,
        limit: PAGE,
        signal,
      }),
    ),
  ])
  const response = await unread(app)
  // Loopback holds some megabytes of the 64.
  await expect.poll(() => settled(() => pages), { interval: 10, timeout: 20_000 }).toBe(true)
  expect(pages).toBeLessThan(rows / PAGE / 2)
  // A pooler would give the session to who asks through it.
  const held = await query(
    app.world.url,
    `SELECT DISTINCT state FROM pg_stat_activity WHERE datname = current_database() AND application_name LIKE '%-reports'`,
  )
  expect(held).toEqual([{ state: 'idle' }])
  let text = ''
  for await (const chunk of response.setEncoding('utf8')) text += chunk
  expect(JSON.parse(text).items).toHaveLength(rows)
})

const LONG = 'x'.repeat(64 * KIB)

test.each<[string, (source: () => AsyncGenerator<never>) => Route, (n: number) => unknown]>([
  ['document', documentRoute, (n) => ({ n, text: LONG })],
  ['events', eventRoute, (n) => ({ ...tick(n), id: LONG })],
])(
  'a connection of which no byte is taken for a while is cut, and its place is free: %s',
  async (kind, routeOf, piece) => {
    let over = 0
    const app = await startStreamApp(
      [
        routeOf(async function* () {
          try {
            for (let n = 1; ; n++) yield piece(n) as never
          } finally {
            over++
          }
        }),
      ],
      { stallMs: 100 },
    )
    const response = await unread(app, `/v1/test/${kind}`)
    await expect.poll(() => over, { interval: 10, timeout: 10_000 }).toBe(1)
    await expect(response.resume().toArray()).rejects.toThrow('aborted')
  },
)

async function* itemsThen(last: () => Promise<unknown>): AsyncGenerator<unknown> {
  yield { n: 1 }
  yield await last()
}

/** A response of which nothing is read until it is asked for. */
async function unread({ world, url, tokenOf }: StreamApp, path = URL): Promise<IncomingMessage> {
  const token = tokenOf(await world.person())
  const request = httpGet(url(path), { headers: { authorization: `Bearer ${token}` } })
  const [response] = (await once(request, 'response')) as [IncomingMessage]
  return response
}

/** Whether a count stays what it is for a quarter of a second. */
async function settled(count: () => number): Promise<boolean> {
  const before = count()
  await new Promise((done) => setTimeout(done, 250))
  return before > 0 && count() === before
}
