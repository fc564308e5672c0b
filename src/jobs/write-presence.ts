import { writePresence } from '../usecases/attempts/live/write-presence.ts'
import { type Services, serviceContext } from '../usecases/context.ts'
import { type Job, runEvery } from './runner.ts'

const EVERY_MS = 10_000

/** Writes every 10 s who was seen on their attempt by this process. */
export function startWritePresence(services: Services): Job {
  const ctx = serviceContext(services, 'presence')
  return runEvery('presence', EVERY_MS, services.log, async () => {
    await writePresence(ctx)
    return false
  })
}
