import { setTimeout as delay } from 'node:timers/promises'
import { startService } from '../processes.ts'
import { fixed, print, table } from '../report.ts'
import { copyAttempt, newAttempt, seedTrainees, type World } from '../world.ts'

const ATTEMPTS = 1_000
const AHEAD = '3 seconds'
const PATIENCE_MS = 60_000

/** How late the job of one replica closes 1,000 attempts that expire at the same instant. */
export async function closeLag(world: World): Promise<void> {
  const { subject } = await newAttempt(world)
  const users = await seedTrainees(world.admin, ATTEMPTS)
  const service = await startService(world)
  try {
    const deadline = `now() + interval '${AHEAD}'`
    const subjects = await copyAttempt(world.admin, subject.attempt, users, { deadline })
    const attempts = subjects.map(({ attempt }) => attempt)
    const lastSeenMs = await allClosed(world, attempts)
    const [p50, p99] = await lags(world, attempts)
    print(
      `Close lag of ${fixed(ATTEMPTS)} attempts that expire together`,
      table(
        ['past deadline + grace, one replica', 'ms'],
        [
          ['p50', fixed(p50)],
          ['p99 (aim: under 2000)', fixed(p99)],
          ['the last one seen closed from another connection', fixed(lastSeenMs)],
        ],
      ),
    )
  } finally {
    await service.stop()
  }
}

const graceEnd = `deadline_at + grace_ms * interval '1 millisecond'`

async function allClosed({ admin }: World, attempts: string[]): Promise<number> {
  const limit = performance.now() + PATIENCE_MS
  for (;;) {
    const { rows } = await admin.query<{ open: number; past: number }>(
      `SELECT count(*) FILTER (WHERE state = 'inProgress')::int AS open,
         (extract(epoch FROM clock_timestamp() - max(${graceEnd})) * 1000)::float8 AS past
       FROM attempts WHERE id = ANY ($1)`,
      [attempts],
    )
    if (rows[0]!.open === 0) return rows[0]!.past
    if (performance.now() > limit) throw new Error(`${rows[0]!.open} attempts are still open`)
    await delay(20)
  }
}

async function lags({ admin }: World, attempts: string[]): Promise<[number, number]> {
  const { rows } = await admin.query<{ lags: [number, number] }>(
    `SELECT percentile_cont(ARRAY[0.5, 0.99]) WITHIN GROUP (
       ORDER BY extract(epoch FROM processed_at - (${graceEnd}))::float8 * 1000) AS lags
     FROM attempts WHERE id = ANY ($1)`,
    [attempts],
  )
  return rows[0]!.lags
}
