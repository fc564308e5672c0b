import { randomBytes } from 'node:crypto'
import pg from 'pg'
import { inject, onTestFinished } from 'vitest'
import { connect, type Db } from '../../src/db/connection.ts'
import { roleSettingLines } from '../../src/db/role-settings.ts'

export interface TestDatabase {
  url: string
  db: Db
  drop(): Promise<void>
}

interface DatabaseOptions {
  max?: number
  /** With the content that a world is born with, rather than with nothing but its tables. */
  content?: boolean
  /** With a standby to read from: itself. */
  readsElsewhere?: boolean
}

/** Clones a migrated template into a database of its own: no test sees another's rows. */
export async function createTestDatabase(options: DatabaseOptions = {}): Promise<TestDatabase> {
  const name = `bareme_${randomBytes(6).toString('hex')}`
  const template = inject(options.content ? 'contentTemplate' : 'template')
  await admin(
    `CREATE DATABASE ${name} TEMPLATE ${template} STRATEGY file_copy`,
    roleSettingLines('CURRENT_USER', name).join(';'),
  )
  const url = new URL(serverUrl())
  url.pathname = `/${name}`
  const db = connect({
    url: url.href,
    readFrom: options.readsElsewhere ? { url: url.href } : null,
    max: options.max ?? 8,
    applicationName: 'bareme-test',
  })
  return {
    url: url.href,
    db,
    drop: async () => {
      await db.close()
      if (!process.env['KEEP_TEST_DATABASES']) await admin(`DROP DATABASE ${name} WITH (FORCE)`)
    },
  }
}

/** A database that is dropped when the running test ends. */
export async function useTestDatabase(options?: DatabaseOptions): Promise<TestDatabase> {
  const database = await createTestDatabase(options)
  onTestFinished(database.drop)
  return database
}

/** Runs statements, each in a transaction of its own, as the administrator of the server under test. */
export async function admin(...statements: string[]): Promise<void> {
  const client = new pg.Client(serverUrl())
  await client.connect()
  try {
    for (const sql of statements) await client.query(sql)
  } finally {
    await client.end()
  }
}

function serverUrl(): string {
  const url = inject('adminUrl')
  // The driver would try whatever server answers at its default address.
  if (!url) throw new Error('no server here: a test that needs one stands in test/db, api, crash or flows')
  return url
}
