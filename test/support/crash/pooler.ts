import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { existsSync } from 'node:fs'
import { chown, mkdtemp, rm, writeFile } from 'node:fs/promises'
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

/** Starts one before the database of `url`. */
export async function startPooler(program: string, url: string): Promise<Pooler> {
  const dir = await mkdtemp(join(tmpdir(), 'bareme-pooler-'))
  const [config, users] = [join(dir, 'pgbouncer.ini'), join(dir, 'userlist.txt')]
  const { hostname, port, pathname, username, password } = new URL(url)
  const through = new URL(url)
  through.port = String(await freePort())
  await writeFile(users, `"${username}" "${decodeURIComponent(password)}"\n`)
  await writeFile(
    config,
    `[databases]
${pathname.slice(1)} = host=${hostname} port=${port}
[pgbouncer]
listen_addr = ${hostname}
listen_port = ${through.port}
unix_socket_dir =
auth_type = scram-sha-256
auth_file = ${users}
pool_mode = transaction
`,
  )
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

function answers(url: string): Promise<boolean> {
  return withClient({ connectionString: url }, (client) => client.query('SELECT 1')).then(
    () => true,
    () => false,
  )
}
