import { type Config, ConfigError, readConfig } from '../config.ts'
import { createLogger } from '../logger.ts'
import { openDatabase } from './open-database.ts'
import { type Running, untilStopped } from './until-stopped.ts'
import { letYoungGrow } from './young.ts'

/**
 * Runs the service until a signal stops it: readyz answers 503, streams end, requests under way finish, jobs end their batch,
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
  return untilStopped(createLogger(config.LOG_LEVEL), async (running) => {
    const { startService, prepare, database } = await loadBeside(config, running)
    const { services, dataDir, notice, listen } = await startService(config, running, database)
    const notes = await prepare(config, services, dataDir)
    const ready = await listen()
    letYoungGrow()
    return [`Barème is ready: ${ready} (documentation: ${ready}/docs)`, ...(notice ? [notice] : []), ...notes]
  })
}

/** Loads what serves while the database opens: PostgreSQL runs on another core. */
async function loadBeside(config: Config, running: Running) {
  const { promise: waits, resolve } = Promise.withResolvers<void>()
  const database = openDatabase(config, running, resolve)
  // Told where it is awaited.
  database.catch(() => undefined)
  await Promise.race([waits, database])
  const [{ startService }, { prepare }] = await Promise.all([
    import('./start-service.ts'),
    import('./prepare.ts'),
  ])
  return { startService, prepare, database }
}
