import { connect } from '../../../src/db/connection.ts'
import { dropJournal } from '../../../src/usecases/service/drop-journal.ts'
import type { Subject } from '../../recording.ts'
import { fixed, print, table } from '../../report.ts'
import type { World } from '../../world.ts'
import { measure, measureAt, SAVE_COSTS } from '../buffers.ts'
import { type Filled, fillYear, GROWN, refuseTooMany, SAMPLED } from './fill.ts'
import { PLAN_COLUMNS, plansOf } from './plans.ts'
import { SIZE_COLUMNS, sizesOf } from './rows.ts'
import { SAVING_COLUMNS, saving } from './saving.ts'
import { closedTemplate } from './template.ts'

const SAMPLES = 31
const SPREAD = 10_000

/** What rows take, how statements go and what a save costs once a year's answers are there: `rows` of them, dropped at the end. */
export async function sizes(world: World, rows: number): Promise<void> {
  if (!world.postgres.includes('embedded'))
    throw new Error('sizes fills the disk and changes settings of its server: leave BENCH_DATABASE_URL out')
  await refuseTooMany(rows)
  const start = performance.now()
  const say = (line: string) =>
    process.stderr.write(`sizes ${fixed((performance.now() - start) / 1000)} s: ${line}\n`)
  const [emptyCosts, emptySaving] = [await measure(world, 0), await saving(world, 'an empty database')]
  const filled = await fill(world, rows, say)
  const took = await tended(world, say)
  await world.admin.query('SELECT pg_reload_conf()')
  const stored = filled.attempts * 10
  say('sizes')
  const lines = await sizesOf(world, filled)
  print(
    'Bytes of a row',
    `${world.postgres}; ${filled.attempts.toLocaleString('en')} attempts of 10 questions in a year, ${filled.sampled.toLocaleString('en')} of them with ${SAMPLED.join(', ')}.`,
    table(SIZE_COLUMNS, lines),
  )
  say('plans')
  const { rows: planned, shapes, alarms } = await plansOf(world)
  print(
    `Statements among ${stored.toLocaleString('en')} answers`,
    table(PLAN_COLUMNS, planned),
    shapes.join('\n'),
    alarms.length > 0 ? `ALARM: ${alarms.join('; ')}` : 'No table that grows is read from end to end.',
  )
  say('saves')
  const old = await openOfOld(world)
  print(
    'A save among them',
    table(SAVE_COSTS, [
      ...emptyCosts,
      ...(await measure(world, stored)),
      await measureAt(world, stored, old.splice(0, SAMPLES)),
    ]),
    table(SAVING_COLUMNS, [
      emptySaving,
      await saving(world, 'attempts that begin now'),
      await saving(world, `${old.length} attempts all over the year`, old),
    ]),
  )
  say('a month of the journal')
  took.push(await dropMonth(world))
  print('What looks after them takes', table(['work', 's'], [...took, ...keysOf(filled)]))
  say('dropping all')
}

async function fill(world: World, rows: number, say: (line: string) => void): Promise<Filled> {
  const template = await closedTemplate(world)
  const client = await world.admin.connect()
  try {
    // Fewer checkpoints, and no other vacuum than those timed; what is measured afterwards has the server's own settings.
    await client.query(`ALTER SYSTEM SET max_wal_size = '4GB'`)
    await client.query('ALTER SYSTEM SET autovacuum = off')
    await client.query('SELECT pg_reload_conf()')
    const filled = await fillYear(client, { template, rows, say })
    for (const setting of ['max_wal_size', 'autovacuum']) await client.query(`ALTER SYSTEM RESET ${setting}`)
    return filled
  } finally {
    client.release()
  }
}

/** What the server does by itself in time, before anything is measured. */
async function tended({ admin }: World, say: (line: string) => void): Promise<string[][]> {
  const rows: string[][] = []
  const timed = async (name: string, sql: string) => {
    say(name)
    const start = performance.now()
    await admin.query(sql)
    rows.push([name, fixed((performance.now() - start) / 1000, 1)])
  }
  await timed('the first vacuum of paper_entries', 'VACUUM paper_entries')
  await timed('another vacuum of paper_entries', 'VACUUM paper_entries')
  await timed('analyze of paper_entries', 'ANALYZE paper_entries')
  const others = [...GROWN, ...SAMPLED].filter((name) => name !== 'paper_entries')
  await timed(
    'the first vacuum of all others',
    `VACUUM (ANALYZE) ${others.join(', ')}, users, sessions, refresh_tokens, cohorts, cohort_members, cohort_trainers, assignments`,
  )
  await timed('checkpoint', 'CHECKPOINT')
  return rows
}

function keysOf({ made }: Filled): string[][] {
  return made
    .filter(({ seconds }) => seconds >= 0.5)
    .map(({ name, kind, seconds }) => [
      kind === 'index' ? `building ${name}` : `checking ${name}`,
      fixed(seconds, 1),
    ])
}

async function openOfOld({ admin }: World): Promise<Subject[]> {
  const { rows } = await admin.query<Subject>(
    `SELECT user_id AS user, id AS attempt FROM attempts
     WHERE state = 'inProgress' AND deadline_at > now() + interval '20 days' ORDER BY md5(id::text) LIMIT $1`,
    [SPREAD],
  )
  return rows
}

async function dropMonth({ admin }: World): Promise<string[]> {
  const { rows } = await admin.query<{ month: string; last: string; mb: number; rows: number }>(
    `SELECT to_char(now() AT TIME ZONE 'UTC', 'YYYY-MM') AS month, relname AS last, reltuples::float8 AS rows,
       pg_total_relation_size(oid) / 1e6::float8 AS mb
     FROM pg_class
     WHERE relname = 'response_journal' || to_char(date_trunc('month', now() AT TIME ZONE 'UTC') - interval '1 day', '_YYYY_MM')`,
  )
  const [{ month, last, mb, rows: count }] = rows as [(typeof rows)[number]]
  const owner = connect({ url: admin.options.connectionString!, max: 1 })
  try {
    const start = performance.now()
    const { dropped } = await dropJournal(
      owner,
      { kind: 'service', job: 'command-line', by: null },
      { before: month },
    )
    const seconds = (performance.now() - start) / 1000
    const what = `${dropped.length} months of the journal dropped, ${last} with ${count.toLocaleString('en')} rows and ${fixed(mb)} MB among them`
    return [what, fixed(seconds, 2)]
  } finally {
    await owner.close()
  }
}
