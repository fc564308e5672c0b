import { expect, test } from 'vitest'
import type { Connection } from '../../../src/db/connection.ts'
import { sql } from '../../../src/db/drizzle.ts'
import { statement, value } from '../../../src/db/statement.ts'
import { useTestDatabase } from '../../support/database.ts'

type Row = { n: number }
type Values = { rows: number }

const numbers = sql`SELECT n FROM generate_series(1, ${value('rows')}::int) AS n`
const find = statement.find<Row, Values>('test_find', numbers)
const get = statement.get<Row, Values>('test_get', numbers)
const list = statement.list<Row, Values>('test_list', numbers)
const run = statement.run('test_run', sql`UPDATE users SET epoch = epoch + 1`)

test('a statement replies in its shape: a row or null, a row or an error by its name, all rows, how many', async () => {
  const { db } = await useTestDatabase()
  expect([await find(db, { rows: 0 }), await find(db, { rows: 1 })]).toEqual([null, { n: 1 }])
  await expect(get(db, { rows: 0 })).rejects.toThrow('the statement test_get gave no row')
  expect(await get(db, { rows: 1 })).toEqual({ n: 1 })
  expect([await list(db, { rows: 0 }), await list(db, { rows: 2 })]).toEqual([[], [{ n: 1 }, { n: 2 }]])
  expect(await run(db)).toBe(0)
  await db.pool.query(`INSERT INTO users (id, role) VALUES (gen_random_uuid(), 'trainee')`)
  expect(await run(db)).toBe(1)
})

const wide = statement.list<{ wide: unknown }>('test_wide', sql`SELECT wide FROM widened`)

test('a statement that a migration leaves with a stale plan is run once more: alone, in a transaction and in a report', async () => {
  const { db } = await useTestDatabase({ max: 1 })
  await db.pool.query('CREATE TABLE widened AS SELECT 1 AS wide')
  let runs = 0
  const counted = (tx: Connection) => {
    runs += 1
    return wide(tx)
  }
  const ways = [() => wide(db), () => db.transaction(counted), () => db.reports.read(counted)]
  for (const way of ways) expect(await way()).toEqual([{ wide: 1 }])
  await db.pool.query('ALTER TABLE widened ALTER wide TYPE text')
  for (const way of ways) expect(await way()).toEqual([{ wide: '1' }])
  await db.pool.query('ALTER TABLE widened ALTER wide TYPE numeric USING wide::numeric + 0.5')
  for (const way of ways.toReversed()) expect(await way()).toEqual([{ wide: '1.5' }])
  // What was stale on either of the two connections ran twice.
  expect(runs).toBe(2 + 3 + 3)
})
