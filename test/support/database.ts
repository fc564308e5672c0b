import { randomBytes } from 'node:crypto'
import pg from 'pg'
import { expect, inject, onTestFinished } from 'vitest'
import { connect, type Db } from '../../src/db/connection.ts'
import { roleSettingLines } from '../../src/db/role-settings.ts'

/**
 * What goes through the pooler of TEST_POOLER_URL where there is one. What is about sessions themselves goes straight.
 */
const POOLED = /\/test\/(api|flows|db\/attempts)\//

export interface TestDatabase {
  /** Straight to the server, for sessions of one's own. */
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
  const url = databaseUrl(serverUrl(), name)
  const pooler = POOLED.test(expect.getState().testPath ?? '') ? process.env['TEST_POOLER_URL'] : undefined
  const db = connect({
    url: pooler ? databaseUrl(pooler, name) : url,
    readFrom: options.readsElsewhere ? { url } : null,
    canPrepare: !pooler || process.env['PREPARED_STATEMENTS'] !== 'false',
    max: options.max ?? 8,
    applicationName: 'bareme-test',
  })
  return {
    url,
    db,
    drop: async () => {
      await db.close()
      if (process.env['KEEP_TEST_DATABASES']) return
      // A pooler keeps its sessions for others; a drop that meets them looks again only a tenth of a second later.
      if (pooler)
        await admin(`SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE datname = '${name}'`)
      await admin(`DROP DATABASE ${name} WITH (FORCE)`)
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

function databaseUrl(server: string, name: string): string {
  const url = new URL(server)
  url.pathname = `/${name}`
  return url.href
}

function serverUrl(): string {
  const url = inject('adminUrl')
  // The driver would try whatever server answers at its default address.
  if (!url) throw new Error('no server here: a test that needs one stands in test/db, api, crash or flows')
  return url
}
