import pg from 'pg'
import { describe, expect, test } from 'vitest'
import { migrate, readMigrations } from '../../src/db/migrate.ts'
import { query } from '../support/embedded/world.ts'
import { emptyDatabase, migrationsFolder, newRole } from '../support/schema/migrations.ts'
import { readShape } from '../support/schema/shape.ts'

const FIRST = { '0001_first.sql': 'CREATE TABLE things (id uuid PRIMARY KEY)' }
const EARLIER = { ...FIRST, '202601010900_colour.sql': 'ALTER TABLE things ADD COLUMN colour text' }
const LATER = {
  ...FIRST,
  '202601020900_motto.sql': `ALTER TABLE things ADD COLUMN motto text;
    CREATE TABLE mottoes (motto text PRIMARY KEY, thing_id uuid REFERENCES things (id))`,
}
const BOTH = { ...EARLIER, ...LATER }

/** What a build with these files applies now. */
const apply = async (url: string, files: Record<string, string>) =>
  migrate(url, await migrationsFolder(files))

const applied = (url: string) =>
  query(url, 'SELECT number, name, hash FROM schema_migrations ORDER BY number')

/** Gives the table of what was applied the shape that 0.2.0 made. */
async function numberByCount(url: string): Promise<void> {
  await query(url, 'DELETE FROM schema_migrations WHERE number > 1')
  await query(url, 'ALTER TABLE schema_migrations ALTER COLUMN number TYPE integer')
}

async function existingDatabase(): Promise<string> {
  const url = await emptyDatabase()
  await apply(url, FIRST)
  await numberByCount(url)
  return url
}

async function privileges(url: string) {
  return query(
    url,
    `SELECT string_agg(privilege_type, ',') AS granted FROM information_schema.table_privileges
     WHERE table_name = 'schema_migrations' AND grantee = 'bareme_app'`,
  )
}

/** A session that has run `sql` and holds what that took until its `end`. */
async function holding(url: string, sql: string) {
  const client = new pg.Client(url)
  await client.connect()
  await client.query(sql)
  const [{ pid }] = (await client.query('SELECT pg_backend_pid() AS pid')).rows
  return {
    end: () => client.end(),
    /** Waits until another session waits for this one, and then runs an expression over that one's `pid`. */
    async untilBlocking(expression = '') {
      const blocked = `SELECT ${expression} FROM pg_stat_activity WHERE ${pid} = ANY (pg_blocking_pids(pid))`
      while ((await query(url, blocked)).length === 0);
    },
  }
}

describe.each([
  ['a fresh database', emptyDatabase],
  ['the database of a release that numbered by count', existingDatabase],
])('two branches that add to one table, on %s', (_what, database) => {
  test.each([
    ['the earlier lands first', EARLIER, ['202601020900_motto.sql']],
    ['the later lands first', LATER, ['202601010900_colour.sql']],
    ['both at once', BOTH, []],
  ])('%s: the same schema and the same list', async (_order, first, missing) => {
    const expected = await emptyDatabase()
    await apply(expected, BOTH)
    const url = await database()
    await apply(url, first)
    expect(await apply(url, BOTH)).toEqual(missing)
    expect(await apply(url, BOTH)).toEqual([])
    expect(await readShape(url)).toEqual(await readShape(expected))
    expect(await applied(url)).toEqual(await applied(expected))
    expect((await applied(url)).map(({ name }) => name)).toEqual(Object.keys(BOTH))
  })
})

test('a build of either branch accepts what the other applied', async () => {
  const url = await emptyDatabase()
  await apply(url, BOTH)
  for (const files of [FIRST, EARLIER, LATER]) expect(await apply(url, files)).toEqual([])
})

describe('the table of a release that numbered by count', () => {
  test('is widened once by replicas that start together, and keeps what it says', async () => {
    const url = await existingDatabase()
    const before = await query(url, 'SELECT * FROM schema_migrations')
    const dir = await migrationsFolder({ ...FIRST, '202601010900_slow.sql': 'SELECT pg_sleep(0.2)' })
    const runs = await Promise.all(Array.from({ length: 6 }, () => migrate(url, dir)))
    expect(runs.filter((names) => names.length > 0)).toEqual([['202601010900_slow.sql']])
    expect(await query(url, 'SELECT * FROM schema_migrations WHERE number = 1')).toEqual(before)
  })

  test('is widened by a role that is no superuser, and the service still only reads it', async () => {
    const url = await emptyDatabase(await newRole())
    await migrate(url)
    await numberByCount(url)
    const before = await privileges(url)
    expect(await apply(url, { '202601010900_none.sql': '' })).toEqual(['202601010900_none.sql'])
    expect(before).toEqual([{ granted: 'SELECT' }])
    expect(await privileges(url)).toEqual(before)
  })

  test('stays as it is when a long read outlasts the wait for it, and the error says so', async () => {
    const url = await existingDatabase()
    const reader = await holding(url, 'BEGIN; SELECT FROM schema_migrations')
    const refused = expect(apply(url, EARLIER)).rejects.toThrow(
      /migration of schema_migrations failed: cancel/,
    )
    // Ends the wait at once, as lock_timeout does after its 5 s.
    await reader.untilBlocking('pg_cancel_backend(pid)')
    await refused
    await reader.end()
    expect(await apply(url, EARLIER)).toEqual(['202601010900_colour.sql'])
  })

  test('waits for a runner of the release before: both take the same lock', async () => {
    const url = await existingDatabase()
    const runner = await holding(url, `SELECT pg_advisory_lock(hashtext('bareme:migrate'))`)
    const applying = apply(url, EARLIER)
    await runner.untilBlocking()
    expect(await applied(url)).toHaveLength(1)
    await runner.end()
    expect(await applying).toEqual(['202601010900_colour.sql'])
  })

  test('answers the release before as it did: numbers, by which it finds what it knows', async () => {
    const url = await existingDatabase()
    await apply(url, BOTH)
    const known = await readMigrations(await migrationsFolder(FIRST))
    const rows = await query(url, 'SELECT number, hash FROM schema_migrations')
    const found = new Map(rows.map(({ number, hash }) => [number, hash]))
    for (const { number, hash } of known) expect(found.get(number)).toBe(hash)
  })
})
