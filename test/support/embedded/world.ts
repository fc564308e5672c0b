import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { existsSync } from 'node:fs'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { createInterface } from 'node:readline'
import { fileURLToPath } from 'node:url'
import pg from 'pg'
import { type EmbeddedOptions, type EmbeddedServer, startEmbedded } from '../../../src/db/embedded/index.ts'
import type { ChildReport } from './child.ts'

const childScript = fileURLToPath(new URL('./child.ts', import.meta.url))

export type Child = { process: ChildProcess; report: Promise<ChildReport>; kill(): Promise<void> }

/** Temporary folders, servers and child processes of one test, all gone after `close`. */
export function embeddedWorld() {
  const folders: string[] = []
  const servers: EmbeddedServer[] = []
  const children: ChildProcess[] = []
  return {
    async folder(base = existsSync('/dev/shm') ? '/dev/shm' : tmpdir()): Promise<string> {
      const folder = await mkdtemp(join(base, 'bareme-embedded-'))
      folders.push(folder)
      return folder
    },
    async start(options: Partial<EmbeddedOptions> & { dataDir: string }): Promise<EmbeddedServer> {
      const server = await startEmbedded({ explicitDataDir: true, durable: false, ...options })
      servers.push(server)
      return server
    },
    child(
      mode: 'serve' | 'claim-and-die',
      argument: string,
      account: { uid?: number; gid?: number } = {},
    ): Child {
      const child = spawn(process.execPath, [childScript, mode, argument], {
        stdio: ['pipe', 'pipe', 'inherit'],
        ...account,
      })
      children.push(child)
      const ended = once(child, 'exit')
      return {
        process: child,
        report: firstLine(child),
        kill: async () => {
          child.kill('SIGKILL')
          await ended
        },
      }
    },
    async close(): Promise<void> {
      await Promise.allSettled(servers.map((server) => server.stop()))
      const running = children.filter((child) => child.exitCode === null && child.signalCode === null)
      await Promise.all(
        running.map((child) => {
          const ended = once(child, 'exit')
          child.stdin?.end()
          return ended
        }),
      )
      await Promise.all(folders.map((folder) => rm(folder, { recursive: true, force: true })))
    },
  }
}

async function firstLine(child: ChildProcess): Promise<ChildReport> {
  for await (const line of createInterface({ input: child.stdout! })) return JSON.parse(line) as ChildReport
  throw new Error('the child process ended without a report')
}

/** The rows of one statement on a connection of its own. */
export async function query(url: string, text: string): Promise<Record<string, unknown>[]> {
  const client = new pg.Client({ connectionString: url })
  client.on('error', () => undefined)
  await client.connect()
  try {
    return (await client.query(text)).rows
  } finally {
    await client.end()
  }
}
