import { expect, test } from 'vitest'
import { startInVain } from '../support/crash/server.ts'
import { useTestDatabase } from '../support/database.ts'
import { query } from '../support/embedded/world.ts'
import { emptyDatabase } from '../support/schema/migrations.ts'

const SECRET_KEY = 'a secret of a start in vain, 32 characters'

test('with MIGRATE_ON_START=false a start on a database that is behind ends, says so, and changes nothing', async () => {
  const url = await emptyDatabase()
  const { code, err } = await startInVain({ DATABASE_URL: url, SECRET_KEY, MIGRATE_ON_START: 'false' })
  expect(code).toBe(1)
  expect(err).toMatch(/^the database lacks 0001_foundation\.sql, .+: run "bareme migrate" first\n$/)
  expect(await query(url, `SELECT to_regclass('schema_migrations') AS there`)).toEqual([{ there: null }])
})

test('a start through an address that takes a promise away refuses to serve, and says which', async () => {
  const { url } = await useTestDatabase()
  const address = new URL(url)
  address.searchParams.set('options', '-c synchronous_commit=off')
  const { code, err } = await startInVain({ DATABASE_URL: address.href, SECRET_KEY })
  expect(code).toBe(1)
  expect(err).toContain('synchronous_commit is off')
  expect(err).toMatch(/ALTER ROLE \S+ IN DATABASE \S+ SET synchronous_commit TO 'on';/)
})

test('a start that fails in a statement says what the database said, not the statement', async () => {
  const { url, db } = await useTestDatabase()
  await db.pool.query('ALTER TABLE signing_keys RENAME TO hidden')
  const { code, err } = await startInVain({ DATABASE_URL: url, SECRET_KEY, MIGRATE_ON_START: 'false' })
  expect(code).toBe(1)
  expect(err).toBe('relation "signing_keys" does not exist\n')
})
