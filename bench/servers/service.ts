import './small-start.ts'

import type { AddressInfo } from 'node:net'
import type { FastifyInstance } from 'fastify'
import { buildApp } from '../../src/app.ts'
import { readConfig } from '../../src/config.ts'
import { connect, type Db } from '../../src/db/connection.ts'
import type { Role } from '../../src/domain/words.ts'
import { createMetrics } from '../../src/http/metrics.ts'
import { startJobs } from '../../src/jobs/index.ts'
import type { Job } from '../../src/jobs/runner.ts'
import { createLogger } from '../../src/logger.ts'
import { letYoungGrow } from '../../src/process/young.ts'
import { createServices } from '../../src/usecases/service/create-services.ts'
import { answerCalls, processorMicros } from '../child.ts'

/** The service as `serve` runs it, in a process of its own: everything on, log lines to standard output. */
const handlers = {
  async listen({
    url,
    secretKey,
    poolMax,
  }: {
    url: string
    secretKey: string
    poolMax: number
  }): Promise<number> {
    const config = readConfig({ DATABASE_URL: url, SECRET_KEY: secretKey, POOL_MAX: String(poolMax) })
    const log = createLogger(config.LOG_LEVEL)
    db = connect({ url, max: config.POOL_MAX })
    const services = await createServices(db, secretKey, log)
    const metrics = createMetrics(services)
    app = await buildApp({ config, services, metrics, logger: log })
    await app.listen({ host: '127.0.0.1', port: 0 })
    letYoungGrow()
    jobs = startJobs(services, (lagMs) => metrics.closeLag.observe(lagMs / 1000))
    return (app.server.address() as AddressInfo).port
  },
  tokens: (users: string[]): string[] => users.map((userId) => tokenOf(userId, 'trainee')),
  trainerTokens: (users: string[]): string[] => users.map((userId) => tokenOf(userId, 'trainer')),
  processorMicros,
  /** Bytes of memory this process holds. */
  residentBytes: (): number => process.memoryUsage.rss(),
}

export type ServiceHandlers = typeof handlers

const tokenOf = (userId: string, role: Role) =>
  app.signAccessToken({ userId, role, sessionId: userId, epoch: 0 }).accessToken

let app: FastifyInstance
let db: Db
let jobs: Job

answerCalls(handlers, async () => {
  await app?.close()
  await jobs?.stop()
  await db?.close()
})
