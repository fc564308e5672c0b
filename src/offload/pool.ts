import { getCompileCacheDir } from 'node:module'
import { fileURLToPath } from 'node:url'
import workerpool from 'workerpool'
import { tooBusy, tooComplex, unreadableFile } from '../domain/refusals/banks.ts'
import type { Answers, Outcome, Task } from './tasks.ts'

/** Work on what people send: away from the requests, and bounded in time, memory and number. */
export interface BankWork {
  /**
   * Runs one task, in its turn. A caller has one place: nobody's files keep the others out.
   * @throws DomainError `unreadable-file`, `too-complex` (over the limits), `too-busy` (too many wait, the caller's own
   * file is being read, or its turn did not come).
   */
  run<T extends Task>(task: T, caller: string): Promise<Answers[T['kind']]>
  close(): Promise<void>
}

export interface BankWorkOptions {
  /** Where the commands' grammars are. */
  questionsDir: string
  /** Milliseconds that one task may take, once its turn has come. */
  timeoutMs?: number
  /** Milliseconds that it may wait for its turn. */
  patienceMs?: number
  /** Megabytes of the process's heap. */
  memoryMb?: number
  /** Tasks that may wait. */
  mostWaiting?: number
}

const IDLE_MS = 30_000
const TERMINATE_MS = 100

/**
 * Makes the pool of one process, which starts with the first task and ends when it has been idle for a while. A process,
 * not a thread: one that runs out of memory can take its whole process with it, and that must not be the service.
 */
export function createBankWork(options: BankWorkOptions): BankWork {
  const { timeoutMs = 30_000, patienceMs = 30_000, memoryMb = 512, mostWaiting = 20 } = options
  const pool = startPool(options.questionsDir, memoryMb)
  const inTurn = createTurns(patienceMs)
  const callers = new Set<string>()
  let idle: NodeJS.Timeout | undefined

  async function outcomeOf(task: Task): Promise<Outcome> {
    const running = pool.exec('work', [task])
    const timer = setTimeout(() => running.cancel(), timeoutMs)
    try {
      return await running
    } catch (error) {
      throw isOverLimit(error) ? tooComplex(error) : error
    } finally {
      clearTimeout(timer)
    }
  }

  return {
    async run(task, caller) {
      if (callers.size > mostWaiting || callers.has(caller)) throw tooBusy()
      clearTimeout(idle)
      callers.add(caller)
      try {
        const outcome = await inTurn(() => outcomeOf(task))
        if (!outcome.isRead) throw unreadableFile(outcome.reason)
        return outcome.answer as never
      } finally {
        callers.delete(caller)
        if (callers.size === 0) idle = setTimeout(() => pool.terminate(), IDLE_MS).unref()
      }
    },
    async close() {
      clearTimeout(idle)
      await pool.terminate(true)
    },
  }
}

/** One after the other: what waits longer than its patience gives up with `too-busy`, and holds up nobody. */
function createTurns(patienceMs: number): <T>(work: () => Promise<T>) => Promise<T> {
  let last: Promise<unknown> = Promise.resolve()
  return async (work) => {
    const before = last
    const { promise, resolve } = Promise.withResolvers<void>()
    last = promise
    try {
      await comesWithin(patienceMs, before)
      return await work()
    } finally {
      // Whoever gave up still stands between those before and those behind.
      void before.then(() => resolve())
    }
  }
}

async function comesWithin(patienceMs: number, turn: Promise<unknown>): Promise<void> {
  let timer: NodeJS.Timeout | undefined
  const tooLate = new Promise<never>((_, reject) => {
    timer = setTimeout(() => reject(tooBusy()), patienceMs)
  })
  await Promise.race([turn, tooLate]).finally(() => clearTimeout(timer))
}

function startPool(questionsDir: string, memoryMb: number): workerpool.Pool {
  const compiled = getCompileCacheDir()
  return workerpool.pool(fileURLToPath(new URL('./worker.ts', import.meta.url)), {
    workerType: 'process',
    maxWorkers: 1,
    workerTerminateTimeout: TERMINATE_MS,
    forkArgs: [questionsDir],
    forkOpts: {
      // Nothing of the service's secrets is near what strangers send, and Ctrl-C is for the service alone.
      env: compiled === undefined ? {} : { NODE_COMPILE_CACHE: compiled },
      detached: true,
      execArgv: [`--max-old-space-size=${memoryMb}`],
      serialization: 'advanced',
    },
    // Piped, and read by nobody: what V8 prints of a heap that is full is no line of the service's log.
    emitStdStreams: true,
  })
}

/** Cancelled for its time, or its process died of it. */
function isOverLimit(error: unknown): boolean {
  return error instanceof workerpool.Promise.CancellationError || error instanceof workerpool.TerminateError
}
