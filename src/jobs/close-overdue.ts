import { closeOverdue } from '../usecases/attempts/close-overdue.ts'
import { type Services, serviceContext } from '../usecases/context.ts'
import { type Job, runEvery } from './runner.ts'

const EVERY_MS = 400
const FAILED_REST_MS = 60_000

/** Closes attempts whose time is over, in every replica. `onClosed` hears how late each closing was. */
export function startCloseOverdue(services: Services, onClosed: (lagMs: number) => void): Job {
  const ctx = serviceContext(services, 'close-overdue')
  const resting = restingIds(FAILED_REST_MS)
  return runEvery('close-overdue', EVERY_MS, services.log, async () => {
    const { closed, failed, more } = await closeOverdue(ctx, resting.ids())
    resting.add(failed)
    for (const { lagMs } of closed) onClosed(lagMs)
    if (closed.length > 0) services.log.info({ attempts: closed.length }, 'closed overdue attempts')
    return more
  })
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
