import { rm, writeFile } from 'node:fs/promises'
import { createServer, type Server } from 'node:http'
import { join } from 'node:path'
import type { FastifyInstance } from 'fastify'
import type { Logger } from 'pino'
import { buildApp } from '../app.ts'
import { formatFinding } from '../banks/load.ts'
import { type Config, ConfigError, readConfig } from '../config.ts'
import { connect, type Db } from '../db/connection.ts'
import { type EmbeddedServer, startEmbedded } from '../db/embedded/index.ts'
import { migrate } from '../db/migrate.ts'
import { createMetrics, type Metrics } from '../http/metrics.ts'
import { startJobs } from '../jobs/index.ts'
import type { Job } from '../jobs/runner.ts'
import { createLogger } from '../logger.ts'
import { type Services, systemContext } from '../usecases/context.ts'
import { ensureDemoCohort } from '../usecases/ensure-demo-cohort.ts'
import { ensureFirstAdmin } from '../usecases/ensure-first-admin.ts'
import { publishBanks } from '../usecases/publish-banks.ts'
import { createServices } from '../usecases/services.ts'
import { embeddedOptions, givenDatabase, secretKey } from './database.ts'
import { stopSignal } from './stop-signal.ts'

/** What is running, in the order it was started. */
interface Running {
  embedded: EmbeddedServer | null
  db: Db
  services: Services
  metrics: Metrics
  app: FastifyInstance
  jobs: Job
  metricsServer: Server | null
  notes: string[]
}

/**
 * Runs the service until a signal stops it: readyz answers 503, requests under way finish, jobs end their batch,
 * then the pool and the embedded server close. Returns the exit code.
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
  let embedded: EmbeddedServer | null = null
  try {
    embedded = config.embedded ? await startOwnServer(config, log) : null
    const running = await start(config, log, embedded, () => stopping.requested)
    announce(config, running)
    await stopping.wait
    log.info({}, 'stopping')
    await stop(running, config.SHUTDOWN_TIMEOUT * 1000)
    return 0
  } catch (error) {
    log.debug({ err: error }, 'start failed')
    process.stderr.write(`${(error as Error).message}\n`)
    await embedded?.stop()
    return 1
  }
}

function startOwnServer(config: Config, log: Logger): Promise<EmbeddedServer> {
  return startEmbedded({
    ...embeddedOptions(config),
    keepAlive: true,
    url: baseUrl(config.HOST, config.PORT),
    log: (message, data) => log.info(data ?? {}, message),
  })
}

async function start(
  config: Config,
  log: Logger,
  embedded: EmbeddedServer | null,
  isStopping: () => boolean,
): Promise<Running> {
  const notes = embedded?.notice ? [embedded.notice] : []
  const urls = embedded ? { url: embedded.appUrl, migrateUrl: embedded.ownerUrl } : givenDatabase(config)!
  for (const name of await migrate(urls.migrateUrl)) log.info({ migration: name }, 'migrated')
  const db = connect({
    url: urls.url,
    max: config.POOL_MAX,
    onError: (error) => log.warn({ err: error }, 'a database connection was lost'),
  })
  const services = await createServices(
    db,
    await secretKey(config, embedded?.dataDir ?? config.DATA_DIR),
    log,
  )
  notes.push(...(await prepare(config, services, embedded)))
  const metrics = createMetrics(db)
  const app = await buildApp({ config, services, metrics, logger: log, isStopping })
  await app.listen({ host: config.HOST, port: config.PORT })
  const jobs = startJobs(services, (lagMs) => metrics.closeLag.observe(lagMs / 1000))
  const metricsServer =
    config.METRICS_PORT === undefined ? null : await serveMetrics(metrics, config.METRICS_PORT)
  return { embedded, db, services, metrics, app, jobs, metricsServer, notes }
}

/** What a fresh database needs: banks, the first admin, the demo. Returns what the person at the terminal must know. */
async function prepare(
  config: Config,
  services: Services,
  embedded: EmbeddedServer | null,
): Promise<string[]> {
  const ctx = systemContext(services)
  const notes: string[] = []
  if (config.publishOnStart) {
    const { publications, findings } = await publishBanks(ctx, { dir: config.QUESTIONS_DIR })
    const published = publications.filter(({ outcome }) => outcome === 'published').map(({ slug }) => slug)
    if (published.length > 0) services.log.info({ published }, 'published')
    for (const finding of findings) services.log.warn({}, `${config.QUESTIONS_DIR}/${formatFinding(finding)}`)
  }
  if (embedded || config.ADMIN_EMAIL) notes.push(...(await firstAdmin(config, services, embedded)))
  const demo = config.demo ? await ensureDemoCohort(ctx) : null
  if (demo) notes.push(`Demo cohort: join with the code ${demo.code}`)
  return notes
}

async function firstAdmin(
  config: Config,
  services: Services,
  embedded: EmbeddedServer | null,
): Promise<string[]> {
  const { ADMIN_EMAIL: email, ADMIN_PASSWORD: password } = config
  const file = join(embedded?.dataDir ?? config.DATA_DIR, 'first-admin.txt')
  const made = await ensureFirstAdmin(systemContext(services), {
    ...(email && password && { email, password }),
    handOver: async (admin) => {
      // A file left by an interrupted start would keep its own mode.
      await rm(file, { force: true })
      await writeFile(file, `${admin.email}\n${admin.password}\nChange it at the first login.\n`, {
        mode: 0o600,
      })
    },
  })
  if (!made?.password) return []
  const shown = process.stdout.isTTY ? ` (${made.email} / ${made.password})` : ''
  return [`First admin: address and password are in ${file}${shown}`]
}

async function serveMetrics(metrics: Metrics, port: number): Promise<Server> {
  const server = createServer(async (_request, response) => {
    response.setHeader('content-type', metrics.registry.contentType)
    response.end(await metrics.registry.metrics())
  })
  await new Promise<void>((resolve) => server.listen(port, '127.0.0.1', resolve))
  return server
}

function announce(config: Config, { app, notes }: Running): void {
  const { port } = app.server.address() as { port: number }
  const url = baseUrl(config.HOST, port)
  const lines = [`Barème is ready: ${url} (documentation: ${url}/docs)`, ...notes]
  process.stdout.write(`${lines.join('\n')}\n`)
}

function baseUrl(host: string, port: number): string {
  return `http://${host.includes(':') ? `[${host}]` : host}:${port}`
}

async function stop(running: Running, patienceMs: number): Promise<void> {
  const { app, jobs, db, embedded, metricsServer } = running
  const patience = setTimeout(() => app.server.closeAllConnections(), patienceMs)
  await app.close()
  clearTimeout(patience)
  metricsServer?.close()
  await jobs.stop()
  await db.close()
  await embedded?.stop()
}
