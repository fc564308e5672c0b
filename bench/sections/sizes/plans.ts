import type pg from 'pg'
import { uuidv7 } from 'uuidv7'
import { closeOverdue } from '../../../src/usecases/attempts/close-overdue.ts'
import { getTiming } from '../../../src/usecases/attempts/get-timing.ts'
import { listAttempts, listAttemptsInput } from '../../../src/usecases/attempts/list.ts'
import { type Context, serviceContext } from '../../../src/usecases/context.ts'
import { getGradebook, getGradebookInput } from '../../../src/usecases/results/gradebook.ts'
import { operations } from '../../operations/index.ts'
import { blocksOf, explainPrepared, type Measured, nodesOf, shapeOf } from '../../plan.ts'
import { recordSteps, type Step, type Subject, stepsFor } from '../../recording.ts'
import { fixed, median } from '../../report.ts'
import { copyAttempt, newAttempt, newTrainee, seedTrainees, type World } from '../../world.ts'
import { FILLED_COHORT, FILLED_TRAINER } from './fill.ts'

const SAMPLES = 5
/** Attempts that the close job finds over, in one look. */
const OVERDUE = 200
const MODES = ['custom', 'generic'] as const

/** A use case's statements, with those it is done for: again and again for itself, where there is no subject. */
interface Recorded {
  name: string
  steps: Step[]
  recorded: Subject
  subjects: Subject[]
}

export interface Plans {
  rows: string[][]
  shapes: string[]
  /** Statements that read a table that grows from its beginning to its end. */
  alarms: string[]
}

export const PLAN_COLUMNS = [
  'statement',
  'buffers, custom',
  'generic',
  'ms, custom',
  'generic',
  'whole tables that grow',
]

/** Tables with a row for each person, attempt or answer; of those that have few, reading all is right. */
const GROWS =
  /^(users|sessions|refresh_tokens|cohort_members|assignments|attempts|attempt_\w+|paper_entries|responses|response_journal.*|question_scores?.*|receipts)$/
const MANY = 10_000

/** Every statement of what is asked often, as it runs on tables of this size; nothing that it writes stays. */
export async function plansOf(world: World): Promise<Plans> {
  const large = await largeTables(world)
  const plans: Plans = { rows: [], shapes: [], alarms: [] }
  const client = await world.admin.connect()
  try {
    for (const { name, ...recorded } of await recordAll(world)) {
      const samples = await explained(client, recorded)
      for (const [at, step] of statementsOf(recorded.steps).entries()) {
        const [custom, generic] = MODES.map((mode) => samples[mode].map((steps) => steps[at]!)) as [
          Measured[],
          Measured[],
        ]
        const whole = [...new Set([...custom, ...generic].flatMap(({ plan }) => wholeOf(plan, large)))]
        plans.rows.push([`${name}: ${step.name}`, ...figuresOf(custom, generic), whole.join(' ') || 'none'])
        if (whole.length > 0) plans.alarms.push(`${name}: ${step.name} reads ${whole.join(', ')} whole`)
        const shapes = [...new Set([shapeOf(custom[0]!.plan), shapeOf(generic[0]!.plan)])]
        plans.shapes.push(`- ${name}: ${step.name}: ${shapes.join(' or, generic, ')}`)
      }
    }
  } finally {
    client.release()
  }
  return plans
}

async function recordAll(world: World): Promise<Recorded[]> {
  const { ctx, view, subject } = await newAttempt(world)
  const copies = async (count = SAMPLES) =>
    copyAttempt(world.admin, subject.attempt, await seedTrainees(world.admin, count))
  const record = async (name: string, on: Context, run: (ctx: Context) => Promise<unknown>) => {
    // With warm caches, as in a process that has served before.
    const { db, steps } = recordSteps(world.services.db)
    await run({ ...on, db })
    return { name, steps }
  }
  const trainer = await followerOf(world)
  const all: Recorded[] = []
  for (const operation of operations) {
    const on = operation.fresh ? await newTrainee(world) : ctx
    let attempt = ''
    const recorded = await record(operation.name, on, async (recording) => {
      attempt = await operation.run(recording, view)
    })
    const fresh = async () =>
      (await seedTrainees(world.admin, SAMPLES)).map((user) => ({ user, attempt: uuidv7() }))
    const subjects = await (operation.fresh ? fresh() : copies())
    all.push({
      ...recorded,
      recorded: { user: operation.fresh ? userOf(on) : subject.user, attempt },
      subjects,
    })
  }
  const [open] = await copies(1)
  const own = { ...ctx, actor: { ...ctx.actor, userId: open!.user, sessionId: open!.user } } as Context
  const timing = await record('timing', own, (on) => getTiming(on, { attempt: open!.attempt }))
  all.push({ ...timing, recorded: open!, subjects: await copies() })
  const again = { recorded: open!, subjects: Array.from({ length: SAMPLES }, () => open!) }
  const list = (on: Context) => listAttempts(on, listAttemptsInput.parse({}))
  all.push({ ...(await record('list of a trainer', trainer, list)), ...again })
  const gradebook = (on: Context) => getGradebook(on, getGradebookInput.parse({ cohort: FILLED_COHORT }))
  await gradebook(trainer)
  all.push({ ...(await record('gradebook', trainer, gradebook)), ...again })
  await copies(2 * OVERDUE)
  const later = new Date(Date.now() + 2 * 86_400_000)
  const job = { ...serviceContext(world.services, 'close-overdue'), now: later }
  const closing = await record('close job', job, (on) => closeOverdue(on))
  const search = closing.steps.filter((step) => typeof step !== 'string' && step.name.startsWith('lock_'))
  all.push({ name: closing.name, steps: search, ...again })
  return all
}

async function followerOf({ services }: World): Promise<Context> {
  const actor = {
    kind: 'person' as const,
    role: 'trainer' as const,
    userId: FILLED_TRAINER,
    sessionId: FILLED_TRAINER,
    epoch: 0,
  }
  return { ...services, actor, now: null, language: 'fr' }
}

const userOf = ({ actor }: Context) => (actor as { userId: string }).userId

const statementsOf = (steps: readonly Step[]) => steps.filter((step) => typeof step !== 'string')

/** For each mode, and for each subject in it, all statements in their order, in a transaction that is rolled back. */
async function explained(
  client: pg.PoolClient,
  { steps, recorded, subjects }: Omit<Recorded, 'name'>,
): Promise<Record<(typeof MODES)[number], Measured[][]>> {
  const samples = { custom: [] as Measured[][], generic: [] as Measured[][] }
  for (const subject of subjects) {
    for (const mode of MODES) {
      const measured: Measured[] = []
      await client.query('BEGIN')
      try {
        for (const step of statementsOf(stepsFor(steps, recorded, subject)))
          measured.push(await explainPrepared(client, step, mode))
      } finally {
        await client.query('ROLLBACK')
      }
      samples[mode].push(measured)
    }
  }
  return samples
}

async function largeTables({ admin }: World): Promise<Set<string>> {
  const { rows } = await admin.query<{ name: string }>(
    `SELECT relname AS name FROM pg_class WHERE relkind = 'r' AND relnamespace = 'public'::regnamespace AND reltuples > $1`,
    [MANY],
  )
  return new Set(rows.map(({ name }) => name).filter((name) => GROWS.test(name)))
}

function wholeOf(plan: Measured['plan'], large: ReadonlySet<string>): string[] {
  return nodesOf(plan)
    .filter((node) => node['Node Type'] === 'Seq Scan' && node['Actual Loops'] > 0)
    .flatMap((node) => node['Relation Name'] ?? [])
    .filter((name) => large.has(name))
}

function figuresOf(custom: Measured[], generic: Measured[]): string[] {
  const buffers = (samples: Measured[]) => fixed(median(samples, ({ plan }) => blocksOf(plan)))
  const ms = (samples: Measured[]) =>
    fixed(
      median(samples, (sample) => sample.ms),
      2,
    )
  return [buffers(custom), buffers(generic), ms(custom), ms(generic)]
}
