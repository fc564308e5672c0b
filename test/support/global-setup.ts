import { randomBytes } from 'node:crypto'
import { existsSync } from 'node:fs'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import pg from 'pg'
import type { TestProject } from 'vitest/node'
import { connect } from '../../src/db/connection.ts'
import { startEmbedded } from '../../src/db/embedded/server.ts'
import { migrate } from '../../src/db/migrate.ts'
import { publishCourse, publishSample } from './world.ts'

declare module 'vitest' {
  export interface ProvidedContext {
    /** A role that may create databases and roles, on the server under test. */
    adminUrl: string
    /** A migrated database that tests clone. */
    template: string
    /** The same with the content that a world is born with: the course where pages are looked at, else the sample. */
    contentTemplate: string
  }
}

/**
 * Makes the template databases, on the server of TEST_DATABASE_URL or on an embedded one in memory
 * that lasts as long as the run. KEEP_TEST_DATABASES=1 leaves the databases of a TEST_DATABASE_URL for autopsy.
 */
export default async function setup(project: TestProject): Promise<() => Promise<void>> {
  const given = process.env['TEST_DATABASE_URL']
  const server = given ? null : await startInMemory()
  const adminUrl = given ?? server!.superuserUrl
  const template = `bareme_template_${randomBytes(4).toString('hex')}`
  await query(adminUrl, `CREATE DATABASE ${template}`)
  await query(
    adminUrl,
    `DO $$ BEGIN CREATE ROLE bareme_app LOGIN; EXCEPTION WHEN duplicate_object OR unique_violation THEN NULL; END $$`,
  )
  await migrate(databaseUrl(adminUrl, template))
  const contentTemplate = `${template}_content`
  await query(adminUrl, `CREATE DATABASE ${contentTemplate} TEMPLATE ${template}`)
  await query(databaseUrl(adminUrl, contentTemplate), WITHOUT_FAR_MONTHS)
  const db = connect({ url: databaseUrl(adminUrl, contentTemplate), max: 2, applicationName: 'bareme-test' })
  await (project.name === 'browser' ? publishCourse : publishSample)(db)
  await db.close()
  project.provide('adminUrl', adminUrl)
  project.provide('template', template)
  project.provide('contentTemplate', contentTemplate)
  return async () => {
    if (server) await server.stop()
    else if (!process.env['KEEP_TEST_DATABASES'])
      for (const name of [contentTemplate, template])
        await query(adminUrl, `DROP DATABASE ${name} WITH (FORCE)`)
  }
}

/** A third of a database's files are of months in which no test has an attempt: `migrate` makes them again. */
const WITHOUT_FAR_MONTHS = `
  DO $$
  DECLARE far regclass;
  BEGIN
    FOR far IN SELECT oid FROM pg_class
      WHERE relispartition AND relkind = 'r' AND relname ~ '_\\d{4}_\\d{2}$'
        AND right(relname, 7) > to_char(now() AT TIME ZONE 'UTC' + interval '2 months', 'YYYY_MM')
    LOOP
      EXECUTE format('DROP TABLE %s', far);
    END LOOP;
  END $$`

async function startInMemory() {
  const base = existsSync('/dev/shm') ? '/dev/shm' : tmpdir()
  const dataDir = await mkdtemp(join(base, 'bareme-test-'))
  const server = await startEmbedded({
    dataDir,
    explicitDataDir: true,
    durable: false,
    settings: { max_connections: '200', scram_iterations: '1', autovacuum: 'off', jit: 'off' },
  })
  // Tests connect some thousand times, and to prove a password is a third of what that takes.
  const { username, password } = new URL(server.superuserUrl)
  await query(server.superuserUrl, `ALTER ROLE ${username} PASSWORD '${decodeURIComponent(password)}'`)
  return {
    superuserUrl: server.superuserUrl,
    stop: async () => {
      await server.stop()
      await rm(dataDir, { recursive: true, force: true })
    },
  }
}

async function query(url: string, sql: string): Promise<void> {
  const client = new pg.Client(url)
  await client.connect()
  await client.query(sql)
  await client.end()
}

function databaseUrl(url: string, database: string): string {
  const changed = new URL(url)
  changed.pathname = `/${database}`
  return changed.href
}
