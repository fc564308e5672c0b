import { spawn, spawnSync } from 'node:child_process'
import { createWriteStream, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { createInterface } from 'node:readline'
import { setTimeout as delay } from 'node:timers/promises'
import type { Account } from '../../src/db/embedded/account.ts'

const PATHS = ['/usr/local/sbin', '/usr/local/bin', '/usr/sbin', '/usr/bin', '/sbin', '/bin']

/** Debian's PostgreSQL, whose programs stand on no path. */
export const POSTGRES_BIN = '/usr/lib/postgresql/15/bin'

/** A process of the drill's own. */
export interface Program {
  name: string
  pid: number
  hasEnded(): boolean
  /** Asks it to end, and ends it after `withinMs`. */
  end(withinMs?: number): Promise<void>
}

interface Launch {
  name: string
  command: string
  args: string[]
  /** Where its log is written. */
  folder: string
  account: Account | null
  env?: Record<string, string>
  onLine?: (line: string) => void
}

/** Starts a program in the foreground, as `account` where there is one; what it says goes to `<folder>/<name>.log`. */
export function launch({ name, command, args, folder, account, env = {}, onLine }: Launch): Program {
  const child = spawn(command, args, {
    ...(account && { uid: account.uid, gid: account.gid }),
    env: { PATH: PATHS.join(':'), LC_ALL: 'C.UTF-8', HOME: folder, ...env },
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  const log = createWriteStream(join(folder, `${name}.log`), { flags: 'a', mode: 0o600 })
  let hasEnded = false
  const exited = new Promise<void>((resolve) => {
    child.once('exit', (code, signal) => {
      hasEnded = true
      log.write(`ended: ${signal ?? code}\n`)
      resolve()
    })
  })
  child.once('error', (error) => log.write(`${error.message}\n`))
  child.stderr.pipe(log, { end: false })
  for (const stream of [child.stdout, ...(onLine ? [child.stderr] : [])])
    createInterface({ input: stream }).on('line', (line) => {
      if (stream === child.stdout) log.write(`${line}\n`)
      onLine?.(line)
    })
  if (child.pid === undefined) throw new Error(`${command} cannot be started`)
  return {
    name,
    pid: child.pid,
    hasEnded: () => hasEnded,
    async end(withinMs = 10_000) {
      if (!hasEnded) child.kill('SIGTERM')
      await Promise.race([exited, delay(withinMs, undefined, { ref: false })])
      if (!hasEnded) child.kill('SIGKILL')
      await exited
    },
  }
}

/** @throws Error that names every program which the drill needs and this machine lacks, and how to get it. */
export function requirePrograms(): void {
  const wanted: [program: string, found: string, from: string][] = [
    ['patroni', 'patroni', 'patroni'],
    ['etcd', 'etcd', 'etcd-server'],
    ['haproxy', 'haproxy', 'haproxy'],
    ['postgres', join(POSTGRES_BIN, 'postgres'), 'postgresql-15'],
  ]
  const missing = wanted.filter(([, found]) => {
    const { status } = spawnSync('/bin/sh', ['-c', 'command -v "$1"', 'sh', found], {
      env: { PATH: PATHS.join(':') },
    })
    return status !== 0
  })
  if (missing.length === 0) return
  throw new Error(
    `The drill lacks ${missing.map(([program]) => program).join(', ')}: install ${missing.map(([, , from]) => from).join(' ')} (drill/README.md says how without starting their services)`,
  )
}

/** What every program of a folder said last. */
export function lastLines(folder: string): string {
  return readdirSync(folder)
    .filter((name) => name.endsWith('.log'))
    .map(
      (name) => `\n${name}:\n${readFileSync(join(folder, name), 'utf8').split('\n').slice(-15).join('\n')}`,
    )
    .join('')
}
