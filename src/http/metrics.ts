import { Counter, collectDefaultMetrics, Gauge, Histogram, Registry } from 'prom-client'
import packageJson from '../../package.json' with { type: 'json' }
import { countAttempts } from '../usecases/attempts/count.ts'
import type { Services } from '../usecases/context.ts'
import { countUnreachable } from '../usecases/quizzes/count-unreachable.ts'
import { monthsAhead } from '../usecases/service/months-ahead.ts'

const FAST = [0.002, 0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5]
const LAG = [0.1, 0.25, 0.5, 1, 2, 5, 10, 30, 60, 300]

/** The sums of gauges that stand beside them, under names that promise counters. */
const GAUGES_NAMED_AS_COUNTERS = [
  'nodejs_active_handles_total',
  'nodejs_active_requests_total',
  'nodejs_active_resources_total',
]

/** Everything the service counts; one registry a process. */
export interface Metrics {
  registry: Registry
  requests: Counter<'operation' | 'status'>
  problems: Counter<'operation' | 'code'>
  replayed: Counter<'outcome'>
  durations: Histogram<'operation'>
  closeLag: Histogram
}

/** A scrape collects every gauge at once: the two that count attempts share one query. */
function sharedCount(db: Services['db']): () => ReturnType<typeof countAttempts> {
  let counting: ReturnType<typeof countAttempts> | null = null
  return () => {
    counting ??= countAttempts(db).finally(() => {
      counting = null
    })
    return counting
  }
}

/** What the database is asked for at each scrape. */
function gaugeCounts(services: Pick<Services, 'db' | 'content'>, registers: Registry[]): void {
  const countOnce = sharedCount(services.db)
  for (const [name, help, count] of [
    ['bareme_open_attempts', 'Attempts in progress.', async () => (await countOnce()).open],
    [
      'bareme_pending_scores',
      'Scores that wait for a grader that failed.',
      async () => (await countOnce()).pending,
    ],
    [
      'bareme_unreachable_quizzes',
      'Quizzes that nobody can start, for their banks do not hold what they draw.',
      () => countUnreachable(services),
    ],
    [
      'bareme_months_ahead',
      'Months to come that have a partition of their own in every table that grows with answers.',
      () => monthsAhead(services.db),
    ],
  ] as const) {
    new Gauge({
      name,
      help,
      registers,
      async collect() {
        // A scrape during an outage still tells the rest; what is not known is left out, for a zero would be an answer.
        const counted = await count().catch(() => null)
        if (counted === null) this.remove()
        else this.set(counted)
      },
    })
  }
}

/** What became of reads that were meant for the standby. */
function countStandbyReads({ db }: Pick<Services, 'db'>, registers: Registry[]): void {
  new Counter({
    name: 'bareme_standby_reads_total',
    help: 'Reads of statistics and exports by what became of them: answered by the standby, or why the primary was read.',
    labelNames: ['outcome'],
    registers,
    collect() {
      this.reset()
      for (const [outcome, count] of db.standby.counts) this.inc({ outcome }, count)
    },
  })
}

/** Makes the metrics, reading open attempts and the pool's use at each scrape. */
export function createMetrics(services: Pick<Services, 'db' | 'content'>): Metrics {
  const { db } = services
  const registry = new Registry()
  const registers = [registry]
  collectDefaultMetrics({ register: registry })
  for (const name of GAUGES_NAMED_AS_COUNTERS) registry.removeSingleMetric(name)
  new Gauge({
    name: 'bareme_build_info',
    help: 'The release that runs; always 1.',
    labelNames: ['version'],
    registers,
  }).set({ version: packageJson.version }, 1)
  gaugeCounts(services, registers)
  new Gauge({
    name: 'bareme_pool_connections',
    help: 'Database connections by state.',
    labelNames: ['state'],
    registers,
    collect() {
      this.set({ state: 'idle' }, db.pool.idleCount)
      this.set({ state: 'used' }, db.pool.totalCount - db.pool.idleCount)
      this.set({ state: 'waiting' }, db.pool.waitingCount)
    },
  })
  countStandbyReads(services, registers)
  return {
    registry,
    requests: new Counter({
      name: 'bareme_requests_total',
      help: 'Requests by operation and status class.',
      labelNames: ['operation', 'status'],
      registers,
    }),
    problems: new Counter({
      name: 'bareme_problems_total',
      help: 'Problems answered, by operation and code.',
      labelNames: ['operation', 'code'],
      registers,
    }),
    replayed: new Counter({
      name: 'bareme_replayed_answers_total',
      help: 'Answers handed over after a time offline, by what became of them.',
      labelNames: ['outcome'],
      registers,
    }),
    durations: new Histogram({
      name: 'bareme_request_duration_seconds',
      help: 'Duration of saves, starts and submits.',
      labelNames: ['operation'],
      buckets: FAST,
      registers,
    }),
    closeLag: new Histogram({
      name: 'bareme_close_lag_seconds',
      help: 'From deadline + grace to the closing of an overdue attempt.',
      buckets: LAG,
      registers,
    }),
  }
}
