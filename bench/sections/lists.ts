import type pg from 'pg'
import { listAttempts, listAttemptsInput } from '../../src/usecases/attempts/list.ts'
import type { Context } from '../../src/usecases/context.ts'
import { blocksOf, explainPrepared, type Measured, nodesOf, shapeOf } from '../plan.ts'
import { recordSteps, type Step } from '../recording.ts'
import { fixed, median, print, table } from '../report.ts'
import { QUIZ, type World } from '../world.ts'

const SIZES = [100_000, 1_000_000]
const SAMPLES = 21
const MEMBERS = 25
const ASSIGNMENTS = 20
const PRACTICE = 20
/** Attempts of one cohort: each member's of each assignment, and their practice. */
const EACH = MEMBERS * (ASSIGNMENTS + PRACTICE)
const COHORTS_OF_TRAINER = 4
const LATER_PAGE = 40

/** What a trainer's list of attempts reads as the table of all attempts grows, their own cohorts staying four. */
export async function lists(world: World): Promise<void> {
  const client = await world.admin.connect()
  const rows: string[][] = []
  const shapes = new Map<string, string>()
  try {
    await client.query('SET session_replication_role = replica').catch(() => undefined)
    for (const size of SIZES) {
      const stored = await fill(client, size)
      for (const role of ['trainer', 'admin'] as const) {
        for (const [page, step] of await pagesOf(await someone(world, role))) {
          for (const mode of ['custom', 'generic'] as const) {
            const samples = await sampled(client, step, mode)
            rows.push([stored.toLocaleString('en'), role, page, mode, ...figuresOf(samples)])
            shapes.set(`${role}, ${mode} plan, ${stored.toLocaleString('en')}`, shapeOf(samples[0]!.plan))
          }
        }
      }
    }
  } finally {
    await client.query('RESET session_replication_role')
    client.release()
  }
  print(
    "The list of a trainer's attempts",
    `${world.postgres}; ${COHORTS_OF_TRAINER} cohorts of ${MEMBERS} with ${COHORTS_OF_TRAINER * EACH} attempts a trainer; median of ${SAMPLES}.`,
    table(['attempts stored', 'caller', 'page', 'plan', 'buffers', 'ms', 'reads of all attempts'], rows),
    ...[...shapes].map(([of, shape]) => `${of}: ${shape}`),
  )
}

/** Adds cohorts, each with a trainer of every fourth, until there are `size` attempts, mixed as time would mix them. */
async function fill(client: pg.PoolClient, size: number): Promise<number> {
  const { rows } = await client.query<{ cohorts: number }>('SELECT count(*)::int AS cohorts FROM cohorts')
  const [from, to] = [rows[0]!.cohorts, size / EACH - 1]
  const id = (kind: number, number: string) =>
    `('${kind}0000000-0000-7000-8000-' || lpad((${number})::text, 12, '0'))::uuid`
  const trainer = `c / ${COHORTS_OF_TRAINER}`
  const [cohort, person, assignment] = [
    id(1, 'c'),
    id(2, `c * ${MEMBERS} + m`),
    id(3, `c * ${ASSIGNMENTS} + s`),
  ]
  const cohorts = `generate_series(${from}, ${to}) c`
  await client.query(`
    INSERT INTO cohorts (id, name) SELECT ${cohort}, 'Bench' FROM ${cohorts};
    INSERT INTO users (id, role, name) SELECT DISTINCT ${id(4, trainer)}, 'trainer', 'Bench' FROM ${cohorts};
    INSERT INTO users (id, role, name)
      SELECT ${person}, 'trainee', 'Bench' FROM ${cohorts}, generate_series(0, ${MEMBERS - 1}) m;
    INSERT INTO cohort_trainers (cohort_id, user_id) SELECT ${cohort}, ${id(4, trainer)} FROM ${cohorts};
    INSERT INTO cohort_members (cohort_id, user_id)
      SELECT ${cohort}, ${person} FROM ${cohorts}, generate_series(0, ${MEMBERS - 1}) m;
    INSERT INTO assignments (id, cohort_id, quiz, opens_at, closes_at)
      SELECT ${assignment}, ${cohort}, '${QUIZ}', now(), now() + interval '1 day'
      FROM ${cohorts}, generate_series(0, ${ASSIGNMENTS - 1}) s;
    INSERT INTO attempts (id, user_id, quiz, quiz_revision_id, assignment_id, kind, number, state, seed, draw_version,
        started_at, grace_ms, asks_certainty, closed_at, close_reason, processed_at)
      SELECT (lpad(to_hex(1700000000000 + (random() * 1e11)::bigint), 12, '0') || '7000' || left(md5(random()::text), 16))::uuid,
        ${person}, '${QUIZ}', q.live_revision_id, CASE WHEN s < ${ASSIGNMENTS} THEN ${assignment} END,
        CASE WHEN s < ${ASSIGNMENTS} THEN 'assigned' ELSE 'practice' END, greatest(1, s - ${ASSIGNMENTS - 1}),
        'submitted', 'seed', 1, now(), 0, false, now(), 'submitted', now()
      FROM ${cohorts}, generate_series(0, ${MEMBERS - 1}) m, generate_series(0, ${ASSIGNMENTS + PRACTICE - 1}) s,
        quizzes q WHERE q.quiz = '${QUIZ}' ORDER BY random()`)
  await client.query(
    'VACUUM (ANALYZE) users, cohorts, cohort_trainers, cohort_members, assignments, attempts',
  )
  const stored = await client.query<{ count: number }>('SELECT count(*)::int FROM attempts')
  return stored.rows[0]!.count
}

async function someone({ services, admin }: World, role: 'trainer' | 'admin'): Promise<Context> {
  const { rows } = await admin.query<{ id: string }>('SELECT min(user_id::text) AS id FROM cohort_trainers')
  const actor = { kind: 'person' as const, role, userId: rows[0]!.id, sessionId: rows[0]!.id, epoch: 0 }
  return { ...services, actor, now: null, language: 'fr' }
}

/** The very statements of the first page and of a later one. */
async function pagesOf(ctx: Context): Promise<[string, Step][]> {
  const { db, steps } = recordSteps(ctx.db)
  let cursor: string | null | undefined
  for (let page = 0; page < LATER_PAGE; page++) {
    const input = listAttemptsInput.parse({ ...(cursor && { cursor }) })
    cursor = (await listAttempts({ ...ctx, db }, input)).nextCursor
  }
  return [
    ['first', steps[0]!],
    [`${LATER_PAGE}th`, steps.at(-1)!],
  ]
}

async function sampled(client: pg.PoolClient, step: Step, mode: 'custom' | 'generic'): Promise<Measured[]> {
  const samples: Measured[] = []
  for (let sample = 0; sample < SAMPLES; sample++)
    samples.push(await explainPrepared(client, step as Exclude<Step, string>, mode))
  return samples
}

function figuresOf(samples: Measured[]): string[] {
  const whole = nodesOf(samples[0]!.plan).filter(
    (node) =>
      node['Node Type'] === 'Seq Scan' && node['Relation Name'] === 'attempts' && node['Actual Loops'] > 0,
  )
  return [
    fixed(median(samples, ({ plan }) => blocksOf(plan))),
    fixed(
      median(samples, ({ ms }) => ms),
      1,
    ),
    String(whole.length),
  ]
}
