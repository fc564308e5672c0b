import { fileURLToPath } from 'node:url'
import workerpool from 'workerpool'
import { tooBusy, tooComplex, unreadableFile } from '../domain/refusals/banks.ts'
import type { Answers, Outcome, Task } from './tasks.ts'

/** Work on what people send: away from the requests, and bounded in time, memory and number. */
export interface BankWork {
  /**
   * Runs one task.
   * @throws DomainError `unreadable-file`, `too-complex` (over the limits), `too-busy` (too many wait).
   */
  run<T extends Task>(task: T): Promise<Answers[T['kind']]>
  close(): Promise<void>
}

export interface BankWorkOptions {
  /** Where the commands' grammars are. */
  questionsDir: string
  /** Milliseconds that one task may take. */
  timeoutMs?: number
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
  const { timeoutMs = 30_000, memoryMb = 512, mostWaiting = 20 } = options
  const pool = startPool(options.questionsDir, memoryMb)
  let underWay = 0
  let idle: NodeJS.Timeout | undefined
  return {
    async run(task) {
      if (underWay > mostWaiting) throw tooBusy()
      clearTimeout(idle)
      underWay++
      const running = pool.exec('work', [task])
      // The time a task waits for those before it counts too: its caller waits as long.
      const timer = setTimeout(() => running.cancel(), timeoutMs)
      try {
        const outcome: Outcome = await running
        if (!outcome.isRead) throw unreadableFile(outcome.reason)
        return outcome.answer as never
      } catch (error) {
        throw isOverLimit(error) ? tooComplex(error) : error
      } finally {
        clearTimeout(timer)
        underWay--
        if (underWay === 0) idle = setTimeout(() => pool.terminate(), IDLE_MS).unref()
      }
    },
    async close() {
      clearTimeout(idle)
      await pool.terminate(true)
    },
  }
}

function startPool(questionsDir: string, memoryMb: number): workerpool.Pool {
  return workerpool.pool(fileURLToPath(new URL('./worker.ts', import.meta.url)), {
    workerType: 'process',
    maxWorkers: 1,
    workerTerminateTimeout: TERMINATE_MS,
    forkArgs: [questionsDir],
    forkOpts: {
      // Nothing of the service's secrets is near what strangers send, and Ctrl-C is for the service alone.
      env: {},
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
