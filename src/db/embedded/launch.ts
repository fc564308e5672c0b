import { spawn } from 'node:child_process'
import { randomInt } from 'node:crypto'
import { existsSync } from 'node:fs'
import { open, readFile, rename, stat } from 'node:fs/promises'
import { createServer } from 'node:net'
import { join } from 'node:path'
import { setTimeout as delay } from 'node:timers/promises'
import { adoptPostmaster, type Postmaster } from './adopt.ts'
import { type Credentials, connectionUrl } from './credentials.ts'
import { EmbeddedDatabaseError } from './errors.ts'
import { clusterDirOf, type Location } from './location.ts'
import { waitForLogin } from './login.ts'
import { runAs } from './run-as.ts'
import { endOrphans, stopPostmaster } from './stop.ts'

type LaunchOptions = {
  location: Location
  binDir: string
  credentials: Credentials
  durable: boolean
  settings: Record<string, string>
  /** Called once the server runs. */
  onWait?: () => void
  /** A free one when absent. */
  port?: number
}

const readyTimeoutMs = 120_000
const retryTimeoutMs = 15_000
const orphanPatienceMs = 3_000
const logSizeLimit = 5_000_000
// Another program took the port first, or what is left of a killed server has not gone yet.
const passingFailure = /could not create any TCP\/IP sockets|shared memory block .*in use|already exists/s

/**
 * The running server of the directory: adopted when a killed service left one, otherwise started and waited for.
 * Throws with the end of the server's log when it does not start.
 */
export async function adoptOrLaunch(options: LaunchOptions): Promise<Postmaster & { isAdopted: boolean }> {
  const begin = performance.now()
  for (;;) {
    const adopted = await adoptPostmaster(options.location, options.credentials)
    if (adopted !== null) return { ...adopted, isAdopted: true }
    const attempt = await launchOnce(options, options.port ?? (await findFreePort()))
    if (attempt.started) return { ...attempt.postmaster, isAdopted: false }
    const waitedMs = performance.now() - begin
    if (!passingFailure.test(attempt.log) || waitedMs > retryTimeoutMs) {
      throw new EmbeddedDatabaseError(`The embedded PostgreSQL did not start:\n${attempt.log}`)
    }
    if (waitedMs > orphanPatienceMs) endOrphans(clusterDirOf(options.location.dataDir))
    await delay(100)
  }
}

type Attempt = { started: true; postmaster: Postmaster } | { started: false; log: string }

async function launchOnce(options: LaunchOptions, port: number): Promise<Attempt> {
  const { location, binDir, credentials } = options
  const logFile = join(location.dataDir, 'postgres.log')
  const logStart = await rotateLog(logFile)
  const log = await open(logFile, 'a', 0o600)
  let failure: Error | null = null
  const child = spawn(join(binDir, 'postgres'), serverArguments(options, port), {
    ...runAs(location.account),
    cwd: location.dataDir,
    // Its own session: a terminal's Ctrl-C must reach the service first, which then stops its server in order.
    detached: true,
    stdio: ['ignore', log.fd, log.fd],
  })
  child.on('error', (error) => {
    failure = error
  })
  child.unref()
  options.onWait?.()
  try {
    const hasEnded = () => failure !== null || child.exitCode !== null || child.signalCode !== null
    const url = connectionUrl('superuser', credentials, port, 'postgres')
    const client = await waitForLogin(url, readyTimeoutMs, hasEnded)
    if (client !== null && child.pid !== undefined) {
      await client.end()
      return { started: true, postmaster: { pid: child.pid, port } }
    }
    if (!hasEnded() && child.pid !== undefined) await stopPostmaster(child.pid, location, binDir)
    return { started: false, log: (failure as Error | null)?.message ?? (await logTail(logFile, logStart)) }
  } finally {
    await log.close()
  }
}

function serverArguments({ location, durable, settings }: LaunchOptions, port: number): string[] {
  const parameters: Record<string, string> = {
    listen_addresses: '127.0.0.1',
    port: String(port),
    unix_socket_directories: '',
    timezone: 'UTC',
    log_timezone: 'UTC',
    ...(durable ? {} : { fsync: 'off', full_page_writes: 'off' }),
    ...settings,
  }
  const pairs = Object.entries(parameters).flatMap(([name, value]) => ['-c', `${name}=${value}`])
  return ['-D', clusterDirOf(location.dataDir), ...pairs]
}

/**
 * A port that nobody listens on, below those that systems give to outgoing connections: one of these could take it
 * while a server that died is started again, and keep it.
 */
async function findFreePort(): Promise<number> {
  for (let tries = 0; tries < 50; tries += 1) {
    const port = randomInt(15_000, 32_000)
    if (await isFree(port)) return port
  }
  throw new EmbeddedDatabaseError('Found no free port between 15000 and 32000 on 127.0.0.1.')
}

function isFree(port: number): Promise<boolean> {
  const server = createServer()
  return new Promise((resolve) => {
    server.once('error', () => resolve(false))
    server.listen(port, '127.0.0.1', () => server.close(() => resolve(true)))
  })
}

/** Puts a large log aside; the offset at which what follows will be written. */
async function rotateLog(file: string): Promise<number> {
  const size = existsSync(file) ? (await stat(file)).size : 0
  if (size <= logSizeLimit) return size
  await rename(file, `${file}.1`)
  return 0
}

async function logTail(file: string, start: number): Promise<string> {
  const text = (await readFile(file)).subarray(start).toString('utf8')
  return text.trim().split('\n').slice(-20).join('\n')
}
