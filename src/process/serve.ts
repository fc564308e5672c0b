import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { resolve } from 'node:path'
import type { Logger } from 'pino'
import { buildApp } from '../app.ts'
import { type Config, ConfigError, readConfig, terminalLanguage } from '../config.ts'
import { connect } from '../db/connection.ts'
import { startEmbedded } from '../db/embedded/index.ts'
import { migrate, requireMigrations } from '../db/migrate.ts'
import { ensureRoleSettings } from '../db/role-settings.ts'
import { DomainError } from '../domain/errors.ts'
import { createMetrics, type Metrics } from '../http/metrics.ts'
import { startJobs } from '../jobs/index.ts'
import { createLogger } from '../logger.ts'
import { createServices } from '../usecases/service/create-services.ts'
import { type DatabaseUrls, embeddedOptions, givenDatabase, secretKey } from './database.ts'
import { messageOf } from './message-of.ts'
import { prepare } from './prepare.ts'
import { stopSignal } from './stop-signal.ts'

/** What must be ended, last started first. */
type Ending = (() => Promise<unknown>)[]

/**
 * Runs the service until a signal stops it: readyz answers 503, streams end, requests under way finish, jobs end their batch,
 * then the pool and the embedded server close. A start that fails ends what it had started. Returns the exit code.
 */
export async function serve(): Promise<number> {
  let config: Config
  try {
    config = readConfig()
  } catch (error) {
    if (!(error instanceof ConfigError)) throw error
    process.stderr.write(`${error.message}\n`)
    return 1
  }
  const log = createLogger(config.LOG_LEVEL)
  const stopping = stopSignal()
  const ending: Ending = []
  let code = 0
  try {
    const lines = await start(config, log, ending, () => stopping.requested)
    process.stdout.write(`${lines.join('\n')}\n`)
    await stopping.wait
    log.info({}, 'stopping')
  } catch (error) {
    log.debug({ err: error }, 'start failed')
    const told = error instanceof DomainError ? error.says[terminalLanguage()] : messageOf(error)
    process.stderr.write(`${told}\n`)
    code = 1
  }
  for (const end of ending.toReversed()) {
    await end().catch((error: unknown) => {
      log.error({ err: error }, 'something did not stop cleanly')
      code = 1
    })
  }
  return code
}

/** Starts everything and returns the lines that announce it. */
async function start(
  config: Config,
  log: Logger,
  ending: Ending,
  isStopping: () => boolean,
): Promise<string[]> {
  const { url, migrateUrl, dataDir, notice } = await openDatabase(config, log, ending)
  if (config.MIGRATE_ON_START)
    for (const name of await migrate(migrateUrl)) log.info({ migration: name }, 'migrated')
  const settings = await ensureRoleSettings(url)
  if (settings.length > 0) log.info({ settings }, "made defaults of the service's role")
  const db = connect({
    url,
    max: config.POOL_MAX,
    onError: (error) => {
      // The embedded server may end a session of a pool that is closed before it has said goodbye.
      if (!isStopping()) log.warn({ err: error }, 'a database connection was lost')
    },
  })
  ending.push(() => db.close())
  if (!config.MIGRATE_ON_START) await requireMigrations(db.pool)
  const services = await createServices(db, await secretKey(config, dataDir), log, config.QUESTIONS_DIR)
  ending.push(() => services.bankWork.close())
  const notes = await prepare(config, services, dataDir)
  const metrics = createMetrics(services)
  const jobs = startJobs(services, (lagMs) => metrics.closeLag.observe(lagMs / 1000))
  ending.push(() => jobs.stop())
  if (config.METRICS_PORT !== undefined)
    await serveMetrics(metrics, { port: config.METRICS_PORT, log, ending })
  const app = await buildApp({ config, services, metrics, logger: log, isStopping })
  ending.push(() => {
    const impatient = setTimeout(() => app.server.closeAllConnections(), config.SHUTDOWN_TIMEOUT * 1000)
    return app.close().then(() => clearTimeout(impatient))
  })
  await app.listen({ host: config.HOST, port: config.PORT })
  const ready = baseUrl(config.HOST, (app.server.address() as AddressInfo).port)
  return [`Barème is ready: ${ready} (documentation: ${ready}/docs)`, ...(notice ? [notice] : []), ...notes]
}

async function openDatabase(
  config: Config,
  log: Logger,
  ending: Ending,
): Promise<DatabaseUrls & { dataDir: string; notice: string | null }> {
  const given = givenDatabase(config)
  if (given) return { ...given, dataDir: resolve(config.DATA_DIR), notice: null }
  const server = await startEmbedded({
    ...embeddedOptions(config),
    keepAlive: true,
    url: baseUrl(config.HOST, config.PORT),
    log,
  })
  ending.push(() => server.stop())
  return { url: server.appUrl, migrateUrl: server.ownerUrl, dataDir: server.dataDir, notice: server.notice }
}

async function serveMetrics(
  metrics: Metrics,
  { port, log, ending }: { port: number; log: Logger; ending: Ending },
): Promise<void> {
  const server = createServer((_request, response) => {
    metrics.registry.metrics().then(
      (text) => response.setHeader('content-type', metrics.registry.contentType).end(text),
      (error: unknown) => {
        log.error({ err: error }, 'metrics cannot be collected')
        response.writeHead(500).end()
      },
    )
  })
  await new Promise<void>((done, fail) => {
    server.once('error', fail)
    server.listen(port, '127.0.0.1', done)
  })
  ending.push(async () => server.close())
}

function baseUrl(host: string, port: number): string {
  return `http://${host.includes(':') ? `[${host}]` : host}:${port}`
}
