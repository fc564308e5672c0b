import { createHash } from 'node:crypto'
import { readdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import pg from 'pg'

/** A numbered SQL file of `migrations/`. `hash` is over its text with LF line ends. */
export interface Migration {
  number: number
  name: string
  sql: string
  hash: string
}

export const MIGRATIONS_DIR = join(import.meta.dirname, '../../migrations')

const LOCK_KEY = "hashtext('bareme:migrate')"

/** Reads the migrations in order. Throws when numbers are doubled or leave a gap. */
export async function readMigrations(dir = MIGRATIONS_DIR): Promise<Migration[]> {
  const names = (await readdir(dir)).filter((name) => /^\d{4}_.+\.sql$/.test(name)).sort()
  return Promise.all(
    names.map(async (name, index) => {
      const number = Number(name.slice(0, 4))
      if (number !== index + 1) throw new Error(`migrations: expected number ${index + 1}, found ${name}`)
      const sql = (await readFile(join(dir, name), 'utf8')).replaceAll('\r\n', '\n')
      return { number, name, sql, hash: createHash('sha256').update(sql).digest('hex') }
    }),
  )
}

/**
 * Brings the database at `url` to this build's shape and returns the names applied now. Safe when several
 * replicas start at once: one migrates, the others wait (60 s at most) and find nothing left. Migrations newer
 * than this build are accepted (a rolling upgrade); one whose text changed since it ran is refused.
 */
export async function migrate(url: string, dir = MIGRATIONS_DIR): Promise<string[]> {
  const client = new pg.Client({ connectionString: url, application_name: 'bareme-migrate' })
  await client.connect()
  try {
    // The lock is the session's: it is gone with the connection, whatever happens to this process.
    await client.query(`SET lock_timeout = '60s'`)
    await client.query(`SELECT pg_advisory_lock(${LOCK_KEY})`)
    await client.query(`SET lock_timeout = '5s'`)
    await client.query(`CREATE TABLE IF NOT EXISTS schema_migrations (
      number integer PRIMARY KEY, name text NOT NULL, hash text NOT NULL,
      applied_at timestamptz NOT NULL DEFAULT clock_timestamp())`)
    const applied = await appliedHashes(client)
    const done: string[] = []
    for (const migration of await readMigrations(dir)) {
      const hash = applied.get(migration.number)
      if (hash === undefined) {
        await apply(client, migration)
        done.push(migration.name)
      } else if (hash !== migration.hash) {
        throw new Error(
          `migration ${migration.name} changed after it was applied: restore its text and add a new migration instead`,
        )
      }
    }
    await client.query(await readFile(join(dir, 'grants.sql'), 'utf8'))
    return done
  } finally {
    await client.end()
  }
}

async function apply(client: pg.Client, { number, name, sql, hash }: Migration): Promise<void> {
  try {
    await client.query('BEGIN')
    await client.query('INSERT INTO schema_migrations (number, name, hash) VALUES ($1, $2, $3)', [
      number,
      name,
      hash,
    ])
    await client.query(sql)
    await client.query('COMMIT')
  } catch (error) {
    await client.query('ROLLBACK')
    throw new Error(`migration ${name} failed: ${(error as Error).message}`, { cause: error })
  }
}

async function appliedHashes(client: pg.Client): Promise<Map<number, string>> {
  const { rows } = await client.query<{ number: number; hash: string }>(
    'SELECT number, hash FROM schema_migrations',
  )
  return new Map(rows.map((row) => [row.number, row.hash]))
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
