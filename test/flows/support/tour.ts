import { spawn } from 'node:child_process'
import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { onTestFinished } from 'vitest'
import { buildApp } from '../../../src/app.ts'
import { createMetrics } from '../../../src/http/metrics.ts'
import type { Outbound } from '../../../src/outbound/client.ts'
import { publishBanks } from '../../../src/usecases/banks/publish.ts'
import { ensureDemoCohort } from '../../../src/usecases/cohorts/ensure-demo.ts'
import { type Context, serviceContext } from '../../../src/usecases/context.ts'
import { CONFIG } from '../../support/api.ts'
import { createWorld, TEST_SECRET, type Until, type World } from '../../support/world.ts'

export const ROOT = join(import.meta.dirname, '../../..')

/** The blocks of a language in the part of a page under a heading, its hashes included. */
export async function blocksUnder(page: string, heading: string, language: string): Promise<string[]> {
  const text = await readFile(join(ROOT, page), 'utf8')
  const [, part] = text.split(`\n${heading}\n`)
  if (part === undefined) throw new Error(`${page} has no ${heading}`)
  const own = part.split(/\n#{2,} /)[0]!
  return [...own.matchAll(new RegExp(`\`\`\`${language}\n(.*?)\`\`\``, 'gs'))].map(([, block]) => block!)
}

export interface Served {
  api: string
  /** Joins the demo cohort. */
  code: string
  ctx: Context
  world: World
  /** By which the command line finds the same database. */
  env: Record<string, string>
}

/** A service that listens, with the questions that come with it, until the test ends or what `until` stands for. */
export async function serveQuestions({
  until = onTestFinished,
  outbound,
}: {
  until?: Until
  outbound?: Outbound
} = {}): Promise<Served> {
  const world = await createWorld({ content: false, until, ...(outbound && { outbound }) })
  const { services, url } = world
  const ctx = serviceContext(services, 'command-line')
  await publishBanks(ctx, { dir: join(ROOT, 'questions') })
  const app = await buildApp({ config: CONFIG, services, metrics: createMetrics(services) })
  until(() => app.close())
  const api = await app.listen({ host: '127.0.0.1', port: 0 })
  const env = { DATABASE_URL: url, SECRET_KEY: TEST_SECRET }
  return { api, code: (await ensureDemoCohort(ctx))!.code, ctx, world, env }
}

interface RunOptions {
  cwd?: string
  env?: Record<string, string>
  input?: string
}

/** What a program prints. Fails with it when the program fails. */
export function run(command: string, args: string[], options: RunOptions = {}): Promise<string> {
  const { cwd = ROOT, env = {}, input = '' } = options
  const child = spawn(command, args, { cwd, env: { ...process.env, ...env } })
  child.stdin.end(input)
  let output = ''
  for (const stream of [child.stdout, child.stderr]) {
    stream.on('data', (text: Buffer) => {
      output += text.toString()
    })
  }
  return new Promise((resolve, reject) => {
    child.on('error', reject)
    child.on('close', (status) => (status === 0 ? resolve(output) : reject(new Error(output))))
  })
}
