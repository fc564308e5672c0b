import { resolve } from 'node:path'
import type { Config } from '../config.ts'
import { startEmbedded } from '../db/embedded/index.ts'
import { baseUrl } from './base-url.ts'
import { type DatabaseUrls, embeddedOptions, givenDatabase } from './database.ts'
import type { Running } from './until-stopped.ts'

/** The database of a service, and where its secrets are. */
export interface Database extends DatabaseUrls {
  dataDir: string
  /** What the person at the terminal must know of the directory. */
  notice: string | null
}

/**
 * The given database, or the embedded server once it takes connections. `onWait`: called when a program of PostgreSQL's has
 * been started, and there is nothing to do here but to wait for it.
 */
export async function openDatabase(
  config: Config,
  { log, ending }: Running,
  onWait?: () => void,
): Promise<Database> {
  const given = givenDatabase(config)
  if (given) return { ...given, dataDir: resolve(config.DATA_DIR), notice: null }
  const starting = startEmbedded({
    ...embeddedOptions(config),
    keepAlive: true,
    url: baseUrl(config.HOST, config.PORT),
    log,
    ...(onWait && { onWait }),
  })
  // At once: what fails beside it must not leave it behind.
  ending.push(() =>
    starting.then(
      (server) => server.stop(),
      () => undefined,
    ),
  )
  const server = await starting
  return { url: server.appUrl, migrateUrl: server.ownerUrl, dataDir: server.dataDir, notice: server.notice }
}
