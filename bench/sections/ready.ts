import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { existsSync } from 'node:fs'
import { chmod, mkdtemp, readFile, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as delay } from 'node:timers/promises'
import { freePort } from '../../test/support/integration/free-port.ts'
import { fixed, print, table } from '../report.ts'

const ROUNDS = 3
const PATIENCE_MS = 60_000
const REST_MS = 3_000

/** A start of the service: when it was ready, and what its process then holds at rest. */
interface Start {
  readyMs: number
  /** Absent where no `/proc` tells. */
  restBytes?: number
}

/**
 * Times `npm start` until `/readyz` answers 200, on a fresh data directory and again on the same one, and looks at what the
 * service as people run it holds 3 s later.
 */
export async function ready(): Promise<void> {
  const fresh: Start[] = []
  const existing: Start[] = []
  for (let round = 0; round < ROUNDS; round++) {
    const folder = await mkdtemp(join(tmpdir(), 'bareme-ready-'))
    await chmod(folder, 0o755)
    try {
      fresh.push(await startOnce(join(folder, 'data')))
      existing.push(await startOnce(join(folder, 'data')))
    } finally {
      await rm(folder, { recursive: true })
    }
  }
  const row = (name: string, starts: Start[]) => [
    name,
    starts.map(({ readyMs }) => fixed(readyMs / 1000, 2)).join(' '),
    starts.map(({ restBytes }) => (restBytes === undefined ? '' : fixed(restBytes / 1e6))).join(' '),
  ]
  print(
    'Ready after `npm start`',
    table(
      ['data directory', `seconds, ${ROUNDS} starts`, 'MB at rest, the service alone'],
      [row('fresh', fresh), row('existing', existing)],
    ),
  )
}

async function startOnce(dataDir: string): Promise<Start> {
  const port = await freePort()
  const env = { ...process.env, PORT: String(port), DATA_DIR: dataDir, DATABASE_URL: '' }
  const begin = performance.now()
  // A group of its own: npm puts a shell between itself and the service, and the signal must reach the service.
  const child = spawn('npm', ['start'], {
    env,
    cwd: join(import.meta.dirname, '../..'),
    stdio: 'ignore',
    detached: true,
  })
  const ended = once(child, 'exit')
  try {
    await until(() => isReady(port))
    const readyMs = performance.now() - begin
    await delay(REST_MS)
    return { readyMs, ...(await restingBytes(dataDir)) }
  } finally {
    if (child.exitCode === null) process.kill(-child.pid!, 'SIGTERM')
    await ended
    await until(async () => !existsSync(join(dataDir, 'owner.json')))
  }
}

/** Of the process that owns the data directory: npm and its shell are not the service. */
async function restingBytes(dataDir: string): Promise<Pick<Start, 'restBytes'>> {
  const { pid } = JSON.parse(await readFile(join(dataDir, 'owner.json'), 'utf8'))
  const status = await readFile(`/proc/${pid}/status`, 'utf8').catch(() => '')
  const kilobytes = /^VmRSS:\s+(\d+) kB$/m.exec(status)?.[1]
  return kilobytes === undefined ? {} : { restBytes: Number(kilobytes) * 1024 }
}

async function isReady(port: number): Promise<boolean> {
  return fetch(`http://127.0.0.1:${port}/readyz`).then(
    ({ status }) => status === 200,
    () => false,
  )
}

async function until(holds: () => Promise<boolean>): Promise<void> {
  const limit = performance.now() + PATIENCE_MS
  while (!(await holds())) {
    if (performance.now() > limit) throw new Error('`npm start` took too long')
    await delay(5)
  }
}
