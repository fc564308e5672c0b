import fc from 'fast-check'
import { expect, test } from 'vitest'
import { listVisibleAttempts } from '../../../src/db/repositories/attempts/visible.ts'
import { RESULT_ORDERS, type ResultOrder } from '../../../src/db/repositories/results/attempts.ts'
import { releasesNow } from '../../../src/usecases/attempts/released-now.ts'
import { submitAttempt } from '../../../src/usecases/attempts/submit.ts'
import { getGradebook } from '../../../src/usecases/results/gradebook.ts'
import {
  type AttemptResultView,
  listAssignmentResults,
  listAssignmentResultsInput,
} from '../../../src/usecases/results/of-assignment.ts'
import { choose, save, start } from '../../support/attempts.ts'
import { MINUTE, plus, T0 } from '../../support/instant.ts'
import { createWorld, type PersonContext, SAMPLE_BANK, sampleQuiz } from '../../support/world.ts'
import { models, ruledWorld, writeModel } from './cohort-model.ts'

type Query = Partial<ReturnType<typeof listAssignmentResultsInput.parse>>

async function all(ctx: PersonContext, query: Query & { assignment: string }): Promise<AttemptResultView[]> {
  const attempts: AttemptResultView[] = []
  let cursor: string | undefined
  do {
    const page = await listAssignmentResults(
      ctx,
      listAssignmentResultsInput.parse({
        ...query,
        cursor,
        ...(query.passed !== undefined && { passed: String(query.passed) }),
      }),
    )
    attempts.push(...page.attempts)
    cursor = page.nextCursor ?? undefined
  } while (cursor)
  return attempts
}

const fraction = ({ score }: AttemptResultView) =>
  score?.points == null ? -Infinity : score.points / score.maxPoints

/** What grows along each order. */
const GROWS: Record<ResultOrder, (one: AttemptResultView) => number> = {
  name: () => 0,
  newest: ({ startedAt }) => -Date.parse(startedAt),
  oldest: ({ startedAt }) => Date.parse(startedAt),
  best: (one) => -fraction(one),
  worst: fraction,
  longest: ({ durationMs, state }) => (state === 'inProgress' ? -Infinity : -durationMs),
  shortest: ({ durationMs, state }) => (state === 'inProgress' ? Infinity : durationMs),
}

test('whatever an assignment holds: every attempt once in each order, and what counts is what the gradebook counts', async () => {
  const world = await ruledWorld()
  await fc.assert(
    fc.asyncProperty(models, fc.integer({ min: 1, max: 4 }), async (model, limit) => {
      const ids = await writeModel(world.db, model)
      const trainer = await world.person('trainer')
      await world.db.pool.query('INSERT INTO cohort_trainers VALUES ($1, $2)', [ids.cohort, trainer.id])
      const ctx = trainer.at(T0)
      const book = await getGradebook(ctx, { cohort: ids.cohort, absent: 'zero', limit: 200 })
      for (const [s, assignment] of ids.assignments.entries()) {
        const rows = await all(ctx, { assignment, limit: 200 })
        expect(rows.map(({ attempt }) => attempt).sort()).toEqual(
          ids.attempts.flatMap((under) => under[s]!).sort(),
        )
        for (const sort of Object.keys(RESULT_ORDERS) as ResultOrder[]) {
          const sorted = await all(ctx, { assignment, sort, limit })
          expect(sorted.map(({ attempt }) => attempt).sort()).toEqual(
            rows.map(({ attempt }) => attempt).sort(),
          )
          const keys = sorted.map(GROWS[sort])
          expect(keys, sort).toEqual(keys.toSorted((a, b) => a - b))
        }
        const marks = book.trainees.map(
          ({ cells }) => cells.find((cell) => cell.assignment === assignment)!.mark,
        )
        const counting = rows.filter(({ counts }) => counts)
        expect(counting.length).toBe(
          marks.reduce((sum, mark) => sum + (mark ? (mark.attempt ? 1 : mark.of) : 0), 0),
        )
        for (const mark of marks)
          if (mark?.attempt) expect(counting.map(({ attempt }) => attempt)).toContain(mark.attempt)
        const { figures } = await listAssignmentResults(
          ctx,
          listAssignmentResultsInput.parse({ assignment, absent: 'zero' }),
        )
        expect(figures).toEqual(book.columns.find((column) => column.assignment === assignment)!.figures)
      }
    }),
    { numRuns: 8, seed: 20_261_129 },
  )
}, 20_000)

/** A cohort whose members have one attempt each, closed but for the last. */
async function released() {
  const world = await createWorld({ content: false })
  const at = '{ score: "2026-03-02T09:30:00Z", answers: manual }'
  const quizzes = {
    now: '{ score: on-submit, answers: on-submit }',
    close: '{ score: on-submit, answers: on-close }',
    at,
  }
  await world.publish({
    'chapters.yaml': 'chapters:\n  - { id: docker/images, title: Images, module: docker }\n',
    'docker/sample.yaml': SAMPLE_BANK,
    ...Object.fromEntries(
      Object.entries(quizzes).map(([quiz, release]) => [
        `docker/${quiz}.quiz.yaml`,
        sampleQuiz(quiz, { release }),
      ]),
    ),
  })
  const people = [await world.person(), await world.person(), await world.person()]
  const trainer = await world.person('trainer')
  const cohort = await world.cohort({ trainers: [trainer], members: people })
  const assignments: string[] = []
  for (const quiz of Object.keys(quizzes))
    assignments.push(await world.assignment({ cohort, quiz, opensAt: T0, closesAt: plus(60 * MINUTE) }))
  for (const [p, { at: when }] of people.entries())
    for (const [s, quiz] of Object.keys(quizzes).entries()) {
      const attempt = await start(when(T0), quiz, assignments[s])
      if (p < 2) await submitAttempt(when(plus(MINUTE)), { attempt })
    }
  return { world, people, trainer, assignments }
}

test('what an attempt shows its owner is told as it is decided for them, and filters by that', async () => {
  const { world, trainer, assignments } = await released()
  const admin = await world.person('admin')
  const changes = [
    'SELECT 1',
    `UPDATE attempts SET score_released_at = '${T0.toISOString()}', answers_released_at = '${plus(3 * MINUTE).toISOString()}' WHERE number = 1 AND id IN (SELECT max(id::text)::uuid FROM attempts WHERE state = 'submitted' GROUP BY assignment_id)`,
    `UPDATE assignments SET answers_released_at = '${plus(5 * MINUTE).toISOString()}'`,
    `INSERT INTO assignment_overrides (assignment_id, user_id, release, answers_released_at)
     SELECT DISTINCT ON (assignment_id) assignment_id, user_id, '{"score": "on-close", "answers": "on-close"}'::jsonb,
       '${plus(70 * MINUTE).toISOString()}'::timestamptz FROM attempts WHERE state = 'submitted' ORDER BY assignment_id, id`,
    `UPDATE assignments SET release = '{"score": "manual", "answers": "manual"}'`,
    `UPDATE attempts SET state = 'voided' WHERE id IN (SELECT min(id::text)::uuid FROM attempts GROUP BY assignment_id)`,
  ]
  const seen = new Set<string>()
  for (const change of changes) {
    await world.db.pool.query(change)
    for (const minute of [2, 4, 31, 61, 90]) {
      const now = plus(minute * MINUTE)
      for (const assignment of assignments) {
        const told = new Map(
          (await all(trainer.at(now), { assignment })).map((one) => [one.attempt, one.released]),
        )
        const rows = await listVisibleAttempts(world.db, {
          viewer: admin.id,
          role: 'admin',
          now,
          user: null,
          quiz: null,
          assignment,
          score: null,
          after: null,
          limit: 200,
        })
        const decided = await releasesNow(admin.at(now), world.db, rows)
        expect(rows.map(({ id }) => told.get(id))).toEqual(decided)
        for (const released of ['none', 'score', 'answers'] as const) {
          seen.add(`${assignments.indexOf(assignment)} ${decided.join()}`)
          const filtered = await all(trainer.at(now), { assignment, released })
          expect(filtered.length).toBe(decided.filter((one) => one === released).length)
        }
      }
    }
  }
  expect(seen.size).toBeGreaterThan(8)
})

test('filters by state, by passing and by a part of a name', async () => {
  const { world, trainer, assignments } = await released()
  const [assignment] = assignments as [string]
  await world.db.pool.query(
    `UPDATE users SET family_name = 'Éluard', given_name = 'Paul', reference = 'E-42'
     WHERE id = (SELECT user_id FROM attempts WHERE state = 'submitted' LIMIT 1)`,
  )
  const count = async (query: Query, minute = 2) =>
    (await all(trainer.at(plus(minute * MINUTE)), { assignment, ...query })).length
  expect([await count({ state: 'submitted' }), await count({ state: 'inProgress' })]).toEqual([2, 1])
  expect(await count({ state: 'expired' }, 11)).toBe(1)
  expect([await count({ passed: false }), await count({ passed: true })]).toEqual([2, 0])
  expect([
    await count({ search: 'élu' }),
    await count({ search: 'e-42' }),
    await count({ search: 'x' }),
  ]).toEqual([1, 1, 0])
})

test('what papers that count earned together stands by section and by chapter, and the others not', async () => {
  const { people, trainer, assignments } = await released()
  const now = plus(2 * MINUTE)
  const read = async () => {
    const { groups } = await listAssignmentResults(
      trainer.at(now),
      listAssignmentResultsInput.parse({ assignment: assignments[0] }),
    )
    return groups
  }
  const total = { questions: 3, points: 0, maxPoints: 6, percentage: 0 }
  expect(await read()).toEqual({
    papers: 2,
    sections: [{ section: 1, title: 'All', ...total }],
    chapters: [{ chapter: 'docker/images', ...total }],
  })
  const again = people[0]!.at(now)
  const attempt = await start(again, 'now', assignments[0])
  await save(again, attempt, 1, choose('right-1'))
  await submitAttempt(again, { attempt })
  expect((await read()).sections).toEqual([
    { section: 1, title: 'All', ...total, points: 1, percentage: 16.7 },
  ])
})
