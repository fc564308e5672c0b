import { type Services, serviceContext } from '../usecases/context.ts'
import { purge } from '../usecases/service/purge.ts'
import { type Job, runEvery } from './runner.ts'

const EVERY_MS = 60 * 60_000

/** Deletes once an hour what nothing can ask for any more. */
export function startPurge(services: Services): Job {
  const ctx = serviceContext(services, 'purge')
  return runEvery('purge', EVERY_MS, services.log, async () => {
    await purge(ctx)
    return false
  })
}
