/** What people are taken to do, all of them at once: the figures that the capacity table rests on beside what was measured. */
export interface Habits {
  /** Seconds between two saves of one trainee, and between two readings of the time. */
  saveEveryS: number
  timeEveryS: number
  /** Seconds within which all start, and within which all submit. */
  rushS: number
  examS: number
  /** Questions of a paper. */
  questions: number
  attemptsAYear: number
  /** The share of a core that is planned for; the rest is for what nobody planned. */
  busy: number
  /** Connections of one replica: its pool, and those for exports and readiness. */
  connections: number
}

/** The habits that the table is printed for. */
export const HABITS: Habits = {
  saveEveryS: 30,
  timeEveryS: 20,
  rushS: 100,
  examS: 3600,
  questions: 10,
  attemptsAYear: 20,
  busy: 0.5,
  connections: 11,
}

/** What one request costs: microseconds of processor time of the service and of the database, and bytes of WAL. */
export interface RequestCost {
  service: number
  database: number
  walBytes: number
}

/** Of the requests of an exam. */
export type Costs = Record<'start' | 'save' | 'timing' | 'submit', RequestCost>

/** What so many trainees at once need. */
export interface Needs {
  savesPerSecond: number
  /** Starts at the opening, and submits at the end. */
  rushPerSecond: number
  replicas: number
  connections: number
  /** Of one primary, while all work and while all come or go. */
  running: PrimaryNeeds
  rush: PrimaryNeeds
}

/** Cores planned for, and bytes of WAL a second. */
export interface PrimaryNeeds {
  cores: number
  walBytesPerSecond: number
}

const ZERO: RequestCost = { service: 0, database: 0, walBytes: 0 }

/**
 * What so many trainees need who sit one exam at once: while all work, and in the dearer of the two rushes, through which those who
 * are there work on. Costs are taken to grow as the requests do. Never less than two replicas: one may be replaced.
 */
export function needsOf(trainees: number, costs: Costs, habits: Habits): Needs {
  const rushPerSecond = trainees / habits.rushS
  const running = sum(
    times(costs.save, trainees / habits.saveEveryS),
    times(costs.timing, trainees / habits.timeEveryS),
  )
  const rush = [costs.start, costs.submit].map((cost) => sum(running, times(cost, rushPerSecond)))
  const dearest = (of: keyof RequestCost) => Math.max(...rush.map((one) => one[of]))
  const cores = (micros: number) => micros / 1e6 / habits.busy
  const replicas = Math.max(2, Math.ceil(cores(dearest('service'))))
  return {
    savesPerSecond: trainees / habits.saveEveryS,
    rushPerSecond,
    replicas,
    connections: replicas * habits.connections,
    running: { cores: cores(running.database), walBytesPerSecond: running.walBytes },
    rush: { cores: cores(dearest('database')), walBytesPerSecond: dearest('walBytes') },
  }
}

/** How many trainees at once a primary of so many cores carries through a rush; whole thousands. */
export function carriedBy(cores: number, costs: Costs, habits: Habits): number {
  const million = needsOf(1_000_000, costs, habits)
  return Math.floor((cores / million.rush.cores) * 1000) * 1000
}

/** Rows that one attempt leaves in a table. */
export function rowsOfAttempt(table: string, { questions, examS, saveEveryS }: Habits): number {
  const rows: Record<string, number> = {
    attempts: 1,
    attempt_scores: 1,
    receipts: 1,
    // That it began, and that it ended.
    attempt_events: 2,
    paper_entries: questions,
    responses: questions,
    question_scores: questions,
    question_score_parts: questions,
    response_journal: examS / saveEveryS,
  }
  return rows[table] ?? 0
}

/** What the tables grow by in a year. */
export interface Growth {
  rows: number
  bytes: number
  /** Of these, the journal's, whose months may be dropped. */
  journalBytes: number
}

/** What so many trainees leave in a year. */
export function growthOf(
  trainees: number,
  stored: readonly { table: string; bytesPerRow: number }[],
  habits: Habits,
): Growth {
  const attempts = trainees * habits.attemptsAYear
  const grown = stored.map(({ table, bytesPerRow }) => {
    const rows = attempts * rowsOfAttempt(table, habits)
    return { table, rows, bytes: rows * bytesPerRow }
  })
  const total = (of: 'rows' | 'bytes', all = grown) => all.reduce((result, one) => result + one[of], 0)
  return {
    rows: total('rows'),
    bytes: total('bytes'),
    journalBytes: total(
      'bytes',
      grown.filter(({ table }) => table === 'response_journal'),
    ),
  }
}

function times(cost: RequestCost, count: number): RequestCost {
  return {
    service: cost.service * count,
    database: cost.database * count,
    walBytes: cost.walBytes * count,
  }
}

function sum(...costs: RequestCost[]): RequestCost {
  return costs.reduce(
    (total, one) => ({
      service: total.service + one.service,
      database: total.database + one.database,
      walBytes: total.walBytes + one.walBytes,
    }),
    ZERO,
  )
}
