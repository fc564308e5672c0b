import pg from 'pg'
import { describe, expect, onTestFinished, test } from 'vitest'
import { migrate, missingMigrations, readMigrations } from '../../src/db/migrate.ts'
import { useTestDatabase } from '../support/database.ts'
import { query } from '../support/embedded/world.ts'
import { emptyDatabase, migrationsFolder, newRole } from '../support/schema/migrations.ts'
import { startBefore } from '../support/schema/release-before.ts'

const FIRST = 'CREATE TABLE first (id integer PRIMARY KEY);\nINSERT INTO first VALUES (1);\n'

test('replicas that start at once apply each migration once', async () => {
  const url = await emptyDatabase()
  const dir = await migrationsFolder({
    '0001_first.sql': `${FIRST}SELECT pg_sleep(0.2);`,
    '202601010900_second.sql': 'INSERT INTO first SELECT count(*) + 1 FROM first',
  })
  const applied = await Promise.all(Array.from({ length: 6 }, () => migrate(url, dir)))
  expect(applied.flat().toSorted()).toEqual(['0001_first.sql', '202601010900_second.sql'])
  expect(await query(url, 'SELECT id FROM first ORDER BY id')).toEqual([{ id: 1 }, { id: 2 }])
})

test('the whole of this build applies to an empty database, and a second time changes nothing', async () => {
  const url = await emptyDatabase()
  const names = (await readMigrations()).map(({ name }) => name)
  expect(await migrate(url)).toEqual(names)
  expect(await migrate(url)).toEqual([])
})

test('a migration whose text changed after it ran is refused by its name', async () => {
  const url = await emptyDatabase()
  await migrate(url, await migrationsFolder({ '0001_first.sql': FIRST }))
  const changed = await migrationsFolder({ '0001_first.sql': `${FIRST}-- changed` })
  await expect(migrate(url, changed)).rejects.toThrow(/0001_first\.sql changed/)
})

test('line ends are no change: a checkout on Windows runs the same migration', async () => {
  const url = await emptyDatabase()
  await migrate(url, await migrationsFolder({ '0001_first.sql': FIRST }))
  const windows = await migrationsFolder({ '0001_first.sql': FIRST.replaceAll('\n', '\r\n') })
  expect(await migrate(url, windows)).toEqual([])
})

test('migrations of a newer release are accepted: an old replica goes on during an upgrade', async () => {
  const url = await emptyDatabase()
  const files = { '0001_first.sql': FIRST }
  await migrate(
    url,
    await migrationsFolder({ ...files, '202601010900_newer.sql': 'ALTER TABLE first ADD COLUMN note text' }),
  )
  expect(await migrate(url, await migrationsFolder(files))).toEqual([])
})

test('a migration that fails names itself, leaves nothing of its own, and keeps those before it', async () => {
  const url = await emptyDatabase()
  const files = { '0001_first.sql': FIRST }
  const broken = await migrationsFolder({
    ...files,
    '202601010900_broken.sql': 'CREATE TABLE second (); SELECT 1 / 0',
  })
  await expect(migrate(url, broken)).rejects.toThrow(/202601010900_broken\.sql failed: division by zero/)
  const left = `SELECT to_regclass('first') IS NOT NULL AS first, to_regclass('second') IS NOT NULL AS second`
  expect(await query(url, left)).toEqual([{ first: true, second: false }])
  const mended = await migrationsFolder({ ...files, '202601010900_broken.sql': 'CREATE TABLE second ()' })
  expect(await migrate(url, mended)).toEqual(['202601010900_broken.sql'])
})

test('a changed migration is refused before a missing one is applied', async () => {
  const url = await emptyDatabase()
  await migrate(url, await migrationsFolder({ '202601020900_second.sql': FIRST }))
  const files = { '0001_first.sql': 'CREATE TABLE other ()', '202601020900_third.sql': `${FIRST}-- changed` }
  await expect(migrate(url, await migrationsFolder(files))).rejects.toThrow(
    '202601020900_third.sql changed after it was applied as 202601020900_second.sql',
  )
  expect(await query(url, `SELECT to_regclass('other') AS other`)).toEqual([{ other: null }])
})

test.each([
  ['a counted number', '0002_second.sql'],
  ['no number', 'second.sql'],
  ['seconds', '20260101090000_second.sql'],
  ['a month that is none', '202613010900_second.sql'],
  ['a day that is none', '202601320900_second.sql'],
  ['an hour that is none', '202601012400_second.sql'],
  ['a minute that is none', '202601010960_second.sql'],
  ['another century', '212601010900_second.sql'],
  ['no word', '202601010900_.sql'],
  ['capitals', '202601010900_Second.sql'],
  ['a capital ending', '202601010900_second.SQL'],
  ['a space', '202601010900_the second.sql'],
])('a name with %s is refused', async (_what, name) => {
  const dir = await migrationsFolder({ '0001_first.sql': FIRST, [name]: 'SELECT 1' })
  await expect(readMigrations(dir)).rejects.toThrow(`${name} is not named YYYYMMDDHHMM_what.sql`)
})

test('a doubled number is refused before anything runs', async () => {
  const url = await emptyDatabase()
  const names = ['202601010900_one.sql', '202601010900_other.sql']
  const doubled = await migrationsFolder({
    '0001_first.sql': FIRST,
    ...Object.fromEntries(names.map((name) => [name, ''])),
  })
  await expect(migrate(url, doubled)).rejects.toThrow(`${names.join(' and ')} have one number`)
  expect(await query(url, `SELECT to_regclass('first') AS first`)).toEqual([{ first: null }])
})

test('readiness names what is missing', async () => {
  const url = await emptyDatabase()
  const both = await migrationsFolder({ '0001_first.sql': FIRST, '202601010900_second.sql': 'SELECT 1' })
  await migrate(url, await migrationsFolder({ '0001_first.sql': FIRST }))
  const client = new pg.Client(url)
  await client.connect()
  onTestFinished(() => client.end())
  const connection = client as unknown as Parameters<typeof missingMigrations>[0]
  expect(await missingMigrations(connection, await readMigrations(both))).toEqual(['202601010900_second.sql'])
})

describe('a role that owns nothing', () => {
  const both = { '0001_first.sql': FIRST, '202601010900_second.sql': 'SELECT 1' }

  /** A database of one role's, and the same as another's that may only use it. */
  async function twoRoles(): Promise<{ owner: string; guest: string }> {
    const owner = await newRole()
    const guest = await newRole()
    const url = await emptyDatabase(owner)
    await query(url, `REVOKE ALL ON SCHEMA public FROM PUBLIC; GRANT USAGE ON SCHEMA public TO ${guest.name}`)
    const asGuest = new URL(url)
    return {
      owner: url,
      guest: Object.assign(asGuest, { username: guest.name, password: guest.password }).href,
    }
  }

  test('suffices where nothing is lacking', async () => {
    const { owner, guest } = await twoRoles()
    const dir = await migrationsFolder(both)
    await migrate(owner, dir)
    await query(owner, `GRANT SELECT ON schema_migrations TO ${new URL(guest).username}`)
    expect(await migrate(guest, dir)).toEqual([])
  })

  test('is told what is lacking, and who can help', async () => {
    const { owner, guest } = await twoRoles()
    const dir = await migrationsFolder(both)
    const role = new URL(guest).username
    await expect(migrate(guest, dir)).rejects.toThrow(
      `the database lacks 0001_first.sql, 202601010900_second.sql, and the role ${role} may not change its tables: run "bareme migrate" as the role that owns them`,
    )
    await migrate(owner, await migrationsFolder({ '0001_first.sql': FIRST }))
    await query(owner, `GRANT SELECT ON schema_migrations TO ${role}`)
    await expect(migrate(guest, dir)).rejects.toThrow(
      `the database lacks 202601010900_second.sql, and the role ${role}`,
    )
  })
})

test('the limits of the role hold up no migration', async () => {
  const owner = await newRole()
  const url = await emptyDatabase(owner)
  await query(url, `ALTER ROLE ${owner.name} SET statement_timeout = '20ms'`)
  const slow = { '0001_first.sql': `${FIRST}SELECT pg_sleep(0.1)` }
  expect(await migrate(url, await migrationsFolder(slow))).toEqual(['0001_first.sql'])
})

describe("the service's own role", () => {
  const APPEND_ONLY = [
    'audit_log',
    'response_journal',
    'attempt_events',
    'question_scores',
    'question_score_parts',
    'media',
  ]

  async function privileges(url: string): Promise<Map<string, string[]>> {
    const rows = await query(
      url,
      `SELECT c.relname AS table, array_remove(ARRAY[
         CASE WHEN has_table_privilege('bareme_app', c.oid, 'SELECT') THEN 'SELECT' END,
         CASE WHEN has_table_privilege('bareme_app', c.oid, 'INSERT') THEN 'INSERT' END,
         CASE WHEN has_table_privilege('bareme_app', c.oid, 'UPDATE') THEN 'UPDATE' END,
         CASE WHEN has_table_privilege('bareme_app', c.oid, 'DELETE') THEN 'DELETE' END,
         CASE WHEN has_table_privilege('bareme_app', c.oid, 'TRUNCATE') THEN 'TRUNCATE' END], NULL) AS granted
       FROM pg_class c WHERE c.relnamespace = 'public'::regnamespace AND c.relkind IN ('r', 'p') AND NOT c.relispartition`,
    )
    return new Map(rows.map((row) => [row['table'] as string, row['granted'] as string[]]))
  }

  test('reads and writes every table, and truncates none', async () => {
    const { url } = await useTestDatabase()
    for (const [table, granted] of await privileges(url)) {
      if ([...APPEND_ONLY, 'id_keys', 'schema_migrations'].includes(table)) continue
      expect(granted, table).toEqual(['SELECT', 'INSERT', 'UPDATE', 'DELETE'])
    }
  })

  test('may only add to what is append-only and to the key of ids, and only read which migrations ran', async () => {
    const { url } = await useTestDatabase()
    const granted = await privileges(url)
    for (const table of APPEND_ONLY) expect(granted.get(table), table).toEqual(['SELECT', 'INSERT'])
    expect(granted.get('id_keys')).toEqual(['SELECT', 'INSERT'])
    expect(granted.get('schema_migrations')).toEqual(['SELECT'])
  })

  test.each(APPEND_ONLY)('%s refuses change from its owner too', async (table) => {
    const { url } = await useTestDatabase()
    await startBefore(url)
    await query(url, `INSERT INTO audit_log (action, object_type, object_id) VALUES ('x', 'x', 'x')`)
    for (const change of [
      `UPDATE ${table} SET attempt_id = NULL`,
      `DELETE FROM ${table}`,
      `TRUNCATE ${table}`,
    ]) {
      const column = { audit_log: 'action', media: 'id' }[table] ?? 'attempt_id'
      const possible = change.replace('attempt_id', column)
      await expect(query(url, possible), possible).rejects.toThrow(/append-only/)
    }
  })
})
