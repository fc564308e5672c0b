import { randomBytes } from 'node:crypto'
import { mkdir, readFile, writeFile } from 'node:fs/promises'
import { join, resolve } from 'node:path'
import type { Config } from '../config.ts'

/** The two roles of one database: the owner migrates, the service's own role serves. */
export interface DatabaseUrls {
  url: string
  migrateUrl: string
}

/** Where the embedded server lives, as its launcher takes it. */
export function embeddedOptions(config: Config): { dataDir: string; explicitDataDir: boolean } {
  return { dataDir: resolve(config.DATA_DIR), explicitDataDir: config.dataDirGiven }
}

/** The databases of a PostgreSQL of one's own, or null when embedded. */
export function givenDatabase(config: Config): DatabaseUrls | null {
  if (!config.DATABASE_URL) return null
  return { url: config.DATABASE_URL, migrateUrl: config.MIGRATE_DATABASE_URL ?? config.DATABASE_URL }
}

/** SECRET_KEY, or the one kept in `DATA_DIR/secret` (0600), made when it is missing. */
export async function secretKey(config: Config, dataDir: string): Promise<string> {
  if (config.SECRET_KEY) return config.SECRET_KEY
  const file = join(dataDir, 'secret')
  await mkdir(dataDir, { recursive: true })
  // `wx`: of two processes that start at once, one writes and both read the same.
  await writeFile(file, `${randomBytes(32).toString('base64')}\n`, { mode: 0o600, flag: 'wx' }).catch(
    (error: NodeJS.ErrnoException) => {
      if (error.code !== 'EEXIST') throw error
    },
  )
  return (await readFile(file, 'utf8')).trim()
}
