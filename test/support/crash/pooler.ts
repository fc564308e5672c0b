import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { existsSync } from 'node:fs'
import { chown, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { withClient } from '../../../src/db/client.ts'
import { chooseAccount } from '../../../src/db/embedded/account.ts'
import { freePort } from '../integration/free-port.ts'
import { until } from './until.ts'

/** A PgBouncer of the test's own before a database, in transaction mode. */
export interface Pooler {
  /** The database's address through it. */
  url: string
  /** Starts it, and waits until the database answers through it. */
  start(): Promise<void>
  /** kill -9, and waits until the process is gone. */
  kill(): Promise<void>
  close(): Promise<void>
}

/** Debian's program, which lies where few look; null where it is not installed. */
export function poolerProgram(): string | null {
  const places = [...(process.env['PATH'] ?? '').split(':'), '/usr/sbin']
  return places.map((place) => join(place, 'pgbouncer')).find((file) => existsSync(file)) ?? null
}

/** Starts one before the database of `url`, which is named `bareme`, as `docs/operations.md` configures it. */
export async function startPooler(program: string, url: string): Promise<Pooler> {
  const dir = await mkdtemp(join(tmpdir(), 'bareme-pooler-'))
  const [config, users] = [join(dir, 'pgbouncer.ini'), join(dir, 'userlist.txt')]
  const { hostname, port, username, password } = new URL(url)
  const through = new URL(url)
  through.port = String(await freePort())
  await writeFile(users, `"${username}" "${decodeURIComponent(password)}"\n`)
  const own = {
    bareme: `host=${hostname} port=${port}`,
    listen_addr: hostname,
    listen_port: through.port,
    auth_file: users,
  }
  await writeFile(config, `${withOwn(await documented(), own)}unix_socket_dir =\n`)
  // It refuses to run as root, as PostgreSQL does.
  const account = chooseAccount(dir)
  if (account) for (const path of [dir, config, users]) await chown(path, account.uid, account.gid)
  let child: ChildProcess
  const kill = async () => {
    const gone = once(child, 'exit')
    if (child.kill('SIGKILL')) await gone
  }
  const pooler: Pooler = {
    url: through.href,
    start: async () => {
      child = spawn(program, ['--quiet', config], {
        stdio: 'ignore',
        ...(account && { uid: account.uid, gid: account.gid }),
      })
      await until('a pooler that answers', () => answers(through.href))
    },
    kill,
    close: async () => {
      await kill()
      await rm(dir, { recursive: true })
    },
  }
  await pooler.start()
  return pooler
}

/** The configuration that operators are given. */
async function documented(): Promise<string> {
  const text = await readFile(join(import.meta.dirname, '../../../docs/operations.md'), 'utf8')
  return /```ini\n(\[databases\]\n.*?)```/s.exec(text)![1]!
}

function withOwn(config: string, own: Record<string, string>): string {
  return config.replace(/^(\w+) = .*/gm, (line, name: string) =>
    own[name] ? `${name} = ${own[name]}` : line,
  )
}

function answers(url: string): Promise<boolean> {
  return withClient({ connectionString: url }, (client) => client.query('SELECT 1')).then(
    () => true,
    () => false,
  )
}
