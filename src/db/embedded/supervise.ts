import type { Postmaster } from './adopt.ts'

type SupervisedServer = {
  first: Postmaster
  isAlive: (pid: number) => boolean
  /** Starts the server again on the same port. */
  relaunch: () => Promise<Postmaster>
  log: EmbeddedLog
}

/** Where the server's life is told. */
export type EmbeddedLog = {
  info(data: object, message: string): void
  warn(data: object, message: string): void
  error(data: object, message: string): void
}

export type Supervision = {
  /** The process of the server as last started. */
  pid(): number
  /** Restarts no more; resolves once a restart under way is over. */
  end(): Promise<void>
}

const lookMs = 250
const longestPauseMs = 30_000

/** Starts a server that died under its living owner again, more and more rarely while that fails. */
export function superviseServer({ first, isAlive, relaunch, log }: SupervisedServer): Supervision {
  let current = first
  let failures = 0
  let nextTryAt = 0
  let restarting: Promise<void> | null = null

  const restart = async () => {
    log.warn({ pid: current.pid }, 'embedded PostgreSQL died and is started again')
    try {
      current = await relaunch()
      failures = 0
    } catch (err) {
      failures += 1
      nextTryAt = performance.now() + Math.min(longestPauseMs, lookMs * 2 ** failures)
      log.error({ err }, 'embedded PostgreSQL did not start again')
    }
    restarting = null
  }
  const timer = setInterval(() => {
    if (restarting !== null || performance.now() < nextTryAt || isAlive(current.pid)) return
    restarting = restart()
  }, lookMs)
  timer.unref()
  return {
    pid: () => current.pid,
    end: async () => {
      clearInterval(timer)
      await restarting
    },
  }
}
