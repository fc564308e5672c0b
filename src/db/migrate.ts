import { createHash } from 'node:crypto'
import { readdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import type pg from 'pg'
import { withClient } from './client.ts'
import { sqlState } from './failures.ts'

/** An SQL file of `migrations/`. `number` is what its name begins with, `hash` is over its text with LF line ends. */
export interface Migration {
  number: number
  name: string
  sql: string
  hash: string
}

const MIGRATIONS_DIR = join(import.meta.dirname, '../../migrations')

/** Run after the migrations, every time and in this order. */
const EVERY_TIME = ['restored.sql', 'months.sql', 'grants.sql']
/**
 * One migrates at a time, and nothing outlives its transaction: a pooler would lend it to others. The limits of the
 * role are for what people wait for; a migration takes the time it takes, but waits 5 s at most for a table.
 */
const BEGIN = `BEGIN;
  SET LOCAL statement_timeout = 0; SET LOCAL idle_in_transaction_session_timeout = 0; SET LOCAL timezone = 'UTC';
  SET LOCAL lock_timeout = '60s'; SELECT pg_advisory_xact_lock(hashtext('bareme:migrate'));
  SET LOCAL lock_timeout = '5s'`
// The first, and then the minute in which each was begun: two branches seldom take the same.
const NAME =
  /^(0001|20\d\d(?:0[1-9]|1[0-2])(?:0[1-9]|[12]\d|3[01])(?:[01]\d|2[0-3])[0-5]\d)_[a-z0-9_-]+\.sql$/

/** Reads the migrations in order. Throws for an SQL file named otherwise and for a number that stands twice. */
export async function readMigrations(dir = MIGRATIONS_DIR): Promise<Migration[]> {
  const names = (await readdir(dir))
    .filter((name) => /\.sql$/i.test(name) && !EVERY_TIME.includes(name))
    .sort()
  const migrations = await Promise.all(names.map((name) => readMigration(dir, name)))
  migrations.forEach(({ number, name }, index) => {
    const before = migrations[index - 1]
    if (before?.number !== number) return
    throw new Error(`migrations: ${before.name} and ${name} have one number, give the newer another minute`)
  })
  return migrations
}

async function readMigration(dir: string, name: string): Promise<Migration> {
  const number = NAME.exec(name)?.[1]
  if (number === undefined) throw new Error(`migrations: ${name} is not named YYYYMMDDHHMM_what.sql`)
  const sql = (await readFile(join(dir, name), 'utf8')).replaceAll('\r\n', '\n')
  return { number: Number(number), name, sql, hash: createHash('sha256').update(sql).digest('hex') }
}

/**
 * Brings the database at `url` to this build's shape and returns the names applied now: all that it lacks, oldest
 * first, whatever newer ones it has (two branches may land in either order). Safe when several replicas start at
 * once: each migration is applied by one, the others wait for it (60 s at most). Migrations unknown to this build are
 * accepted (a rolling upgrade); one whose text changed since it ran is refused before anything is applied. Where
 * nothing is lacking, a role that owns nothing suffices.
 */
export async function migrate(url: string, dir = MIGRATIONS_DIR): Promise<string[]> {
  const known = await readMigrations(dir)
  return withClient(migrator(url), async (client) => {
    if (!(await mayMigrate(client, known))) return []
    await inTransaction(client, 'of schema_migrations', () => prepareTable(client))
    const applied: string[] = []
    for (const migration of await listMissing(client, known)) {
      const isOurs = await inTransaction(client, migration.name, () => applyOnce(client, migration))
      if (isOurs) applied.push(migration.name)
    }
    for (const file of EVERY_TIME)
      await inTransaction(client, file, async () => client.query(await readFile(join(dir, file), 'utf8')))
    return applied
  })
}

function migrator(url: string): pg.ClientConfig {
  return { connectionString: url, application_name: 'bareme-migrate', keepAlive: true }
}

/** Migrates a database that never was; leaves any other as it is. */
export async function migrateIfNew(url: string): Promise<void> {
  const { rows } = await withClient(migrator(url), (client) =>
    client.query<{ found: string | null }>(`SELECT to_regclass('schema_migrations') AS found`),
  )
  if (rows[0]!.found === null) await migrate(url)
}

/**
 * Whether the role of the connection owns the tables, or may make them.
 * @throws Error when it does not and the database lacks something.
 */
async function mayMigrate(client: pg.Client, known: readonly Migration[]): Promise<boolean> {
  const { rows } = await client.query<{ role: string; isPrepared: boolean; may: boolean | null }>(
    `SELECT current_user AS role, c.oid IS NOT NULL AS "isPrepared",
       CASE WHEN c.oid IS NULL THEN has_schema_privilege(current_schema(), 'CREATE')
         ELSE pg_has_role(c.relowner, 'USAGE') END AS may
     FROM (VALUES (to_regclass('schema_migrations'))) AS t (oid) LEFT JOIN pg_class c ON c.oid = t.oid`,
  )
  const { role, isPrepared, may } = rows[0]!
  if (may) return true
  const missing = isPrepared ? await listMissing(client, known) : known
  if (missing.length === 0) return false
  throw new Error(
    `the database lacks ${missing.map(({ name }) => name).join(', ')}, and the role ${role} may not change its tables: run "bareme migrate" as the role that owns them (MIGRATE_DATABASE_URL)`,
  )
}

/**
 * Makes the table of what was applied, or widens the one of a release that numbered 1, 2, 3. A number is a double,
 * exact up to 2^53: drivers hand out bigint as text, and the release before would not find its own migrations.
 */
async function prepareTable(client: pg.Client): Promise<void> {
  const { rows } = await client.query<{ type: string }>(
    `SELECT atttypid::regtype::text AS type FROM pg_attribute
     WHERE attrelid = to_regclass('schema_migrations') AND attname = 'number'`,
  )
  if (rows.length === 0) {
    await client.query(`CREATE TABLE schema_migrations (
      number double precision PRIMARY KEY, name text NOT NULL, hash text NOT NULL,
      applied_at timestamptz NOT NULL DEFAULT clock_timestamp())`)
  } else if (rows[0]!.type === 'integer') {
    await client.query('ALTER TABLE schema_migrations ALTER COLUMN number TYPE double precision')
  }
}

/** Those of `known` that the database lacks. Throws for one that it has with another text. */
async function listMissing(client: pg.Client, known: readonly Migration[]): Promise<Migration[]> {
  const { rows } = await client.query<Omit<Migration, 'sql'>>(
    'SELECT number, name, hash FROM schema_migrations',
  )
  const applied = new Map(rows.map((row) => [row.number, row]))
  return known.filter(({ number, name, hash }) => {
    const row = applied.get(number)
    if (!row || row.hash === hash) return !row
    const as = row.name === name ? '' : ` as ${row.name}`
    throw new Error(
      `migration ${name} changed after it was applied${as}: restore its text and add a new migration instead`,
    )
  })
}

/** False when another process applied it while this one waited. */
async function applyOnce(client: pg.Client, { number, name, sql, hash }: Migration): Promise<boolean> {
  const { rowCount } = await client.query('SELECT FROM schema_migrations WHERE number = $1', [number])
  if (rowCount !== 0) return false
  await client.query('INSERT INTO schema_migrations (number, name, hash) VALUES ($1, $2, $3)', [
    number,
    name,
    hash,
  ])
  await client.query(sql)
  return true
}

async function inTransaction<T>(client: pg.Client, what: string, work: () => Promise<T>): Promise<T> {
  try {
    await client.query(BEGIN)
    const result = await work()
    await client.query('COMMIT')
    return result
  } catch (error) {
    await client.query('ROLLBACK').catch(() => undefined)
    throw new Error(`migration ${what} failed: ${(error as Error).message}`, { cause: error })
  }
}

/** The names of this build's migrations that the database lacks; readiness asks for none. */
export async function missingMigrations(
  connection: { query: pg.Pool['query'] },
  known: readonly Migration[],
): Promise<string[]> {
  const { rows } = await connection.query<{ number: number }>('SELECT number FROM schema_migrations')
  const applied = new Set(rows.map((row) => row.number))
  return known.filter((migration) => !applied.has(migration.number)).map((migration) => migration.name)
}

const UNDEFINED_TABLE = '42P01'

/** @throws Error, naming them, when the database lacks migrations of this build. */
export async function requireMigrations(connection: { query: pg.Pool['query'] }): Promise<void> {
  const known = await readMigrations()
  const missing = await missingMigrations(connection, known).catch((error: unknown) => {
    if (sqlState(error) === UNDEFINED_TABLE) return known.map(({ name }) => name)
    throw error
  })
  if (missing.length > 0) {
    throw new Error(`the database lacks ${missing.join(', ')}: run "bareme migrate" first`)
  }
}
