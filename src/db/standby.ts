import type pg from 'pg'
import { isDatabaseAway, sqlState } from './failures.ts'
import { createPool } from './pool.ts'
import { createReports, type Reports } from './reports.ts'
import type { Connection } from './transaction.ts'

/** Where the standby is. */
export interface StandbyOptions {
  url: string
  /** How far behind the primary it may be and still be read. */
  mostLagMs?: number
}

/** What became of a read that was meant for the standby: it was answered there, or by the primary since this was in the way. */
export type Outcome = 'standby' | 'old' | 'away' | 'cancelled' | 'failed'

/**
 * The door of statistics and exports: a standby, so that who takes a quiz has the primary to themselves. Whatever is in the
 * way there, the primary answers; without a standby it always does.
 */
export interface Standby {
  begin(): Promise<Reading>
  /** Reads by what became of them; those alone for which there was a standby to ask. */
  readonly counts: ReadonlyMap<Outcome, number>
  /** Counts one of a thread that opened a door of its own. */
  count(outcome: Outcome): void
  readonly pools: readonly pg.Pool[]
}

/** One reader's way through any number of reads, none of which knows less than the one before. */
export interface Reading {
  /** As `reports` does. */
  read: Reports['read']
  /** The instant, by the primary's clock, up to which all that was written is in what is read; of the first read. */
  readonly asOf: Date
  /** Whether the first read may lack what the primary had when the reading began. */
  readonly isBehind: boolean
  /** What became of the last read; null where there is no standby. */
  readonly outcome: Outcome | null
}

/** Where the primary stood at an instant: what was written by then lies before `lsn`. */
interface Mark {
  at: Date
  lsn: string
}

/** Where a server stands. `asOf`: null when it does not know. */
interface Standing {
  asOf: Date | null
  lsn: string
  /** Whether it has all that an earlier read saw. */
  hasSeen: boolean
}

const MOST_LAG_MS = 30_000
/** A standby that does not answer costs each reader this much, before the primary does. */
const TERMS = { connectMs: 2_000, beginMs: 2_000, takesStandby: true }

/** Opens the way to the standby of a database; `main` and `reports` are the primary's doors. */
export function createStandby(
  main: pg.Pool,
  reports: Reports,
  given: (StandbyOptions & pg.PoolConfig & { canPrepare: boolean }) | null,
): Standby {
  const counts = new Map<Outcome, number>()
  const count = (outcome: Outcome) => void counts.set(outcome, (counts.get(outcome) ?? 0) + 1)
  if (!given) return { counts, count, pools: [], begin: async () => onPrimary(reports, await markOf(main)) }
  const { url, mostLagMs = MOST_LAG_MS, canPrepare, ...common } = given
  const options = { ...common, connectionString: url, application_name: `${common.application_name}-standby` }
  const canceller = createPool({ ...options, max: 1, connectionTimeoutMillis: TERMS.connectMs }, TERMS)
  const there = createReports(canceller, options, { ...TERMS, canPrepare })
  return {
    counts,
    count,
    pools: [there.pool, canceller],
    begin: async () => createReading({ there, reports, mark: await markOf(main), mostLagMs, count }),
  }
}

async function markOf(main: pg.Pool): Promise<Mark> {
  const { rows } = await main.query<Mark>('SELECT now() AS at, pg_current_wal_flush_lsn()::text AS lsn')
  return rows[0]!
}

function onPrimary({ read }: Reports, { at }: Mark): Reading {
  return { read, asOf: at, isBehind: false, outcome: null }
}

type Work<T> = (tx: Connection) => Promise<T>

interface Way {
  there: Reports
  reports: Reports
  mark: Mark
  mostLagMs: number
  count(outcome: Outcome): void
}

function createReading({ there, reports, mark, mostLagMs, count }: Way): Reading {
  let asOf: Date | null = null
  let seen = '0/0'
  let outcome: Outcome | null = null
  const become = (what: Outcome) => {
    outcome = what
    count(what)
  }
  async function tryThere<T>(work: Work<T>, signal?: AbortSignal): Promise<{ value: T } | null> {
    try {
      const found = await there.read(async (tx) => {
        const standing = await standingOf(tx, mark, seen)
        return isFit(standing, mark.at, mostLagMs) ? { ...standing, value: await work(tx) } : null
      }, signal)
      become(found ? 'standby' : 'old')
      asOf ??= found?.asOf ?? null
      seen = found?.lsn ?? seen
      return found
    } catch (error) {
      signal?.throwIfAborted()
      become(whyNot(error))
      return null
    }
  }
  return {
    get asOf() {
      return asOf ?? mark.at
    },
    get isBehind() {
      return asOf !== null && asOf < mark.at
    },
    get outcome() {
      return outcome
    },
    async read(work, signal) {
      // Once the primary has answered, the standby may know less.
      const found = outcome === null || outcome === 'standby' ? await tryThere(work, signal) : null
      if (found) return found.value
      asOf ??= mark.at
      return reports.read(work, signal)
    },
  }
}

function isFit({ asOf, hasSeen }: Standing, now: Date, mostLagMs: number): boolean {
  return hasSeen && asOf !== null && now.getTime() - asOf.getTime() <= mostLagMs
}

/** Asked within the transaction that reads, whose server may be any behind an address. */
async function standingOf({ pg }: Connection, { at, lsn }: Mark, seen: string): Promise<Standing> {
  // Where nothing is written, the last transaction is old and nothing is missing: the position tells, not the clock.
  const { rows } = await pg.query<Standing>(
    `SELECT replayed::text AS lsn, replayed >= $3::pg_lsn AS "hasSeen",
       CASE WHEN replayed >= $1::pg_lsn THEN $2::timestamptz
         WHEN pg_is_in_recovery() THEN pg_last_xact_replay_timestamp() END AS "asOf"
     FROM (SELECT CASE WHEN pg_is_in_recovery() THEN pg_last_wal_replay_lsn() ELSE pg_current_wal_flush_lsn() END
       AS replayed) AS standing`,
    [lsn, at, seen],
  )
  return rows[0]!
}

const CANCELLED = new Set(['40001', '40P01', '57014'])

function whyNot(error: unknown): Outcome {
  if (CANCELLED.has(sqlState(error) ?? '')) return 'cancelled'
  return isDatabaseAway(error) ? 'away' : 'failed'
}
