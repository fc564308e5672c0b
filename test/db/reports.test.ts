import { expect, test } from 'vitest'
import { readPages } from '../../src/db/reports.ts'
import { useTestDatabase } from '../support/database.ts'

const SETTINGS = ['statement_timeout', 'lock_timeout', 'idle_in_transaction_session_timeout', 'timezone']

test('the limits of a long read are those of its transaction, and the session that a pooler lends keeps its own', async () => {
  const { db } = await useTestDatabase()
  const settings = `SELECT name, current_setting(name) AS value FROM unnest($1::text[]) AS name`
  const outside = await db.reports.pool.query(settings, [SETTINGS])
  const inside = await db.reports.read((tx) => tx.pg.query(settings, [SETTINGS]))
  expect(outside.rows.slice(0, 3).map(({ value }) => value)).toEqual(['10s', '3s', '10s'])
  expect(inside.rows.map(({ value }) => value)).toEqual(['30s', '3s', '10s', 'UTC'])
  const after = await db.reports.pool.query(settings, [SETTINGS])
  expect(after.rows).toEqual(outside.rows)
})

test('a long read writes nothing, and is told apart by its name', async () => {
  const { db } = await useTestDatabase()
  const { rows } = await db.reports.read((tx) => tx.pg.query('SHOW application_name'))
  expect(rows).toEqual([{ application_name: 'bareme-test-reports' }])
  const write = db.reports.read((tx) =>
    tx.pg.query(`INSERT INTO users (id, role) VALUES (gen_random_uuid(), 'admin')`),
  )
  await expect(write).rejects.toMatchObject({ code: '25006' })
})

test.each([
  { rows: 0, limit: 3, pages: [0] },
  { rows: 2, limit: 3, pages: [2] },
  { rows: 3, limit: 3, pages: [3, 0] },
  { rows: 7, limit: 3, pages: [3, 3, 1] },
  { rows: 1_001, limit: undefined, pages: [1_000, 1] },
])(
  '$rows rows are read in pages of $pages, with no connection held in between',
  async ({ rows, limit, pages }) => {
    const { db } = await useTestDatabase()
    const read: number[] = []
    const seen: number[] = []
    const all = readPages<{ n: number }, number>(db.reports, {
      page: async (tx, after, most) => {
        const page = await tx.pg.query<{ n: number }>(
          'SELECT n FROM generate_series($1::int, $2::int) AS n ORDER BY n LIMIT $3',
          [(after ?? 0) + 1, rows, most],
        )
        read.push(page.rows.length)
        return page.rows
      },
      keyOf: ({ n }) => n,
      ...(limit && { limit }),
    })
    for await (const { n } of all) {
      seen.push(n)
      expect(db.reports.pool.idleCount).toBe(db.reports.pool.totalCount)
    }
    expect(read).toEqual(pages)
    expect(seen).toEqual(Array.from({ length: rows }, (_, at) => at + 1))
  },
)

test('a read that nobody waits for is cancelled, and its connection serves the next one', async () => {
  const { db } = await useTestDatabase()
  const leaving = new AbortController()
  const reason = new Error('gone')
  const read = db.reports.read(async (tx) => {
    setImmediate(() => leaving.abort(reason))
    await tx.pg.query('SELECT pg_sleep(20)')
  }, leaving.signal)
  await expect(read).rejects.toBe(reason)
  const next = await db.reports.read((tx) => tx.pg.query('SELECT 1 AS one'), new AbortController().signal)
  expect(next.rows).toEqual([{ one: 1 }])
  expect(db.reports.pool.totalCount).toBe(1)
  await expect(db.reports.read(async () => 1, leaving.signal)).rejects.toBe(reason)
})
