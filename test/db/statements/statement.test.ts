import { expect, test } from 'vitest'
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
