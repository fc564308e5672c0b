import { Piscina } from 'piscina'
import { DomainError } from '../../domain/errors.ts'
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
  /** Megabytes of the thread's heap. */
  memoryMb?: number
  /** Tasks that may wait. */
  mostWaiting?: number
}

/** Makes the pool of one thread, which starts with the first task and ends when it has been idle for a while. */
export function createBankWork(options: BankWorkOptions): BankWork {
  const { timeoutMs = 30_000, memoryMb = 512, mostWaiting = 20 } = options
  let pool: Piscina | null = null
  // Counted here: the pool's own limit does not hold for tasks that come while its thread starts.
  let underWay = 0
  return {
    async run(task) {
      if (underWay > mostWaiting)
        throw new DomainError('too-busy', 'Many files are being read: try again in a moment.')
      pool ??= startPool(options.questionsDir, memoryMb)
      underWay++
      try {
        // The time a task waits for those before it counts too: its caller waits as long.
        const outcome: Outcome = await pool.run(task, { signal: AbortSignal.timeout(timeoutMs) })
        if (!outcome.isRead) throw new DomainError('unreadable-file', outcome.reason)
        return outcome.answer as never
      } catch (error) {
        throw isOverLimit(error as Error) ? tooComplex(error) : error
      } finally {
        underWay--
      }
    },
    async close() {
      await pool?.destroy()
      pool = null
    },
  }
}

function startPool(questionsDir: string, memoryMb: number): Piscina {
  const pool = new Piscina({
    filename: new URL('./worker.ts', import.meta.url).href,
    workerData: { questionsDir },
    minThreads: 0,
    maxThreads: 1,
    idleTimeout: 30_000,
    recordTiming: false,
    resourceLimits: { maxOldGenerationSizeMb: memoryMb },
  })
  // A thread that dies rejects its own task: nothing else is to be done about it.
  pool.on('error', () => {})
  return pool
}

function isOverLimit({ name, code }: Error & { code?: string }): boolean {
  return name === 'AbortError' || code === 'ERR_WORKER_OUT_OF_MEMORY'
}

function tooComplex(cause: unknown): DomainError {
  return new DomainError('too-complex', 'It takes more time or memory than one file may: split it.', {
    cause,
  })
}
