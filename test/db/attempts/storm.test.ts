import { expect, onTestFinished, test } from 'vitest'
import { connect } from '../../../src/db/connection.ts'
import { DomainError } from '../../../src/domain/errors.ts'
import { closeOverdue } from '../../../src/usecases/attempts/close-overdue.ts'
import { startAttempt } from '../../../src/usecases/attempts/start.ts'
import { submitAttempt } from '../../../src/usecases/attempts/submit.ts'
import { type Services, serviceContext } from '../../../src/usecases/context.ts'
import { saveResponse } from '../../../src/usecases/responses/save.ts'
import { createServices } from '../../../src/usecases/service/create-services.ts'
import { choose, rowsOf, save, start } from '../../support/attempts.ts'
import { MINUTE, plus, SECOND, T0 } from '../../support/instant.ts'
import { createWorld, SILENT, type TestPerson, type World } from '../../support/world.ts'

const LAST = 10 * MINUTE + 5 * SECOND

/** A second process over the same database, with a pool and caches of its own. */
async function replica(world: World): Promise<Services> {
  const db = connect({ url: world.url, max: 25, applicationName: 'replica' })
  onTestFinished(() => db.close())
  // Connected before the storm: what it tries must meet in the database, not wait for the network.
  const pools = [db.pool, world.db.pool]
  await Promise.all(
    pools.flatMap((pool) => Array.from({ length: 25 }, () => pool.query('SELECT pg_sleep(0)'))),
  )
  return createServices(db, 'a test secret of 32 characters or more', SILENT)
}

test('50 parallel starts give one attempt, created once (promise 2)', async () => {
  const world = await createWorld({ max: 25 })
  const other = await replica(world)
  const person = await world.person()
  const starts = await Promise.all(
    Array.from({ length: 50 }, (_, n) =>
      startAttempt({ ...person.ctx, ...(n % 2 && other) }, { quiz: 'sample' }),
    ),
  )
  expect(new Set(starts.map(({ attempt }) => attempt.id)).size).toBe(1)
  expect(starts.filter(({ created }) => created)).toHaveLength(1)
  expect(new Set(starts.map(({ attempt }) => JSON.stringify(attempt.questions))).size).toBe(1)
  expect((await world.db.pool.query('SELECT FROM attempts')).rowCount).toBe(1)
})

test('50 parallel first starts under one assignment, each of another person, pin one revision', async () => {
  const world = await createWorld({ max: 25 })
  const other = await replica(world)
  const members = await Promise.all(Array.from({ length: 50 }, () => world.person()))
  const cohort = await world.cohort({ members })
  await world.assignment({ cohort, quiz: 'exam', opensAt: T0, closesAt: plus(60 * MINUTE) })
  const starts = await Promise.all(
    members.map((person, n) => startAttempt({ ...person.at(T0), ...(n % 2 && other) }, { quiz: 'exam' })),
  )
  expect(new Set(starts.map(({ attempt }) => attempt.quizRevision)).size).toBe(1)
  expect(starts.every(({ created }) => created)).toBe(true)
  expect((await world.db.pool.query('SELECT FROM assignment_banks')).rowCount).toBe(1)
})

test('50 parallel submits give one score and one receipt (promise 2)', async () => {
  const world = await createWorld({ max: 25 })
  const other = await replica(world)
  const person = await world.person()
  const attempt = await start(person.ctx)
  await save(person.ctx, attempt, 1, choose('right-1'))
  const submits = await Promise.all(
    Array.from({ length: 50 }, (_, n) => submitAttempt({ ...person.ctx, ...(n % 2 && other) }, { attempt })),
  )
  expect(new Set(submits.map(({ receipt }) => receipt)).size).toBe(1)
  expect(new Set(submits.map(({ result }) => JSON.stringify(result))).size).toBe(1)
  for (const table of ['attempt_scores', 'receipts'] as const) {
    expect(await rowsOf(world.db, table, attempt)).toHaveLength(1)
  }
  const events = await rowsOf(world.db, 'attempt_events', attempt, 'id')
  expect(events.map(({ event }) => event)).toEqual(['started', 'submitted'])
})

test('50 parallel saves of one answer from nothing: one is the first, 49 are told', async () => {
  const world = await createWorld({ max: 25 })
  const person = await world.person()
  const attempt = await start(person.ctx)
  const input = { attempt, position: 1, response: choose('right-1'), expectedVersion: 0 }
  const versions = await Promise.all(
    Array.from({ length: 50 }, async (_, n) => {
      const flagged = n % 2 === 0
      return saveResponse(person.ctx, { ...input, flagged }).catch((error: DomainError) => error.code)
    }),
  )
  expect(await rowsOf(world.db, 'response_journal', attempt)).toHaveLength(1)
  for (const one of versions) {
    if (typeof one === 'string') expect(one).toBe('stale-version')
    else expect(one.version).toBe(1)
  }
})

/** Runs `work` over all items, so many at a time: a storm, but not longer than what a pool lets wait. */
async function inLanes<T>(
  items: readonly T[],
  lanes: number,
  work: (item: T, n: number) => Promise<unknown>,
) {
  const queue = [...items.entries()]
  const lane = async () => {
    for (let next = queue.shift(); next !== undefined; next = queue.shift()) await work(next[1], next[0])
  }
  await Promise.all(Array.from({ length: lanes }, lane))
}

/** Attempts of `count` people, written as rows: their starts are not what this test is about. */
async function manyAttempts(world: World, count: number): Promise<TestPerson[]> {
  const model = await world.person()
  const attempt = await start(model.at(T0))
  const people: TestPerson[] = []
  await inLanes(Array.from({ length: count }), 25, async () => people.push(await world.person()))
  await world.db.pool.query(
    `WITH created AS (
       INSERT INTO attempts (id, user_id, quiz, quiz_revision_id, kind, number, seed, draw_version, started_at,
         time_limit_ms, deadline_at, limited_by, grace_ms, asks_certainty)
       SELECT u, u, a.quiz, a.quiz_revision_id, a.kind, 1, a.seed, a.draw_version, a.started_at, a.time_limit_ms,
         a.deadline_at, a.limited_by, a.grace_ms, a.asks_certainty
       FROM attempts a, unnest($2::uuid[]) AS u WHERE a.id = $1 RETURNING id
     ) INSERT INTO paper_entries SELECT created.id, p.position, p.section, p.rank, p.bank_revision_id,
         p.question_revision_id, p.type, p.option_order, p.answer_ids
       FROM created, paper_entries p WHERE p.attempt_id = $1`,
    [attempt, people.map(({ id }) => id)],
  )
  await submitAttempt(model.at(T0), { attempt })
  return people
}

test('1,000 attempts that expire together close and score once, with replicas, saves and submits at work (promise 6)', {
  timeout: 120_000,
}, async () => {
  const world = await createWorld({ max: 25 })
  const people = await manyAttempts(world, 1000)
  const other = await replica(world)
  // The attempt of each person bears the person's id.
  const acknowledged = new Map<string, number>()
  const tell = async (person: TestPerson, services: Services) => {
    for (const [position, choice] of [
      [1, 'right-1'],
      [2, 'right-2'],
    ] as const) {
      const saving = save({ ...person.at(plus(LAST)), ...services }, person.id, position, choose(choice))
      const saved = await saving.catch((error: unknown) => error)
      if (saved instanceof DomainError) expect(saved.code).toBe('attempt-closed')
      else if (saved instanceof Error) throw saved
      else acknowledged.set(person.id, (acknowledged.get(person.id) ?? 0) + 1)
    }
  }
  const job = async (services: Services) => {
    const ctx = { ...serviceContext(services, 'command-line'), now: plus(LAST + 1) }
    const closed: string[] = []
    for (let more = true; more; ) {
      const batch = await closeOverdue(ctx)
      closed.push(...batch.closed.map(({ attempt }) => attempt))
      more = batch.more
    }
    return closed
  }
  const half = people.filter((_, n) => n % 2 === 0)
  const third = people.filter((_, n) => n % 3 === 0)
  const submit = (person: TestPerson) => submitAttempt(person.at(plus(LAST)), { attempt: person.id })
  const jobs = Promise.all([job(world.services), job(other)])
  await Promise.all([
    inLanes(third, 8, submit),
    inLanes(half, 8, (person, n) => tell(person, n % 2 ? other : world.services)),
  ])
  const closedByJobs = [...(await jobs).flat(), ...(await job(other))]
  expect(new Set(closedByJobs).size).toBe(closedByJobs.length)
  const { rows } = await world.db.pool.query(
    `SELECT a.id, a.state, a.closed_at, count(s.*) AS scores, max(s.points)::float8 AS points,
       (SELECT count(*) FROM receipts r WHERE r.attempt_id = a.id) AS receipts,
       (SELECT count(*) FROM attempt_events e WHERE e.attempt_id = a.id AND e.event = a.state) AS events,
       (SELECT count(*) FROM response_journal j WHERE j.attempt_id = a.id) AS saves
     FROM attempts a LEFT JOIN attempt_scores s ON s.attempt_id = a.id
     WHERE a.id = a.user_id GROUP BY a.id`,
  )
  expect(rows).toHaveLength(1000)
  for (const row of rows) {
    const saves = acknowledged.get(row.id) ?? 0
    expect(row).toMatchObject({ scores: 1, receipts: 1, events: 1, saves, points: saves })
    expect(row.closed_at).toEqual(plus(LAST))
  }
  const submitted = rows.filter(({ state }) => state === 'submitted').length
  expect(submitted + closedByJobs.length).toBe(1000)
})
