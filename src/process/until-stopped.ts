import type { Logger } from 'pino'
import { terminalLanguage } from '../config.ts'
import { DomainError } from '../domain/errors.ts'
import { messageOf } from './message-of.ts'
import { stopSignal } from './stop-signal.ts'

/** What runs until a signal stops it. */
export interface Running {
  log: Logger
  /** What must be ended, last started first. */
  ending: (() => Promise<unknown>)[]
  isStopping: () => boolean
}

/**
 * Starts something, prints the lines that announce it, waits for a signal, and ends what was started. A start that fails ends what
 * it had started. Returns the exit code.
 */
export async function untilStopped(
  log: Logger,
  start: (running: Running) => Promise<readonly string[]>,
): Promise<number> {
  const stopping = stopSignal()
  const running: Running = { log, ending: [], isStopping: () => stopping.requested }
  let code = 0
  try {
    const lines = await start(running)
    process.stdout.write(`${lines.join('\n')}\n`)
    await stopping.wait
    log.info({}, 'stopping')
  } catch (error) {
    log.debug({ err: error }, 'start failed')
    const told = error instanceof DomainError ? error.says[terminalLanguage()] : messageOf(error)
    process.stderr.write(`${told}\n`)
    code = 1
  }
  for (const end of running.ending.toReversed()) {
    await end().catch((error: unknown) => {
      log.error({ err: error }, 'something did not stop cleanly')
      code = 1
    })
  }
  return code
}
