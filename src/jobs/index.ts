import { closeOverdue } from '../usecases/attempts/close-overdue.ts'
import { type Services, systemContext } from '../usecases/context.ts'
import { purge } from '../usecases/service/purge.ts'
import { type Job, runEvery } from './runner.ts'

const CLOSE_EVERY_MS = 400
const PURGE_EVERY_MS = 60 * 60_000
const FAILED_REST_MS = 60_000

/** Starts what runs without a request, in every replica. `onClosed` hears how late each closing was. */
export function startJobs(services: Services, onClosed: (lagMs: number) => void): Job {
  const ctx = systemContext(services)
  const resting = restingIds(FAILED_REST_MS)
  const jobs = [
    runEvery('close-overdue', CLOSE_EVERY_MS, services.log, async () => {
      const { closed, failed, more } = await closeOverdue(ctx, resting.ids())
      resting.add(failed)
      for (const { lagMs } of closed) onClosed(lagMs)
      if (closed.length > 0) services.log.info({ attempts: closed.length }, 'closed overdue attempts')
      return more
    }),
    runEvery('purge', PURGE_EVERY_MS, services.log, async () => {
      await purge(ctx)
      return false
    }),
  ]
  return { stop: async () => void (await Promise.all(jobs.map((job) => job.stop()))) }
}

/** Ids that are left alone for a while after they were added. */
function restingIds(restMs: number): { ids(): string[]; add(ids: readonly string[]): void } {
  const until = new Map<string, number>()
  return {
    ids() {
      for (const [id, end] of until) if (end <= performance.now()) until.delete(id)
      return [...until.keys()]
    },
    add(ids) {
      for (const id of ids) until.set(id, performance.now() + restMs)
    },
  }
}
