import { traced } from '../tracing.ts'
import type { Log } from '../usecases/context.ts'

/** A job that runs again and again until it is stopped. */
export interface Job {
  /** Stops after the batch under way. */
  stop(): Promise<void>
}

/**
 * Runs `work` now and then `everyMs` after each end; at once again when it answers that more is waiting. A failure
 * is logged and tried again at the next turn: a database that was away needs no restart.
 */
export function runEvery(name: string, everyMs: number, log: Log, work: () => Promise<boolean>): Job {
  let stopped = false
  let timer: NodeJS.Timeout | undefined
  let wake: (() => void) | undefined
  const pause = () =>
    new Promise<void>((resolve) => {
      wake = resolve
      timer = setTimeout(resolve, everyMs)
    })
  const loop = async () => {
    while (!stopped) {
      const more = await traced('job', name, work).catch((error: unknown) => {
        log.error({ err: error, job: name }, 'job failed')
        return false
      })
      if (!more && !stopped) await pause()
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
