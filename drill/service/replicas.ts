import { join } from 'node:path'
import { freePorts } from '../cluster/ports.ts'
import { launch, type Program } from '../cluster/programs.ts'
import { until } from '../cluster/until.ts'

const ROOT = join(import.meta.dirname, '../..')
const READY_WITHIN_MS = 60_000
const ASKED_WITHIN_MS = 3_000
/** A little more than the service gives requests under way. */
const STOPPED_WITHIN_MS = 15_000

/** A process of the service, as `npm start` runs it. */
export interface Replica {
  program: Program
  url: string
}

/** The database and the key that every process of the service shares, and where their logs are written. */
export interface Shared {
  folder: string
  url: string
  secretKey: string
}

/** Starts so many processes of the service on one database; `readiness` says when they take requests. */
export async function startReplicas(count: number, shared: Shared): Promise<Replica[]> {
  const ports = await freePorts(count)
  return ports.map((port, index) => startReplica({ name: `replica${index + 1}`, port, ...shared }))
}

/** Starts one of them, on a port that is free. */
export function startReplica({
  name,
  port,
  folder,
  url,
  secretKey,
}: Shared & { name: string; port: number }): Replica {
  const program = launch({
    name,
    command: process.execPath,
    args: [join(ROOT, 'src/main.ts')],
    folder,
    account: null,
    env: {
      DATABASE_URL: url,
      MIGRATE_ON_START: 'false',
      SECRET_KEY: secretKey,
      PORT: String(port),
      QUESTIONS_DIR: join(ROOT, 'questions'),
    },
  })
  return { program, url: `http://127.0.0.1:${port}` }
}

/** Waits until a process takes requests again, by its own account. */
export async function readiness({ url, program }: Replica): Promise<void> {
  await until(`${program.name} that is ready`, READY_WITHIN_MS, async () => {
    if (program.hasEnded()) throw new Error(`${program.name} has ended: see its log`)
    return fetch(`${url}/readyz`, { signal: AbortSignal.timeout(ASKED_WITHIN_MS) }).then(
      ({ ok }) => ok || null,
      () => null,
    )
  })
}

export async function endReplicas(replicas: readonly Replica[]): Promise<void> {
  await Promise.all(replicas.map(({ program }) => program.end(STOPPED_WITHIN_MS)))
}
