import { spawn } from 'node:child_process'
import { join } from 'node:path'
import { Readable } from 'node:stream'
import { buffer, text } from 'node:stream/consumers'
import { vi } from 'vitest'
import { run } from '../../src/cli/program.ts'

const ENTRY = join(import.meta.dirname, '../../src/cli/bareme.ts')

export interface Outcome {
  code: number
  out: string
  err: string
}

interface Surroundings {
  env?: Record<string, string>
  input?: string | Buffer
}

/** Runs one `bareme` command within the test's process, with this environment and nothing of the test's. */
export async function bareme(args: string[], { env = {}, input = '' }: Surroundings = {}): Promise<Outcome> {
  const said = { out: '', err: '' }
  const collect = (name: keyof typeof said) => (chunk: unknown) => {
    said[name] += String(chunk)
    return true
  }
  const before = { env: process.env, stdin: process.stdin, exitCode: process.exitCode }
  vi.spyOn(process.stdout, 'write').mockImplementation(collect('out'))
  vi.spyOn(process.stderr, 'write').mockImplementation(collect('err'))
  process.env = { PATH: before.env['PATH'], ...env }
  Object.defineProperty(process, 'stdin', { value: Readable.from([Buffer.from(input)]), configurable: true })
  try {
    const code = await run(args)
    return { code, ...said }
  } finally {
    Object.defineProperty(process, 'stdin', { value: before.stdin, configurable: true })
    process.env = before.env
    process.exitCode = before.exitCode
    vi.restoreAllMocks()
  }
}

/** The same in a process of its own: a second or more of a busy machine. */
export async function baremeProcess(
  args: string[],
  { env = {} }: Omit<Surroundings, 'input'> = {},
): Promise<Outcome & { bytes: Buffer }> {
  const child = spawn(process.execPath, [ENTRY, ...args], {
    env: { PATH: process.env['PATH'], NODE_COMPILE_CACHE: process.env['NODE_COMPILE_CACHE'], ...env },
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  const ended = new Promise<number>((resolve) => child.on('close', (code) => resolve(code ?? -1)))
  const [bytes, err, code] = await Promise.all([buffer(child.stdout), text(child.stderr), ended])
  return { code, out: bytes.toString(), bytes, err }
}
