import { setTimeout as pause } from 'node:timers/promises'
import { type Services, serviceContext } from '../usecases/context.ts'
import { claimDue, deliver } from '../usecases/integration/webhooks/deliver.ts'
import { type Job, runEvery } from './runner.ts'

const EVERY_MS = 400
/** Tries under way at once in this process. */
const MOST = 32

/**
 * Delivers events to the endpoints of clients, in every replica. A try that is slow holds up no other, and a stop gives up
 * those under way: another process, or the next start, makes them again.
 */
export function startDeliverWebhooks(services: Services): Job {
  const ctx = serviceContext(services, 'webhooks')
  /** With the endpoint of each. */
  const underWay = new Map<Promise<void>, string>()
  const stopping = new AbortController()
  const job = runEvery('webhooks', EVERY_MS, services.log, async () => {
    const most = MOST - underWay.size
    const busy = [...underWay.values()]
    for (const delivery of most > 0 ? await claimDue(ctx, { most, busy }) : []) {
      const trying = deliver(ctx, delivery, stopping.signal)
        .catch((error: unknown) =>
          services.log.error({ err: error, webhook: delivery.endpointId }, 'a delivery failed'),
        )
        .finally(() => underWay.delete(trying))
      underWay.set(trying, delivery.endpointId)
    }
    if (underWay.size === 0) return false
    await Promise.race([...underWay.keys(), pause(EVERY_MS, undefined, { ref: false })])
    return true
  })
  return {
    async stop() {
      stopping.abort()
      await job.stop()
      await Promise.all(underWay.keys())
    },
  }
}
