import pg from 'pg'
import { expect, onTestFinished, test } from 'vitest'
import { explainPrepared, type Node, nodesOf } from '../../../bench/plan.ts'
import { recordSteps } from '../../../bench/recording.ts'
import {
  ANALYZE,
  ASSIGNMENT,
  COHORT,
  fillResults,
  OF_COHORT,
  TRAINER_IDS,
} from '../../../bench/result-reads.ts'
import type { Context } from '../../../src/usecases/context.ts'
import { getGradebook } from '../../../src/usecases/results/gradebook.ts'
import {
  listAssignmentResults,
  listAssignmentResultsInput,
} from '../../../src/usecases/results/of-assignment.ts'
import { createWorld } from '../../support/world.ts'

const ATTEMPTS = 40_000

const READS: Record<string, { read(ctx: Context): Promise<unknown>; indexes: RegExp[] }> = {
  gradebook: {
    read: (ctx) => getGradebook(ctx, { cohort: COHORT, absent: 'apart', limit: 50 }),
    indexes: [
      /^assignments_cohort_id_idx$/,
      /^attempts_(number_key|assignment_id_idx)$/,
      /^attempt_scores_current_key$/,
      /^users_pkey$/,
    ],
  },
  results: {
    read: (ctx) => listAssignmentResults(ctx, listAssignmentResultsInput.parse({ assignment: ASSIGNMENT })),
    indexes: [/^attempts_assignment_id_idx$/, /^attempt_scores_current_key$/],
  },
}

/** So many people of other cohorts that reading them all for one cohort never pays. */
const OTHERS = 30_000
/** Of cohorts there are few: what reads all of those in a small table does not in a large one. */
const GROWS = /^(users|attempts|attempt_scores|paper_entries|question_scores.*)$/

test('the gradebook and the results of an assignment go by indexes, whatever the tables hold', async () => {
  const world = await createWorld()
  const client = new pg.Client(world.url)
  await client.connect()
  onTestFinished(() => client.end())
  await client.query('SET session_replication_role = replica')
  await fillResults(client, { from: 0, to: ATTEMPTS / OF_COHORT - 1, quiz: 'sample' })
  await client.query(
    `INSERT INTO users (id, role, name) SELECT gen_random_uuid(), 'trainee', 'Other' FROM generate_series(1, ${OTHERS})`,
  )
  await client.query(ANALYZE)
  const actor = {
    kind: 'person',
    role: 'trainer',
    userId: TRAINER_IDS[0]!,
    sessionId: TRAINER_IDS[0]!,
    epoch: 0,
  } as const
  for (const [name, { read, indexes }] of Object.entries(READS)) {
    const { db, steps } = recordSteps(world.db)
    await read({ ...world.services, db, actor, now: null, language: 'fr' })
    for (const mode of ['custom', 'generic'] as const) {
      const plans: Node[] = []
      for (const step of steps) {
        if (typeof step === 'string') continue
        plans.push(...nodesOf((await explainPrepared(client, step, mode)).plan))
      }
      const ran = plans.filter((node) => node['Actual Loops'] > 0)
      const used = ran.flatMap((node) => node['Index Name'] ?? [])
      for (const index of indexes)
        expect(used, `${name}, ${mode} plan`).toContainEqual(expect.stringMatching(index))
      const whole = ran.filter(
        (node) => node['Node Type'] === 'Seq Scan' && GROWS.test(node['Relation Name'] ?? ''),
      )
      expect(
        whole.map((node) => node['Relation Name']),
        `${name}, ${mode} plan`,
      ).toEqual([])
    }
  }
})
