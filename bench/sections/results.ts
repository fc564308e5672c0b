import type { Context } from '../../src/usecases/context.ts'
import { getGradebook, getGradebookInput } from '../../src/usecases/results/gradebook.ts'
import {
  listAssignmentResults,
  listAssignmentResultsInput,
} from '../../src/usecases/results/of-assignment.ts'
import type { Child } from '../child.ts'
import type { LoadHandlers, Request } from '../load.ts'
import { explainPrepared, nodesOf, shapeOf } from '../plan.ts'
import { CONNECTIONS, startFloor, startLoad, startService } from '../processes.ts'
import { recordSteps, type Step } from '../recording.ts'
import { fixed, print, quantile, table } from '../report.ts'
import { ANALYZE, ASSIGNMENT, COHORT, fillResults, OF_COHORT, TRAINER_IDS } from '../result-reads.ts'
import { QUIZ, type World } from '../world.ts'

const SIZES = [100_000, 1_000_000]
/** Cohorts that one statement adds. */
const STEP = 200
const PAIRS = 9
const SLICE_MS = 1_000
const TARGET = 0.6

const READS: Record<string, { path: string; run(ctx: Context): Promise<unknown> }> = {
  gradebook: {
    path: `/v1/cohorts/${COHORT}/results`,
    run: (ctx) => getGradebook(ctx, getGradebookInput.parse({ cohort: COHORT })),
  },
  'results of an assignment': {
    path: `/v1/assignments/${ASSIGNMENT}/results`,
    run: (ctx) => listAssignmentResults(ctx, listAssignmentResultsInput.parse({ assignment: ASSIGNMENT })),
  },
}

/** The gradebook and the results of an assignment against the bare SQL of the same page, as the tables grow. */
export async function results(world: World): Promise<void> {
  const rows: string[][] = []
  const shapes = new Map<string, string>()
  let cohorts = 0
  for (const size of SIZES) {
    await fillTo(world, cohorts, size / OF_COHORT)
    cohorts = size / OF_COHORT
    for (const [name, read] of Object.entries(READS)) {
      const steps = await recorded(world, read)
      rows.push([name, size.toLocaleString('en'), ...(await measured(world, read.path, steps))])
      shapes.set(`${name}, ${size.toLocaleString('en')}`, await plansOf(world, steps))
    }
  }
  print(
    'Results for a trainer',
    `${world.postgres}; a cohort of 25 with ten assignments among so many attempts; ${CONNECTIONS} connections, ${PAIRS} pairs of slices of ${SLICE_MS} ms; ratio: median [quartiles].`,
    table(
      ['page', 'attempts stored', 'requests/s', 'p50 ms', 'floor/s', 'ratio to the floor', 'target'],
      rows,
    ),
    ...[...shapes].map(([of, shape]) => `${of}: ${shape}`),
  )
}

async function fillTo({ admin }: World, from: number, to: number): Promise<void> {
  const client = await admin.connect()
  try {
    await client.query('SET session_replication_role = replica')
    for (let at = from; at < to; at += STEP)
      await fillResults(client, { from: at, to: Math.min(at + STEP, to) - 1, quiz: QUIZ })
    await client.query(ANALYZE)
  } finally {
    await client.query('RESET session_replication_role')
    client.release()
  }
}

/** The statements of one run, with warm caches, as in a process that has served before. */
async function recorded(world: World, { run }: (typeof READS)[string]): Promise<Step[]> {
  const { db, steps } = recordSteps(world.services.db)
  const [userId] = TRAINER_IDS as [string]
  const actor = { kind: 'person', role: 'trainer', userId, sessionId: userId, epoch: 0 } as const
  const ctx: Context = { ...world.services, actor, now: null, language: 'fr' }
  await run(ctx)
  await run({ ...ctx, db })
  return steps
}

async function measured(world: World, path: string, steps: Step[]): Promise<string[]> {
  const [service, floor, load] = [await startService(world), await startFloor(world), startLoad()]
  try {
    const tokens = await service.call.trainerTokens(TRAINER_IDS)
    const subjects = TRAINER_IDS.map((user) => ({ user, attempt: 'none' }))
    await floor.call.prepare({ steps, recorded: subjects[0]!, subjects })
    const asked = tokens.map((token) => ({ method: 'GET', path, token, body: null }))
    const bare = subjects.map((_, at) => ({ method: 'GET', path: `/${at}`, token: 'none', body: null }))
    const rates: [number, number][] = []
    const latencies: number[] = []
    for (let pair = 0; pair <= PAIRS; pair++) {
      const ours = await slice(load, service.port, asked)
      const theirs = await slice(load, floor.port, bare)
      // The first pair warms up.
      if (pair === 0) continue
      rates.push([ours.rate, theirs.rate])
      latencies.push(...ours.latencies)
    }
    const ratios = rates.map(([ours, theirs]) => ours / theirs)
    const [low, median, high] = [0.25, 0.5, 0.75].map((share) => fixed(quantile(ratios, share), 2))
    const rate = (side: 0 | 1) =>
      fixed(
        quantile(
          rates.map((pair) => pair[side]),
          0.5,
        ),
      )
    return [
      rate(0),
      fixed(quantile(latencies, 0.5), 1),
      rate(1),
      `${median} [${low}-${high}]`,
      fixed(TARGET, 1),
    ]
  } finally {
    await Promise.all([load.stop(), service.stop(), floor.stop()])
  }
}

async function slice(load: Child<LoadHandlers>, port: number, requests: Request[]) {
  const { elapsedMs, latencies } = await load.call.run({
    port,
    requests,
    connections: CONNECTIONS,
    milliseconds: SLICE_MS,
    repeat: true,
  })
  return { rate: (latencies.length / elapsedMs) * 1000, latencies }
}

/** The plans of its statements, and which tables any of them reads whole. */
async function plansOf({ admin }: World, steps: readonly Step[]): Promise<string> {
  const client = await admin.connect()
  try {
    const shapes: string[] = []
    for (const step of steps) {
      if (typeof step === 'string') continue
      const { plan, ms } = await explainPrepared(client, step, 'generic')
      const whole = nodesOf(plan).filter(
        (node) => node['Node Type'] === 'Seq Scan' && node['Actual Loops'] > 0,
      )
      const reads = whole.flatMap((node) => node['Relation Name'] ?? [])
      shapes.push(
        `${step.name} ${fixed(ms, 1)} ms${reads.length > 0 ? `, whole: ${reads}` : ''}: ${shapeOf(plan)}`,
      )
    }
    return shapes.map((shape) => `\n- ${shape}`).join('')
  } finally {
    client.release()
  }
}
