import type { Config } from '../config.ts'
import { readConfig, terminalLanguage } from '../config.ts'
import { connect } from '../db/connection.ts'
import { withEmbedded } from '../db/embedded/index.ts'
import { migrate, requireMigrations } from '../db/migrate.ts'
import { createLogger } from '../logger.ts'
import { createOutbound } from '../outbound/client.ts'
import { type Context, serviceContext } from '../usecases/context.ts'
import { createServices } from '../usecases/service/create-services.ts'
import { type DatabaseUrls, embeddedOptions, givenDatabase, secretKey } from './database.ts'

/** The database a command works on, and the directory that holds its secrets when embedded. */
export interface Opened extends DatabaseUrls {
  config: Config
  dataDir: string
}

/**
 * Runs a command's work on DATABASE_URL or, without one, on the embedded server: the one that is running, else one
 * that lasts as long as the command. An embedded database is migrated first; a given one is left as it is.
 */
export async function withDatabase<T>(work: (opened: Opened) => Promise<T>): Promise<T> {
  const config = readConfig()
  const given = givenDatabase(config)
  if (given) return work({ ...given, config, dataDir: config.DATA_DIR })
  return withEmbedded(embeddedOptions(config), async ({ appUrl, ownerUrl, dataDir }) => {
    await migrate(ownerUrl)
    return work({ url: appUrl, migrateUrl: ownerUrl, config, dataDir })
  })
}

/**
 * Runs a use case as the service itself, under the service's own role, in the language of the terminal.
 * `by`: whose hand it is, for the audit log.
 * @throws when the database lacks a migration of this build.
 */
export async function withContext<T>(
  by: string,
  work: (ctx: Context, opened: Opened) => Promise<T>,
): Promise<T> {
  return withDatabase(async (opened) => {
    const db = connect({ url: opened.url, max: 2, canPrepare: false, applicationName: 'bareme-cli' })
    const { OUTBOUND_ALLOW: allow, OUTBOUND_PROXY: proxy } = opened.config
    const outbound = createOutbound({ allow, proxy })
    try {
      await requireMigrations(db.pool)
      const log = createLogger('warn', process.stderr)
      const secret = await secretKey(opened.config, opened.dataDir)
      const services = await createServices(db, secret, log, { outbound })
      const ctx = serviceContext(services, 'command-line', { by, language: terminalLanguage() })
      return await work(ctx, opened)
    } finally {
      await outbound.close()
      await db.close()
    }
  })
}
