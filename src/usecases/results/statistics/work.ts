import { Worker } from 'node:worker_threads'
import { LRUCache } from 'lru-cache'
import type { Db } from '../../../db/connection.ts'
import type { Reading } from '../../../db/standby.ts'
import { figuresQueued, figuresTooMany } from '../../../domain/refusals/statistics.ts'
import { atMost } from '../../../security/at-most.ts'
import type { Computed, StatisticsRequest } from './compute.ts'

/** Figures as they were at an instant, of all that was written up to `asOf`. */
export interface Found extends Pick<Reading, 'asOf' | 'isBehind'> {
  computed: Computed
  computedAt: Date
}

/** Computes statistics in a thread, one at a time, and keeps what was found for as long as its data stay the same. */
export interface StatisticsWork {
  /**
   * @param version of the data, read just before.
   * @throws DomainError `too-busy` when too many wait, `too-complex` when it takes too long or too much memory.
   */
  of(request: StatisticsRequest, version: string): Promise<Found>
}

const MOST_KEPT = 200
const MOST_WAITING = 20
const TIMEOUT_MS = 30_000
const IDLE_MS = 30_000
const MEMORY_MB = 1024
/** A transaction that began before others and ends after them changes data of a version that was seen: not for longer. */
const KEPT_MS = 60_000

/** Makes the work of one process over a database. Its thread begins with the first request and ends when idle. */
export function createStatisticsWork(db: Pick<Db, 'url' | 'readFrom' | 'standby'>): StatisticsWork {
  const found = new LRUCache<string, Promise<Found>>({ max: MOST_KEPT, ttl: KEPT_MS })
  const inTurn = atMost(1, { mostWaiting: MOST_WAITING, full: figuresQueued })
  const thread = createThread(db)
  return {
    of(request, version) {
      const key = JSON.stringify([request, version])
      const known = found.get(key)
      if (known) return known
      const computing = inTurn(() => thread(request))
      found.set(key, computing)
      // What a standby did not know yet would be told for as long as nothing else changes.
      computing.then(({ isBehind }) => isBehind && found.delete(key)).catch(() => found.delete(key))
      return computing
    },
  }
}

type Reply = (Pick<Reading, 'asOf' | 'isBehind' | 'outcome'> & { computed: Computed }) | { error: Error }

/** Runs one request at a time. */
function createThread({
  standby,
  ...at
}: Parameters<typeof createStatisticsWork>[0]): (request: StatisticsRequest) => Promise<Found> {
  let worker: Worker | undefined
  let idle: NodeJS.Timeout | undefined
  const end = () => {
    void worker?.terminate()
    worker = undefined
  }
  return async (request) => {
    const computedAt = new Date()
    clearTimeout(idle)
    worker ??= startThread(at)
    const timer = setTimeout(end, TIMEOUT_MS)
    try {
      const reply = await replyOf(worker, request)
      if ('error' in reply) throw reply.error
      const { outcome, ...found } = reply
      if (outcome) standby.count(outcome)
      return { ...found, computedAt }
    } catch (error) {
      end()
      throw error
    } finally {
      clearTimeout(timer)
      idle = setTimeout(end, IDLE_MS).unref()
    }
  }
}

function startThread({ url, readFrom }: Pick<Db, 'url' | 'readFrom'>): Worker {
  const worker = new Worker(new URL('./worker.ts', import.meta.url), {
    workerData: { url, readFrom },
    execArgv: [],
    resourceLimits: { maxOldGenerationSizeMb: MEMORY_MB },
  })
  // Nobody waits for figures once the process ends.
  worker.unref()
  return worker
}

/** What a thread answers; one that ends without an answer took too much time or memory. */
function replyOf(worker: Worker, request: StatisticsRequest): Promise<Reply> {
  const { promise, resolve, reject } = Promise.withResolvers<Reply>()
  const fail = (cause: unknown) => reject(figuresTooMany(cause))
  worker.once('message', resolve).once('error', fail).once('exit', fail)
  worker.postMessage(request)
  return promise.finally(() => worker.off('message', resolve).off('error', fail).off('exit', fail))
}
