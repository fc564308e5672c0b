import { randomBytes } from 'node:crypto'
import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { inject, onTestFinished } from 'vitest'
import { admin } from '../database.ts'
import { query } from '../embedded/world.ts'

/** The URL of a database with nothing in it, dropped when the test ends. `owner`: a role other than the administrator. */
export async function emptyDatabase(owner?: { name: string; password: string }): Promise<string> {
  const name = `bareme_${randomBytes(6).toString('hex')}`
  await admin(`CREATE DATABASE ${name} STRATEGY file_copy${owner ? ` OWNER ${owner.name}` : ''}`)
  onTestFinished(() => admin(`DROP DATABASE ${name} WITH (FORCE)`))
  const url = new URL(inject('adminUrl'))
  url.pathname = `/${name}`
  if (!owner) return url.href
  await query(url.href, `ALTER SCHEMA public OWNER TO ${owner.name}`)
  return Object.assign(url, { username: owner.name, password: owner.password }).href
}

/** A role that may log in and nothing else, gone after the databases that are made with it. */
export async function newRole(): Promise<{ name: string; password: string }> {
  const name = `role_${randomBytes(6).toString('hex')}`
  const password = randomBytes(8).toString('hex')
  await admin(`CREATE ROLE ${name} LOGIN PASSWORD '${password}'`)
  onTestFinished(() => admin(`DROP ROLE ${name}`))
  return { name, password }
}

/** A folder of migrations that holds these files, gone when the test ends. */
export async function migrationsFolder(files: Record<string, string>): Promise<string> {
  const dir = await mkdtemp(join(tmpdir(), 'bareme-migrations-'))
  onTestFinished(() => rm(dir, { recursive: true }))
  for (const [name, text] of Object.entries({
    'restored.sql': 'SELECT 1',
    'months.sql': 'SELECT 1',
    'grants.sql': 'SELECT 1',
    ...files,
  })) {
    await writeFile(join(dir, name), text)
  }
  return dir
}
