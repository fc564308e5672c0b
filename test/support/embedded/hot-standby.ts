import { cp, mkdir, writeFile } from 'node:fs/promises'
import { basename, join } from 'node:path'
import { expect, vi } from 'vitest'
import { withClient } from '../../../src/db/client.ts'
import { findBinaries } from '../../../src/db/embedded/binaries.ts'
import { ensureCluster } from '../../../src/db/embedded/cluster.ts'
import { readCredentials } from '../../../src/db/embedded/credentials.ts'
import { adoptOrLaunch } from '../../../src/db/embedded/launch.ts'
import { clusterDirOf, locateData, prepareDirectory } from '../../../src/db/embedded/location.ts'
import { type EmbeddedServer, embeddedUrls } from '../../../src/db/embedded/server.ts'
import { stopPostmaster } from '../../../src/db/embedded/stop.ts'
import { query } from './world.ts'

const PATIENT = { timeout: 20_000, interval: 10 }

/** A standby that streams from another server. */
export interface StandbyServer {
  url: string
  /** Stops the replay of what it receives; nothing that comes later is seen. */
  pause(): Promise<void>
  resume(): Promise<void>
  /** Waits until it has replayed all that the primary has written. */
  caughtUp(): Promise<void>
  stop(): Promise<void>
}

/** Copies the cluster of a running server into a folder, and starts it there as its standby. */
export async function startStandby(
  primary: EmbeddedServer,
  dataDir: string,
  settings: Record<string, string> = {},
): Promise<StandbyServer> {
  const location = locateData({ dataDir, explicitDataDir: true })
  await prepareDirectory(location)
  const cluster = clusterDirOf(dataDir)
  await backUp(primary, cluster)
  await writeFile(join(cluster, 'standby.signal'), '')
  const credentials = await readCredentials(primary.dataDir)
  const { hostname, port, username, password } = new URL(primary.superuserUrl)
  const binDir = await findBinaries(location)
  // What was copied is given to PostgreSQL's account.
  await ensureCluster({ location, binDir, durable: false, password: credentials.superuser })
  const postmaster = await adoptOrLaunch({
    location,
    binDir,
    credentials,
    durable: false,
    settings: {
      primary_conninfo: `host=${hostname} port=${port} user=${username} password=${password}`,
      ...settings,
    },
  })
  const { appUrl, superuserUrl } = embeddedUrls(postmaster.port, credentials)
  const until = (sql: string, at: string) =>
    vi.waitFor(async () => expect((await query(at, sql))[0]).toEqual({ holds: true }), PATIENT)
  return {
    url: appUrl,
    pause: async () => {
      await query(superuserUrl, 'SELECT pg_wal_replay_pause()')
      await until(`SELECT pg_get_wal_replay_pause_state() = 'paused' AS holds`, superuserUrl)
    },
    resume: async () => void (await query(superuserUrl, 'SELECT pg_wal_replay_resume()')),
    caughtUp: async () => {
      const [written] = await query(primary.superuserUrl, 'SELECT pg_current_wal_flush_lsn()::text AS lsn')
      await until(`SELECT pg_last_wal_replay_lsn() >= '${written!['lsn']}' AS holds`, superuserUrl)
    },
    stop: () => stopPostmaster(postmaster.pid, location, binDir),
  }
}

/** The packages have no `pg_basebackup`: what it does, without the stream. */
async function backUp({ dataDir, superuserUrl }: EmbeddedServer, target: string): Promise<void> {
  await withClient({ connectionString: superuserUrl }, async (client) => {
    await client.query(`SELECT pg_backup_start('standby', true)`)
    const source = clusterDirOf(dataDir)
    await mkdir(target, { mode: 0o700 })
    await cp(source, target, {
      recursive: true,
      preserveTimestamps: true,
      filter: (path) => !basename(path).startsWith('postmaster.'),
    })
    const { rows } = await client.query('SELECT labelfile FROM pg_backup_stop(false)')
    await writeFile(join(target, 'backup_label'), rows[0].labelfile)
  })
}
