import { uuidv7 } from 'uuidv7'
import { WEBHOOK_EVENTS } from '../../src/domain/words.ts'
import { databaseProcessorMicros } from '../database-processor.ts'
import { save } from '../operations/save.ts'
import { submit } from '../operations/submit.ts'
import { blocksTouched } from '../plan.ts'
import { recordSteps } from '../recording.ts'
import { fixed, median, print, table } from '../report.ts'
import { newAttempt, type World } from '../world.ts'

const ROUNDS = 4
const EACH = 80
/** Of the world's pool. */
const CONNECTIONS = 4

/** What a database has of webhooks while people submit, and the SQL that makes it so. */
const SITUATIONS: [name: string, sql: string][] = [
  [
    'without the triggers',
    'ALTER TABLE attempts DISABLE TRIGGER USER; ALTER TABLE attempt_scores DISABLE TRIGGER USER',
  ],
  ['no endpoint', 'SELECT'],
  [
    'an endpoint of another cohort',
    'UPDATE webhook_endpoints SET disabled_at = NULL, disabled_reason = NULL',
  ],
  [
    'an endpoint that listens',
    `UPDATE webhook_endpoints SET disabled_at = NULL, disabled_reason = NULL;
     INSERT INTO client_cohorts SELECT e.client_id, c.id FROM webhook_endpoints e, cohorts c`,
  ],
]
const NOTHING = `
  ALTER TABLE attempts ENABLE TRIGGER USER; ALTER TABLE attempt_scores ENABLE TRIGGER USER; DELETE FROM client_cohorts;
  UPDATE webhook_endpoints SET disabled_at = now(), disabled_reason = 'by-hand'`

interface Cost {
  statements: number
  roundTrips: number
  blocks: number
  walBytes: number
  cpuUs: number
}

/** What an event costs who causes it: a submit (and a save, which causes none) with and without somebody who is told. */
export async function webhooks(world: World): Promise<void> {
  const [client, cohort] = [uuidv7(), uuidv7()]
  await world.admin.query("INSERT INTO clients (id, name, scopes) VALUES ($1, 'Bench', '{results:read}')", [
    client,
  ])
  await world.admin.query("INSERT INTO cohorts (id, name) VALUES ($1, 'Bench')", [cohort])
  await world.admin.query(
    `INSERT INTO webhook_endpoints (id, client_id, url, event_types, secret_sealed)
     VALUES ($1, $2, 'https://hooks.example.org/', $3, '')`,
    [uuidv7(), client, WEBHOOK_EVENTS],
  )
  const measured = SITUATIONS.map((): { submits: Cost[]; saves: Cost[] } => ({ submits: [], saves: [] }))
  for (let round = 0; round < ROUNDS; round++)
    for (let turn = 0; turn < SITUATIONS.length; turn++) {
      // Each comes first, second and so on once: tables grow meanwhile.
      const at = (turn + round) % SITUATIONS.length
      await world.admin.query(NOTHING)
      await world.admin.query(SITUATIONS[at]![1])
      const attempts = []
      for (let one = 0; one < EACH; one++) {
        const attempt = await newAttempt(world)
        attempts.push(attempt)
        await world.admin.query('INSERT INTO cohort_members (cohort_id, user_id) VALUES ($1, $2)', [
          cohort,
          attempt.subject.user,
        ])
      }
      await world.admin.query('VACUUM (ANALYZE)')
      measured[at]!.saves.push(await costOf(world, attempts, save))
      measured[at]!.submits.push(await costOf(world, attempts, submit))
    }
  const rows = SITUATIONS.flatMap(([name], at) => [
    rowOf(`submit, ${name}`, measured[at]!.submits),
    rowOf(`save, ${name}`, measured[at]!.saves),
  ])
  print(
    'Webhooks',
    `${world.postgres}; medians of ${ROUNDS} times ${EACH}. CPU is that of PostgreSQL's processes.`,
    table(['operation', 'statements', 'round trips', 'buffers', 'WAL bytes', 'CPU us'], rows),
  )
}

type Attempt = Awaited<ReturnType<typeof newAttempt>>

/** The mean cost of one run of an operation. */
async function costOf(world: World, attempts: readonly Attempt[], { run }: typeof submit): Promise<Cost> {
  const before = await readings(world)
  let statements = 0
  let roundTrips = 0
  for (const { ctx, view } of attempts) {
    const { db, steps } = recordSteps(world.services.db)
    await run({ ...ctx, db }, view)
    roundTrips += steps.length
    statements += steps.filter((step) => typeof step !== 'string').length
  }
  const after = await readings(world)
  const each = (sum: number) => sum / attempts.length
  return {
    statements: each(statements),
    roundTrips: each(roundTrips),
    blocks: each(after.blocks - before.blocks),
    walBytes: each(after.walBytes - before.walBytes),
    cpuUs: each(after.cpuUs - before.cpuUs),
  }
}

async function readings({ admin, services }: World) {
  for (let connection = 0; connection < CONNECTIONS; connection++)
    await services.db.pool.query('SELECT pg_stat_force_next_flush()')
  const { rows } = await admin.query<{ wal: string }>("SELECT pg_current_wal_insert_lsn() - '0/0' AS wal")
  return {
    walBytes: Number(rows[0]!.wal),
    blocks: await blocksTouched(admin),
    cpuUs: (await databaseProcessorMicros(admin)) ?? 0,
  }
}

function rowOf(name: string, costs: readonly Cost[]): string[] {
  const middle = (of: keyof Cost) => fixed(median(costs, (cost) => cost[of]))
  return [
    name,
    middle('statements'),
    middle('roundTrips'),
    middle('blocks'),
    middle('walBytes'),
    middle('cpuUs'),
  ]
}
