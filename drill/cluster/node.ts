import { chownSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { setTimeout as delay } from 'node:timers/promises'
import type { Account } from '../../src/db/embedded/account.ts'
import { isProcessAlive } from '../../src/db/embedded/processes.ts'
import { signal, withChildren } from './process-tree.ts'
import { launch, POSTGRES_BIN, type Program } from './programs.ts'

/** Short, so that a drill ends, and as Patroni's rule has them: loop_wait + 2 retry_timeout <= ttl. */
const TIMINGS = { ttl: 10, loop_wait: 2, retry_timeout: 3 }

const IMMEDIATE_MS = 5_000

export interface Passwords {
  superuser: string
  replicator: string
  owner: string
  app: string
}

export interface NodeOptions {
  name: string
  folder: string
  account: Account | null
  etcdPort: number
  port: number
  restPort: number
  passwords: Passwords
}

/** One PostgreSQL and the Patroni that looks after it. */
export interface Node {
  name: string
  port: number
  restPort: number
  patroni: Program
  /** The processes of its PostgreSQL, the postmaster first; none while it is down. */
  postgres(): number[]
  /** Ends both at once; nothing of them is left behind. */
  end(): Promise<void>
}

/** Starts Patroni, which makes the cluster's PostgreSQL or a copy of the leader's. */
export function startNode(options: NodeOptions): Node {
  const { name, folder, account, port, restPort } = options
  const home = join(folder, name)
  mkdirSync(home, { mode: 0o700 })
  const file = join(home, 'patroni.yml')
  // JSON is YAML too.
  writeFileSync(file, JSON.stringify(configuration(options, home), null, 2), { mode: 0o600 })
  if (account) for (const path of [home, file]) chownSync(path, account.uid, account.gid)
  const patroni = launch({ name, command: 'patroni', args: [file], folder, account })
  const postgres = () => {
    const postmaster = postmasterOf(join(home, 'data'))
    return postmaster === null ? [] : withChildren(postmaster)
  }
  return {
    name,
    port,
    restPort,
    patroni,
    postgres,
    async end() {
      signal([patroni.pid], 'SIGKILL')
      await patroni.end()
      const pids = postgres()
      // Asked rather than killed, the postmaster takes its shared memory with it.
      signal(pids, 'SIGCONT')
      signal(pids.slice(0, 1), 'SIGQUIT')
      const late = performance.now() + IMMEDIATE_MS
      while (pids.some((pid) => isProcessAlive(pid)) && performance.now() < late) await delay(50)
      signal(pids, 'SIGKILL')
    },
  }
}

function postmasterOf(dataDir: string): number | null {
  try {
    const pid = Number(readFileSync(join(dataDir, 'postmaster.pid'), 'utf8').split('\n')[0])
    return isProcessAlive(pid) ? pid : null
  } catch {
    return null
  }
}

function configuration({ name, etcdPort, port, restPort, passwords }: NodeOptions, home: string) {
  const address = `127.0.0.1:${port}`
  return {
    scope: 'drill',
    name,
    restapi: { listen: `127.0.0.1:${restPort}`, connect_address: `127.0.0.1:${restPort}` },
    // By the older API: by the newer one Patroni 3.0.2 lets a leader that wakes up write over the lock of the next one.
    etcd: { host: `127.0.0.1:${etcdPort}` },
    bootstrap: {
      dcs: {
        ...TIMINGS,
        // A leader whose PostgreSQL crashed gives way instead of starting it again.
        primary_start_timeout: 0,
        synchronous_mode: true,
        postgresql: { use_pg_rewind: true, use_slots: true, parameters: PARAMETERS },
      },
      initdb: [
        'data-checksums',
        'no-sync',
        { encoding: 'UTF8' },
        { locale: 'C.UTF-8' },
        { 'wal-segsize': '4' },
      ],
    },
    postgresql: {
      listen: address,
      connect_address: address,
      data_dir: join(home, 'data'),
      bin_dir: POSTGRES_BIN,
      pgpass: join(home, 'pgpass'),
      // A copy otherwise waits for a checkpoint that takes its time.
      basebackup: [{ checkpoint: 'fast' }, 'no-sync'],
      remove_data_directory_on_rewind_failure: true,
      remove_data_directory_on_diverged_timelines: true,
      parameters: { unix_socket_directories: '' },
      authentication: {
        superuser: { username: 'postgres', password: passwords.superuser },
        replication: { username: 'replicator', password: passwords.replicator },
      },
      pg_hba: ['host all all 127.0.0.1/32 md5', 'host replication replicator 127.0.0.1/32 md5'],
    },
  }
}

const PARAMETERS = {
  max_connections: 100,
  shared_buffers: '32MB',
  dynamic_shared_memory_type: 'mmap',
  max_wal_size: '128MB',
  min_wal_size: '16MB',
  wal_keep_size: '128MB',
  wal_sender_timeout: '5s',
  wal_receiver_timeout: '5s',
  // When a closing was committed, by the server's own account.
  track_commit_timestamp: 'on',
  jit: 'off',
}
