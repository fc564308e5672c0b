import pg from 'pg'
import { expect, onTestFinished, test } from 'vitest'
import { GROWN, SAMPLED } from '../../../bench/sections/sizes/fill.ts'
import { withoutKeys } from '../../../bench/sections/sizes/keys.ts'
import { useTestDatabase } from '../../support/database.ts'

/** Every key, of partitions too; of foreign keys those that are written, for PostgreSQL numbers what it makes of them. */
const KEYS = `
  SELECT pg_get_constraintdef(oid) AS key, conrelid::regclass::text AS of FROM pg_constraint
  WHERE contype IN ('p', 'u') OR (contype = 'f' AND conparentid = 0)
  UNION ALL SELECT indexdef, tablename FROM pg_indexes WHERE schemaname = 'public' ORDER BY 1, 2`

test('a table that the bench filled without its keys has the very same afterwards', async () => {
  const { url } = await useTestDatabase()
  const client = new pg.Client(url)
  await client.connect()
  onTestFinished(() => client.end())
  const tables = [...GROWN, ...SAMPLED]
  const before = (await client.query(KEYS)).rows
  const made = await withoutKeys(client, tables, async () => {
    const { rows } = await client.query(
      `SELECT count(*)::int AS keys FROM pg_index WHERE indrelid = ANY ($1::text[]::regclass[])`,
      [tables],
    )
    expect(rows).toEqual([{ keys: 0 }])
  })
  expect((await client.query(KEYS)).rows).toEqual(before)
  expect(made.map(({ name }) => name)).toContain('attempts_number_key')
})
