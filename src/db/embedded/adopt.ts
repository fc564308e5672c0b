import { existsSync } from 'node:fs'
import { readFile, rm, stat } from 'node:fs/promises'
import { join } from 'node:path'
import { type Credentials, connectionUrl } from './credentials.ts'
import { EmbeddedDatabaseError } from './errors.ts'
import { clusterDirOf, type Location } from './location.ts'
import { waitForLogin, waitUntil } from './login.ts'
import { isProcessAlive, processesWorkingIn } from './processes.ts'
import { isServerProcess } from './stop.ts'

/** A PostgreSQL server that answered a login with our password. */
export type Postmaster = { pid: number; port: number }

const readyTimeoutMs = 120_000

/**
 * The server that a killed service left running on this directory, once it answers; null when there is none.
 * A server that is shutting down is waited for. Must be called by the owner of the data directory.
 */
export async function adoptPostmaster(
  { dataDir }: Location,
  credentials: Credentials,
): Promise<Postmaster | null> {
  const clusterDir = clusterDirOf(dataDir)
  const found = await readPidFile(clusterDir)
  if (found === null) return null
  const isServing = () => existsSync(pidFile(clusterDir)) && isServerProcess(found.pid, clusterDir)
  if (!isServing()) {
    await forgetDeadServer(clusterDir, found.pid)
    return null
  }
  const url = connectionUrl('superuser', credentials, found.port, 'postgres')
  const client = await waitForLogin(url, readyTimeoutMs, () => !isServing())
  if (client === null) {
    if (await waitUntil(() => !isServerProcess(found.pid, clusterDir), 5_000)) return null
    throw new EmbeddedDatabaseError(
      `PostgreSQL process ${found.pid} runs on ${clusterDir} and does not accept the stored password: stop it first.`,
    )
  }
  const { rows } = await client.query<{ directory: string }>(
    `select current_setting('data_directory') as directory`,
  )
  await client.end()
  const isOurs = rows[0] !== undefined && (await isSameDirectory(rows[0].directory, clusterDir))
  return isOurs ? found : null
}

/** PostgreSQL refuses to start while the number in a stale file belongs to any process of the same account. */
async function forgetDeadServer(clusterDir: string, pid: number): Promise<void> {
  const isEmpty = () => processesWorkingIn(clusterDir)?.length === 0
  if (processesWorkingIn(clusterDir) === null || !isProcessAlive(pid)) return
  if (await waitUntil(isEmpty, 10_000)) await rm(pidFile(clusterDir), { force: true })
}

const pidFile = (clusterDir: string) => join(clusterDir, 'postmaster.pid')

async function readPidFile(clusterDir: string): Promise<Postmaster | null> {
  try {
    const lines = (await readFile(pidFile(clusterDir), 'utf8')).split('\n')
    return { pid: Number(lines[0]), port: Number(lines[3]) }
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return null
    throw error
  }
}

async function isSameDirectory(left: string, right: string): Promise<boolean> {
  const [a, b] = await Promise.all([stat(left), stat(right)])
  return a.ino === b.ino && a.dev === b.dev
}
