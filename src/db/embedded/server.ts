import { findBinaries } from './binaries.ts'
import { ensureCluster } from './cluster.ts'
import { type Credentials, connectionUrl, ensureCredentials } from './credentials.ts'
import { adoptOrLaunch } from './launch.ts'
import {
  clusterDirOf,
  type Location,
  type LocationOptions,
  locateData,
  prepareDirectory,
} from './location.ts'
import { waitForOtherSessions } from './login.ts'
import { claimDirectory, type Ownership } from './owner.ts'
import { ensureDatabase } from './roles.ts'
import { isServerProcess, stopPostmaster } from './stop.ts'
import { type EmbeddedLog, superviseServer } from './supervise.ts'

const SILENT: EmbeddedLog = { info: () => undefined, warn: () => undefined, error: () => undefined }

export type EmbeddedUrls = {
  /** The service's role: not superuser, owns nothing. */
  appUrl: string
  /** The role that owns the database and migrates it. */
  ownerUrl: string
  superuserUrl: string
}

export type EmbeddedOptions = LocationOptions & {
  /** False turns fsync off, for tests. */
  durable?: boolean
  /** Starts the server again, on the same port, when it dies before `stop`. */
  keepAlive?: boolean
  /** Where the owner answers people, named to a second start on the same directory. */
  url?: string
  log?: EmbeddedLog
  /** Called whenever a program of PostgreSQL's was started: there is time for other work. */
  onWait?: () => void
  /** Server binaries other than those of node_modules. */
  binDir?: string
  /** Further PostgreSQL parameters. */
  settings?: Record<string, string>
}

export type EmbeddedServer = EmbeddedUrls & {
  /** The directory in use, which differs from the one asked for when `notice` says so. */
  dataDir: string
  notice: string | null
  /** The process of the PostgreSQL server at present. */
  postmasterPid(): number
  /**
   * Ends sessions, waits until the server is gone and gives the directory up; again: the same promise.
   * `patienceMs`: how long sessions of other processes may take to end by themselves first.
   */
  stop(options?: { patienceMs?: number }): Promise<void>
}

/**
 * Starts the PostgreSQL server of a data directory, or adopts the one that a killed process left, and owns both.
 * Throws DataDirectoryHeldError when a living process owns the directory, EmbeddedDatabaseError otherwise.
 */
export async function startEmbedded(options: EmbeddedOptions): Promise<EmbeddedServer> {
  const location = locateData(options)
  await prepareDirectory(location)
  const ownership = await claimDirectory(location.dataDir, options.url ?? null)
  try {
    return await serve(options, location, ownership)
  } catch (error) {
    await ownership.release()
    throw error
  }
}

async function serve(
  options: EmbeddedOptions,
  location: Location,
  ownership: Ownership,
): Promise<EmbeddedServer> {
  const { durable = true, settings = {}, log = SILENT, onWait = () => undefined } = options
  const { dataDir, notice } = location
  const credentials = await ensureCredentials(dataDir)
  const binDir = options.binDir ?? (await findBinaries(location))
  await ensureCluster({ location, binDir, durable, password: credentials.superuser, onWait })
  const launchOptions = { location, binDir, credentials, durable, settings, onWait }
  const postmaster = await adoptOrLaunch(launchOptions)
  try {
    await ensureDatabase(postmaster.port, credentials)
    await ownership.announcePort(postmaster.port)
  } catch (error) {
    await stopPostmaster(postmaster.pid, location, binDir)
    throw error
  }
  log.info({ dataDir, ...postmaster }, 'embedded PostgreSQL ready')
  const supervision = superviseServer({
    first: postmaster,
    isAlive: (pid) => options.keepAlive !== true || isServerProcess(pid, clusterDirOf(dataDir)),
    relaunch: () => adoptOrLaunch({ ...launchOptions, port: postmaster.port }),
    log,
  })
  const urls = embeddedUrls(postmaster.port, credentials)
  const halt = async () => {
    await supervision.end()
    await stopPostmaster(supervision.pid(), location, binDir)
  }
  return {
    ...urls,
    dataDir,
    notice,
    postmasterPid: supervision.pid,
    stop: stopOnce(ownership, urls, halt),
  }
}

function stopOnce(
  ownership: Ownership,
  urls: EmbeddedUrls,
  halt: () => Promise<void>,
): EmbeddedServer['stop'] {
  let stopping: Promise<void> | null = null
  const stop = async (patienceMs: number) => {
    try {
      if (patienceMs > 0) {
        // Withdrawn first: whoever found the port before has logged in by now, and is seen and waited for.
        await ownership.announcePort(null)
        await waitForOtherSessions(urls.superuserUrl, patienceMs).catch(() => undefined)
      }
      await halt()
    } finally {
      await ownership.release()
    }
  }
  return ({ patienceMs = 0 } = {}) => {
    stopping ??= stop(patienceMs)
    return stopping
  }
}

/** The connection URLs of the three roles on 127.0.0.1. */
export function embeddedUrls(port: number, credentials: Credentials): EmbeddedUrls {
  return {
    appUrl: connectionUrl('app', credentials, port),
    ownerUrl: connectionUrl('owner', credentials, port),
    superuserUrl: connectionUrl('superuser', credentials, port),
  }
}
