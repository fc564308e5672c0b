import { spawn } from 'node:child_process'
import { join } from 'node:path'
import { text } from 'node:stream/consumers'

const ENTRY = join(import.meta.dirname, '../../src/cli/bareme.ts')

export interface Outcome {
  code: number
  out: string
  err: string
}

/** Runs one `bareme` command in a process of its own, with this environment and nothing of the test's. */
export async function bareme(
  args: string[],
  { env = {}, input = '' }: { env?: Record<string, string>; input?: string } = {},
): Promise<Outcome> {
  const child = spawn(process.execPath, [ENTRY, ...args], { env: { PATH: process.env['PATH'], ...env } })
  child.stdin.on('error', () => undefined)
  child.stdin.end(input)
  const ended = new Promise<number>((resolve) => child.on('close', (code) => resolve(code ?? -1)))
  const [out, err, code] = await Promise.all([text(child.stdout), text(child.stderr), ended])
  return { code, out, err }
}
