import { type Config, ConfigError, readConfig } from '../config.ts'
import { createLogger } from '../logger.ts'
import { prepare } from './prepare.ts'
import { startService } from './start-service.ts'
import { untilStopped } from './until-stopped.ts'
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
    const { services, dataDir, notice, listen } = await startService(config, running)
    const notes = await prepare(config, services, dataDir)
    const ready = await listen()
    letYoungGrow()
    return [`Barème is ready: ${ready} (documentation: ${ready}/docs)`, ...(notice ? [notice] : []), ...notes]
  })
}
