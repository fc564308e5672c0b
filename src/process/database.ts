import { randomBytes } from 'node:crypto'
import { mkdir, readFile } from 'node:fs/promises'
import { join, resolve } from 'node:path'
import { type Config, SECRET_LENGTH } from '../config.ts'
import { createSecretFile, replaceSecretFile } from '../secret-file.ts'

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

/** SECRET_KEY, or the one kept in `DATA_DIR/secret`, made when it is missing. */
export async function secretKey(config: Config, dataDir: string): Promise<string> {
  if (config.SECRET_KEY) return config.SECRET_KEY
  const kept = await keptSecret(dataDir)
  if (kept !== null) return kept
  await mkdir(dataDir, { recursive: true })
  const made = randomBytes(32).toString('base64')
  return (await createSecretFile(secretFile(dataDir), `${made}\n`)) ? made : secretKey(config, dataDir)
}

/**
 * The secret kept in a data directory, or null.
 * @throws Error for one that was cut short: keys sealed under it would be open to everybody.
 */
export async function keptSecret(dataDir: string): Promise<string | null> {
  const file = secretFile(dataDir)
  try {
    const secret = (await readFile(file, 'utf8')).trim()
    if (secret.length >= SECRET_LENGTH) return secret
    throw new Error(
      `${file} holds ${secret.length} characters where a secret of ${SECRET_LENGTH} or more belongs: put back the one that the signing keys were made with, or restore a backup`,
    )
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return null
    throw error
  }
}

/** Keeps the secret of a backup that was restored, in place of one that opens nothing any more. */
export async function keepSecret(dataDir: string, secret: string): Promise<void> {
  await replaceSecretFile(secretFile(dataDir), `${secret}\n`)
}

const secretFile = (dataDir: string) => join(dataDir, 'secret')
