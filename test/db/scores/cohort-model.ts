import fc from 'fast-check'
import { uuidv7 } from 'uuidv7'
import type { Db } from '../../../src/db/connection.ts'
import { DAY, plus, T0 } from '../../support/instant.ts'
import { createWorld, SAMPLE_BANK, sampleQuiz, type World } from '../../support/world.ts'

export const RULES = ['best', 'last', 'first', 'mean'] as const
export type Rule = (typeof RULES)[number]

/** A quiz for each rule, by whose name it goes. */
const RULED_QUIZZES: Record<string, string> = Object.fromEntries(
  RULES.map((rule) => [
    `docker/${rule}.quiz.yaml`,
    sampleQuiz(rule, {
      access: 'assigned',
      attempts: `{ max: unlimited, counts: ${rule} }`,
      release: '{ score: on-submit, answers: manual }',
    }),
  ]),
)

/** A world with a quiz for each rule. */
export async function ruledWorld(): Promise<World> {
  const world = await createWorld({ content: false })
  await world.publish({
    'chapters.yaml': 'chapters:\n  - { id: docker/images, title: Images, module: docker }\n',
    'docker/sample.yaml': SAMPLE_BANK,
    ...RULED_QUIZZES,
  })
  return world
}

/** An attempt as it is written: points of `max`, null while pending. */
export interface ModelAttempt {
  state: 'running' | 'overdue' | 'closed' | 'voided'
  points: number | null
  max: number
}

/** A cohort as a plain value. Windows are over, or not, at T0. */
export interface Model {
  assignments: { rule: Rule; isOver: boolean }[]
  people: {
    hasLeft: boolean
    /** Under each assignment: a window of their own, whether excused, attempts by number. */
    under: { ownIsOver: boolean | null; isExcused: boolean; attempts: ModelAttempt[] }[]
  }[]
}

const attempt: fc.Arbitrary<ModelAttempt> = fc.record({
  state: fc.constantFrom('closed', 'closed', 'closed', 'voided'),
  points: fc.option(fc.integer({ min: -1, max: 6 }), { freq: 8 }),
  max: fc.constantFrom(6, 6, 9),
})

/** Cohorts of a few people under a few assignments; at most the last attempt of a person and quiz is open. */
export const models: fc.Arbitrary<Model> = fc
  .array(fc.record({ rule: fc.constantFrom(...RULES), isOver: fc.boolean() }), { minLength: 1, maxLength: 3 })
  .chain((assignments) =>
    fc.record({
      assignments: fc.constant(assignments),
      people: fc.array(
        fc.record({
          hasLeft: fc.constantFrom(false, false, true),
          under: fc.tuple(
            ...assignments.map(() =>
              fc.record({
                ownIsOver: fc.option(fc.boolean()),
                isExcused: fc.constantFrom(false, false, true),
                attempts: fc.oneof(fc.constant([]), fc.array(attempt, { minLength: 1, maxLength: 3 })),
                open: fc.constantFrom(null, null, null, 'running', 'overdue'),
              }),
            ),
          ),
        }),
        { minLength: 1, maxLength: 5 },
      ),
    }),
  )
  .map(({ assignments, people }) => ({
    assignments,
    people: people.map(({ hasLeft, under }) => ({
      hasLeft,
      under: under.map(({ open, attempts, ...rest }, at) => {
        // One open attempt of a quiz: the last assignment of that rule has it.
        const isLast = assignments.findLastIndex(({ rule }) => rule === assignments[at]!.rule) === at
        const last = open && isLast ? [{ state: open, points: null, max: 6 } as ModelAttempt] : []
        return { ...rest, attempts: [...attempts, ...last] }
      }),
    })),
  }))

/** Ids of what was written of a model, in its order. */
export interface Written {
  cohort: string
  assignments: string[]
  people: string[]
  /** By person and assignment. */
  attempts: string[][][]
}

const OVER = plus(-DAY)
const TO_COME = plus(DAY)

/** Writes a cohort as the model says it. */
export async function writeModel({ pool }: Db, model: Model): Promise<Written> {
  const written: Written = {
    cohort: uuidv7(),
    assignments: model.assignments.map(() => uuidv7()),
    people: model.people.map(() => uuidv7()),
    attempts: model.people.map(({ under }) => under.map(({ attempts }) => attempts.map(() => uuidv7()))),
  }
  const rows = rowsOf(model, written)
  await pool.query(`INSERT INTO cohorts (id, name) VALUES ($1, 'Model')`, [written.cohort])
  const insert = (sql: string, values: unknown) => pool.query(sql, [JSON.stringify(values)])
  await insert(
    `INSERT INTO assignments (id, cohort_id, quiz, opens_at, closes_at)
     SELECT id, '${written.cohort}', quiz, '${plus(-2 * DAY).toISOString()}', closes
     FROM jsonb_to_recordset($1) AS r(id uuid, quiz text, closes timestamptz)`,
    rows.assignments,
  )
  await insert(
    `WITH r AS (SELECT * FROM jsonb_to_recordset($1) AS r(id uuid, "leftAt" timestamptz)),
       u AS (INSERT INTO users (id, role, name) SELECT id, 'trainee', 'Person' FROM r)
     INSERT INTO cohort_members (cohort_id, user_id, left_at) SELECT '${written.cohort}', id, "leftAt" FROM r`,
    rows.people,
  )
  await insert(
    `WITH r AS (SELECT * FROM jsonb_to_recordset($1) AS r(s uuid, u uuid, own timestamptz, excused boolean)),
       o AS (INSERT INTO assignment_overrides (assignment_id, user_id, closes_at) SELECT s, u, own FROM r WHERE own IS NOT NULL)
     INSERT INTO assignment_excuses (assignment_id, user_id) SELECT s, u FROM r WHERE excused`,
    rows.under,
  )
  await insert(
    `WITH r AS (SELECT * FROM jsonb_to_recordset($1) AS r(id uuid, s uuid, u uuid, quiz text, n int, state text, deadline timestamptz,
         closed timestamptz, scored boolean, points numeric, max numeric)),
       a AS (INSERT INTO attempts (id, user_id, quiz, quiz_revision_id, assignment_id, kind, number, state, seed, draw_version,
           started_at, deadline_at, limited_by, grace_ms, asks_certainty, closed_at, close_reason, processed_at)
         SELECT r.id, u, quiz, q.live_revision_id, s, 'assigned', n, state, 'seed', 1, '${plus(-2 * DAY).toISOString()}', deadline, 'window', 0, false,
           closed, CASE WHEN closed IS NOT NULL THEN 'submitted' END, closed FROM r JOIN quizzes q USING (quiz))
     INSERT INTO attempt_scores (attempt_id, close_number, state, points, max_points, passed, engine_version, scored_at)
     SELECT id, 1, CASE WHEN points IS NULL THEN 'pending' ELSE 'final' END, points, max, points * 100 >= max * 60, 1, closed
     FROM r WHERE scored`,
    rows.attempts,
  )
  return written
}

function rowsOf({ assignments, people }: Model, ids: Written) {
  const ends = (isOver: boolean) => (isOver ? OVER : TO_COME)
  const each = people.flatMap(({ under }, p) => under.map((one, s) => ({ ...one, p, s })))
  return {
    assignments: assignments.map(({ rule, isOver }, s) => ({
      id: ids.assignments[s],
      quiz: rule,
      closes: ends(isOver),
    })),
    people: people.map(({ hasLeft }, p) => ({ id: ids.people[p], leftAt: hasLeft ? T0 : null })),
    under: each.map(({ ownIsOver, isExcused, p, s }) => ({
      s: ids.assignments[s],
      u: ids.people[p],
      own: ownIsOver === null ? null : ends(ownIsOver),
      excused: isExcused,
    })),
    attempts: each.flatMap(({ attempts, p, s }) =>
      attempts.map(({ state, points, max }, n) => ({
        id: ids.attempts[p]![s]![n],
        s: ids.assignments[s],
        u: ids.people[p],
        quiz: assignments[s]!.rule,
        n: n + 1,
        state: state === 'voided' ? 'voided' : state === 'closed' ? 'submitted' : 'inProgress',
        deadline: state === 'running' ? TO_COME : OVER,
        closed: state === 'closed' || state === 'voided' ? OVER : null,
        scored: state === 'closed' || state === 'voided',
        points,
        max,
      })),
    ),
  }
}
