import { setTimeout as delay } from 'node:timers/promises'
import { save } from '../../operations/save.ts'
import { CONNECTIONS, startLoad, startService } from '../../processes.ts'
import type { Subject } from '../../recording.ts'
import { fixed, quantile } from '../../report.ts'
import { copyAttempt, newAttempt, seedTrainees, type World } from '../../world.ts'

const SAVERS = 500
const REST_MS = 3_000
const WARM_MS = 2_000
const LOOP_MS = 5_000
/** So many rows make a table one that must not be read whole. */
const MANY = 10_000

export const SAVING_COLUMNS = [
  'saves to',
  'saves/s',
  'p50 ms',
  'p99 ms',
  'blocks found in shared_buffers',
  'WAL bytes a save',
  'large tables read whole',
]

/** Saves as fast as 16 connections can, to attempts that begin now or to those given, and what they do to the server. */
export async function saving(world: World, to: string, given?: readonly Subject[]): Promise<string[]> {
  const [service, load] = [await startService(world), startLoad()]
  let measured: Float64Array
  let seconds: number
  let before: Counters
  try {
    // A start purges sessions that nothing renews: those that follow are made after it.
    await delay(REST_MS)
    const { view, subject } = await newAttempt(world)
    const subjects =
      given ?? (await copyAttempt(world.admin, subject.attempt, await seedTrainees(world.admin, SAVERS)))
    const tokens = await service.call.tokens(subjects.map(({ user }) => user))
    const requests = subjects.map((one, i) => ({ ...save.request(one, view), token: tokens[i]! }))
    const loop = (milliseconds: number) =>
      load.call.run({ port: service.port, requests, connections: CONNECTIONS, milliseconds, repeat: true })
    await loop(WARM_MS)
    before = await countersOf(world)
    const { latencies, elapsedMs } = await loop(LOOP_MS)
    measured = latencies
    seconds = elapsedMs / 1000
  } finally {
    await Promise.all([load.stop(), service.stop()])
  }
  // The service's connections have told what they did by their end.
  const after = await countersOf(world)
  const [hit, read] = [after.hit - before.hit, after.read - before.read]
  return [
    to,
    fixed(measured.length / seconds),
    fixed(quantile(measured, 0.5), 1),
    fixed(quantile(measured, 0.99), 1),
    `${fixed((100 * hit) / (hit + read), 2)} %`,
    fixed((after.wal - before.wal) / measured.length),
    Object.keys(after.whole)
      .filter((table) => after.whole[table]! > (before.whole[table] ?? 0))
      .join(' ') || 'none',
  ]
}

interface Counters {
  hit: number
  read: number
  wal: number
  /** How often each large table was read whole. */
  whole: Record<string, number>
}

async function countersOf({ admin }: World): Promise<Counters> {
  await admin.query('SELECT pg_stat_force_next_flush()')
  const { rows } = await admin.query<Counters>(
    `SELECT (SELECT sum(heap_blks_hit + idx_blks_hit) FROM pg_statio_user_tables)::float8 AS hit,
       (SELECT sum(heap_blks_read + idx_blks_read) FROM pg_statio_user_tables)::float8 AS read,
       (pg_current_wal_insert_lsn() - '0/0')::float8 AS wal,
       (SELECT coalesce(jsonb_object_agg(s.relname, s.seq_scan), '{}') FROM pg_stat_user_tables s JOIN pg_class c ON c.oid = relid
         WHERE c.reltuples > $1) AS whole`,
    [MANY],
  )
  return rows[0]!
}
