import type pg from 'pg'
import { save } from '../operations/save.ts'
import { blocksOf, blocksTouched, type Node, nodesOf } from '../plan.ts'
import { recordSteps, type Step, type Subject, stepsFor } from '../recording.ts'
import { fixed, median, print, table } from '../report.ts'
import { copyAttempt, newAttempt, seedTrainees, type World } from '../world.ts'

const SIZES = [10_000, 1_000_000]
const SAMPLES = 31
const CHUNK = 10_000

/** The columns of what `measure` gives. */
export const SAVE_COSTS = [
  'answers stored',
  'save',
  'buffers',
  'with foreign keys',
  'WAL records',
  'WAL bytes',
]

/** The cost of one save. */
interface Cost {
  buffers: number
  /** The same with the foreign keys, which are checked after the statement, outside of its plan. */
  buffersChecked: number
  walRecords: number
  walBytes: number
}

/** What one save touches and writes, as the table of answers grows: EXPLAIN of the very statement, with its values. */
export async function buffers(world: World): Promise<void> {
  const client = await world.admin.connect()
  try {
    // Seeding is not measured: foreign keys of copied rows hold, and a superuser may skip checking them.
    await client.query('SET session_replication_role = replica').catch(() => undefined)
    const template = await newAttempt(world)
    const rows: string[][] = []
    for (const size of SIZES) {
      const stored = await fill(client, template.subject.attempt, size)
      rows.push(...(await measure(world, stored)))
    }
    print(
      'Buffers and WAL of one save',
      `${world.postgres}; median of ${SAMPLES}. Foreign keys are checked after the statement, outside of its plan.`,
      table(SAVE_COSTS, rows),
    )
  } finally {
    await client.query('RESET session_replication_role')
    client.release()
  }
}

/** Copies the template until about `size` answers are stored, journal included; returns how many are. */
async function fill(client: pg.PoolClient, template: string, size: number): Promise<number> {
  const stored = async () =>
    (await client.query<{ count: number }>('SELECT count(*)::int FROM responses')).rows[0]!.count
  const { rows } = await client.query<{ each: number }>(
    'SELECT count(*)::int AS each FROM responses WHERE attempt_id = $1',
    [template],
  )
  for (let missing = size - (await stored()); missing > 0; missing = size - (await stored())) {
    const users = await seedTrainees(client, Math.min(CHUNK, Math.ceil(missing / rows[0]!.each)))
    await copyAttempt(client, template, users, { journaled: true })
  }
  await client.query('VACUUM (ANALYZE) users, attempts, paper_entries, responses, response_journal')
  return stored()
}

/** The cost of a save to attempts that began just now, beside so many stored answers. */
export async function measure(world: World, stored: number): Promise<string[][]> {
  const { steps, recorded } = await recordSave(world)
  const client = await world.admin.connect()
  const first: Cost[] = []
  const again: Cost[] = []
  try {
    const users = await seedTrainees(client, SAMPLES)
    for (const subject of await copyAttempt(client, recorded.attempt, users, { answered: false })) {
      first.push(await explain(client, stepsFor(steps, recorded, subject)))
      again.push(await explain(client, stepsFor(steps, recorded, subject)))
    }
  } finally {
    client.release()
  }
  return [rowOf(stored, 'the first of a position', first), rowOf(stored, 'over an older answer', again)]
}

/** The cost of a save to open attempts that are there, from any time. */
export async function measureAt(
  world: World,
  stored: number,
  subjects: readonly Subject[],
): Promise<string[]> {
  const { steps, recorded } = await recordSave(world)
  const client = await world.admin.connect()
  const costs: Cost[] = []
  try {
    for (const subject of subjects) costs.push(await explain(client, stepsFor(steps, recorded, subject)))
  } finally {
    client.release()
  }
  return rowOf(stored, 'over an answer of long ago', costs)
}

async function recordSave(world: World): Promise<{ steps: Step[]; recorded: Subject }> {
  const { ctx, view, subject } = await newAttempt(world)
  const { db, steps } = recordSteps(world.services.db)
  await save.run({ ...ctx, db }, view)
  return { steps, recorded: subject }
}

async function explain(client: pg.PoolClient, [step]: Step[]): Promise<Cost> {
  const { text, values } = step as Exclude<Step, string>
  const before = await blocksTouched(client)
  const { rows } = await client.query(`EXPLAIN (ANALYZE, BUFFERS, WAL, FORMAT JSON) ${text}`, values)
  const { Plan, Planning } = rows[0]['QUERY PLAN'][0] as { Plan: Node; Planning: Node }
  const touched = (await blocksTouched(client)) - before
  return { ...costOf(Plan), buffersChecked: touched - blocksOf(Planning) }
}

/** The root counts what it read from; a CTE that writes and that nothing reads runs after it, and is added. */
function costOf(root: Node): Omit<Cost, 'buffersChecked'> {
  const read = new Set(nodesOf(root).map((node) => node['CTE Name']))
  const apart = nodesOf(root).filter(
    ({ 'Subplan Name': name }) => name?.startsWith('CTE ') && !read.has(name.slice(4)),
  )
  const sum = (figure: (node: Node) => number) =>
    [root, ...apart].reduce((total, node) => total + figure(node), 0)
  return {
    buffers: sum(blocksOf),
    walRecords: sum((node) => node['WAL Records']),
    walBytes: sum((node) => node['WAL Bytes']),
  }
}

function rowOf(stored: number, kind: string, costs: Cost[]): string[] {
  const middle = (of: keyof Cost) => fixed(median(costs, (cost) => cost[of]))
  return [
    stored.toLocaleString('en'),
    kind,
    middle('buffers'),
    middle('buffersChecked'),
    middle('walRecords'),
    middle('walBytes'),
  ]
}
