import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { existsSync, readdirSync } from 'node:fs'
import { cp, mkdtemp, readFile, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { text } from 'node:stream/consumers'
import { type EmbeddedServer, startEmbedded } from '../../../src/db/embedded/index.ts'
import { type Pooler, startPooler } from './pooler.ts'
import { until } from './until.ts'

const ROOT = join(import.meta.dirname, '../../..')

/** The real service in a process of its own. */
export interface Service {
  url: string
  /** The demo's join code; null after the first start. */
  code: string | null
  process: ChildProcess
  exitCode: Promise<number | null>
  /** kill -9, and waits until the process is gone. */
  kill(): Promise<void>
}

export interface CrashHouse {
  dataDir: string
  /** Starts `node src/main.ts` on this house's data, and waits for its ready line. */
  serve(): Promise<Service>
  /** Starts one more on the same data, and gives how it ended. */
  serveInVain(): Promise<{ code: number | null; err: string }>
  /** kill -9 of the PostgreSQL server. */
  killPostgres(): Promise<void>
  /** Between the service and its database, when the house has one. */
  pooler: Pooler | null
  close(): Promise<void>
}

/** Debian's binaries, when they are installed. */
export function debianBinaries(): string | null {
  const base = '/usr/lib/postgresql'
  if (!existsSync(base)) return null
  const versions = readdirSync(base).toSorted((a, b) => Number(b) - Number(a))
  return (
    versions.map((version) => join(base, version, 'bin')).find((dir) => existsSync(join(dir, 'initdb'))) ??
    null
  )
}

export interface HouseOptions {
  /** PostgreSQL of these binaries, reached by DATABASE_URL. Without, and without a pooler: the service's own embedded server. */
  binDir?: string
  /** The program of a PgBouncer that DATABASE_URL leads through. */
  pooler?: string
}

/** A data directory on disk with fsync on, and the processes over it. */
export async function crashHouse({ binDir, pooler: program }: HouseOptions = {}): Promise<CrashHouse> {
  const dataDir = await mkdtemp(join(tmpdir(), 'bareme-crash-'))
  const questions = await copyQuestions()
  const services: Service[] = []
  let server: EmbeddedServer | null = null
  let pooler: Pooler | null = null
  let env: Record<string, string> = { DATA_DIR: dataDir, QUESTIONS_DIR: questions }
  if (binDir ?? program) {
    server = await startEmbedded({
      dataDir,
      explicitDataDir: true,
      keepAlive: true,
      ...(binDir && { binDir }),
    })
    if (program) pooler = await startPooler(program, server.appUrl)
    env = {
      DATABASE_URL: pooler?.url ?? server.appUrl,
      MIGRATE_DATABASE_URL: server.ownerUrl,
      PREPARED_STATEMENTS: pooler ? 'false' : 'true',
      SECRET_KEY: 'a secret of a crash test, 32 characters',
      PUBLISH_ON_START: 'true',
      DEMO: 'true',
      QUESTIONS_DIR: questions,
    }
  }
  return {
    dataDir,
    pooler,
    serve: async () => {
      const service = await ready(launch(env))
      services.push(service)
      return service
    },
    serveInVain: () => startInVain(env),
    killPostgres: async () => {
      const pid = await postmasterPid(dataDir)
      process.kill(pid!, 'SIGKILL')
      // Sessions outlive their postmaster by a moment: only its successor says that it is over.
      await until('a new postmaster', async () => ![null, pid].includes(await postmasterPid(dataDir)))
    },
    close: async () => {
      for (const { process: child, exitCode } of services) {
        child.kill('SIGTERM')
        await exitCode
      }
      await pooler?.close()
      await server?.stop()
      for (const dir of [dataDir, questions]) await rm(dir, { recursive: true, force: true })
    },
  }
}

/** A folder with what the trainees take alone: to publish the whole course at each start takes seconds. */
async function copyQuestions(): Promise<string> {
  const dir = await mkdtemp(join(tmpdir(), 'bareme-questions-'))
  for (const file of ['chapters.yaml', 'docker/qcm-docker.yaml', 'docker/qcm-docker.quiz.yaml'])
    await cp(join(ROOT, 'questions', file), join(dir, file), { recursive: true })
  return dir
}

function launch(env: Record<string, string>): ChildProcess {
  return spawn(process.execPath, [join(ROOT, 'src/main.ts')], {
    cwd: ROOT,
    env: {
      PATH: process.env['PATH'],
      NODE_COMPILE_CACHE: process.env['NODE_COMPILE_CACHE'],
      HOST: '127.0.0.1',
      PORT: '0',
      LOG_LEVEL: 'fatal',
      ...env,
    },
    stdio: ['ignore', 'pipe', 'pipe'],
  })
}

/** Starts the service where it cannot run, and gives how it ended. */
export async function startInVain(
  env: Record<string, string>,
): Promise<{ code: number | null; err: string }> {
  const child = launch(env)
  const ended = exitOf(child)
  return { err: await text(child.stderr!), code: await ended }
}

async function exitOf(child: ChildProcess): Promise<number | null> {
  const [code] = await once(child, 'exit')
  return code
}

async function ready(child: ChildProcess): Promise<Service> {
  const exitCode = exitOf(child)
  const errors = text(child.stderr!)
  let said = ''
  // The ready line and its notes are written at once.
  for await (const chunk of child.stdout!.iterator({ destroyOnReturn: false })) {
    said += chunk
    if (said.includes('ready:')) break
  }
  child.stdout!.resume()
  const url = /ready: (\S+)/.exec(said)?.[1]
  if (url === undefined) throw new Error(`the service did not start: ${await errors}`)
  return {
    url,
    code: /join with the code (\S+)/.exec(said)?.[1] ?? null,
    process: child,
    exitCode,
    kill: async () => {
      child.kill('SIGKILL')
      await exitCode
    },
  }
}

/** Asks /readyz until the service is ready again, for a minute at most. */
export function readyAgain(url: string): Promise<void> {
  const isReady = () =>
    fetch(`${url}/readyz`).then(
      ({ ok }) => ok,
      () => false,
    )
  return until('ready again', isReady)
}

async function postmasterPid(dataDir: string): Promise<number | null> {
  const file = join(dataDir, 'postgres', 'postmaster.pid')
  const content = await readFile(file, 'utf8').catch(() => null)
  return content === null ? null : Number(content.split('\n', 1)[0])
}
