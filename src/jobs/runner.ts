import { traced } from '../tracing.ts'
import type { Log } from '../usecases/context.ts'

/** A job that runs again and again until it is stopped. */
export interface Job {
  /** Stops after the batch under way. */
  stop(): Promise<void>
}

/**
 * Runs `work` now and then `everyMs` after each end; at once again when it answers that more is waiting. A failure
 * is logged and tried again at the next turn, which comes up to half sooner or later then: a database that was away needs
 * no restart, and replicas that missed it together do not come back to it together.
 */
export function runEvery(name: string, everyMs: number, log: Log, work: () => Promise<boolean>): Job {
  let stopped = false
  let timer: NodeJS.Timeout | undefined
  let wake: (() => void) | undefined
  const pause = (ms: number) =>
    new Promise<void>((resolve) => {
      wake = resolve
      timer = setTimeout(resolve, ms)
    })
  const loop = async () => {
    while (!stopped) {
      let restMs = everyMs
      const more = await traced('job', name, work).catch((error: unknown) => {
        log.error({ err: error, job: name }, 'job failed')
        restMs *= 0.5 + Math.random()
        return false
      })
      if (!more && !stopped) await pause(restMs)
    }
  }
  const running = loop()
  return {
    async stop() {
      stopped = true
      clearTimeout(timer)
      wake?.()
      await running
    },
  }
}
