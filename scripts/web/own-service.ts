import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { chmod, mkdtemp, readFile, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { createInterface } from 'node:readline'

const ROOT = join(import.meta.dirname, '../..')

export interface OwnService {
  url: string
  /** Lets people into the demo cohort. */
  joinCode: string
  /** The first admin's, to be changed at the first login. */
  admin: { email: string; password: string }
  stop(): Promise<void>
}

/** A first start as the README tells of it, in a temporary folder that goes with it. */
export async function startOwnService(): Promise<OwnService> {
  const folder = await mkdtemp(join(tmpdir(), 'bareme-pages-'))
  // The embedded server of a superuser runs as somebody else, who has to pass through.
  await chmod(folder, 0o711)
  const dataDir = join(folder, 'data')
  const { DATABASE_URL: _, ...rest } = process.env
  const env = { ...rest, PORT: '0', DATA_DIR: dataDir, LOG_LEVEL: 'error' }
  const child = spawn(process.execPath, ['src/main.ts'], {
    cwd: ROOT,
    env,
    stdio: ['ignore', 'pipe', 'inherit'],
  })
  const ended = once(child, 'exit')
  const stop = async () => {
    if (child.exitCode === null) child.kill('SIGTERM')
    await ended
    await rm(folder, { recursive: true, force: true })
  }
  const lines: string[] = []
  for await (const line of createInterface({ input: child.stdout })) {
    lines.push(line)
    if (line.startsWith('Demo cohort')) break
  }
  const said = lines.join('\n')
  const url = /^Barème is ready: (\S+)/m.exec(said)?.[1]
  const joinCode = /^Demo cohort: .* (\S+)$/m.exec(said)?.[1]
  if (url === undefined || joinCode === undefined) {
    await stop()
    throw new Error(`The service did not start:\n${said}`)
  }
  const [email = '', password = ''] = (await readFile(join(dataDir, 'first-admin.txt'), 'utf8')).split('\n')
  return { url, joinCode, admin: { email, password }, stop }
}
