import { randomBytes } from 'node:crypto'
import { existsSync } from 'node:fs'
import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { replaceSecretFile } from '../../secret-file.ts'
import { EmbeddedDatabaseError } from './errors.ts'
import { clusterDirOf } from './location.ts'

/** Passwords of the three roles; every one is random and URL-safe. */
export type Credentials = { superuser: string; owner: string; app: string }

export const databaseName = 'bareme'
export const roleNames = { superuser: 'postgres', owner: 'bareme_owner', app: 'bareme_app' } as const

const credentialsFile = (dataDir: string) => join(dataDir, 'credentials.json')

/** The stored passwords of a directory; throws when they cannot be read. */
export async function readCredentials(dataDir: string): Promise<Credentials> {
  const file = credentialsFile(dataDir)
  try {
    return JSON.parse(await readFile(file, 'utf8')) as Credentials
  } catch (cause) {
    throw new EmbeddedDatabaseError(
      `The passwords of the embedded PostgreSQL cannot be read from ${file} (${(cause as Error).message}). ` +
        'Use the account that owns the file; if it was lost, restore it from a backup.',
      { cause },
    )
  }
}

/** The stored passwords, made at the first start. Never made again for an existing cluster, which would not know them. */
export async function ensureCredentials(dataDir: string): Promise<Credentials> {
  const file = credentialsFile(dataDir)
  if (existsSync(file) || existsSync(clusterDirOf(dataDir))) return readCredentials(dataDir)
  const credentials = { superuser: randomPassword(), owner: randomPassword(), app: randomPassword() }
  await replaceSecretFile(file, `${JSON.stringify(credentials, null, 2)}\n`)
  return credentials
}

/** The connection URL of a role; `database` defaults to the service's. */
export function connectionUrl(
  role: keyof typeof roleNames,
  credentials: Credentials,
  port: number,
  database: string = databaseName,
): string {
  return `postgresql://${roleNames[role]}:${credentials[role]}@127.0.0.1:${port}/${database}`
}

const randomPassword = () => randomBytes(24).toString('base64url')
