import type { AddressInfo } from 'node:net'
import type { FastifyInstance } from 'fastify'
import { buildApp } from '../app.ts'
import type { Config } from '../config.ts'
import { connect } from '../db/connection.ts'
import { migrate, requireMigrations } from '../db/migrate.ts'
import { ensureRoleSettings } from '../db/role-settings.ts'
import { createMetrics, type Metrics } from '../http/metrics.ts'
import { startJobs } from '../jobs/index.ts'
import { createOutbound } from '../outbound/client.ts'
import type { Services } from '../usecases/context.ts'
import { createServices } from '../usecases/service/create-services.ts'
import { baseUrl } from './base-url.ts'
import { secretKey } from './database.ts'
import { type Database, openDatabase } from './open-database.ts'
import type { Running } from './until-stopped.ts'

/** A service that is ready for requests, once it listens. */
export interface Started {
  services: Services
  dataDir: string
  /** What the person at the terminal must know of the directory. */
  notice: string | null
  /** Takes requests, answered by `app` beside its own; gives the address to reach it by. */
  listen(more?: (app: FastifyInstance) => void): Promise<string>
}

/**
 * Gathers what serves a database, which may have been begun to open before; `running.ending` takes what is to be ended.
 */
export async function startService(
  config: Config,
  running: Running,
  database: Promise<Database> = openDatabase(config, running),
): Promise<Started> {
  const { log, ending, isStopping } = running
  const { url, migrateUrl, dataDir, notice } = await database
  if (config.MIGRATE_ON_START)
    for (const name of await migrate(migrateUrl)) log.info({ migration: name }, 'migrated')
  const settings = await ensureRoleSettings(url)
  if (settings.length > 0) log.info({ settings }, "made defaults of the service's role")
  const db = connect({
    url,
    readFrom: config.READ_DATABASE_URL ? { url: config.READ_DATABASE_URL } : null,
    max: config.POOL_MAX,
    canPrepare: config.PREPARED_STATEMENTS,
    onError: (error) => {
      // The embedded server may end a session of a pool that is closed before it has said goodbye.
      if (!isStopping()) log.warn({ err: error }, 'a database connection was lost')
    },
  })
  ending.push(() => db.close())
  if (!config.MIGRATE_ON_START) await requireMigrations(db.pool)
  const outbound = createOutbound({ allow: config.OUTBOUND_ALLOW, proxy: config.OUTBOUND_PROXY })
  ending.push(() => outbound.close())
  const services = await createServices(db, await secretKey(config, dataDir), log, {
    questionsDir: config.QUESTIONS_DIR,
    outbound,
  })
  ending.push(() => services.bankWork.close())
  return { services, dataDir, notice, listen: (more) => listen(config, services, running, more) }
}

async function listen(
  config: Config,
  services: Services,
  { log, ending, isStopping }: Running,
  more: (app: FastifyInstance) => void = () => {},
): Promise<string> {
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
  more(app)
  await app.listen({ host: config.HOST, port: config.PORT })
  return baseUrl(config.HOST, (app.server.address() as AddressInfo).port)
}

async function serveMetrics(
  metrics: Metrics,
  { port, log, ending }: { port: number } & Pick<Running, 'log' | 'ending'>,
): Promise<void> {
  // Imported by an ES module, it brings its WebSocket and all of undici along: only for who asks for this port.
  const { createServer } = await import('node:http')
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
