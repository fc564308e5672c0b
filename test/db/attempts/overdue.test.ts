import { describe, expect, test } from 'vitest'
import { closeOverdue } from '../../../src/usecases/attempts/close-overdue.ts'
import { type Context, type Log, serviceContext } from '../../../src/usecases/context.ts'
import { choose, rowsOf, save, start, stored } from '../../support/attempts.ts'
import { DAY, MINUTE, plus, SECOND, T0 } from '../../support/instant.ts'
import { createWorld, SILENT, type World } from '../../support/world.ts'

const LAST = 10 * MINUTE + 5 * SECOND

function job(world: World, at: Date): Context {
  return { ...serviceContext(world.services, 'command-line'), now: at }
}

async function startMany(world: World, count: number, quiz = 'sample'): Promise<string[]> {
  const attempts: string[] = []
  for (let n = 0; n < count; n++) {
    const person = await world.person()
    attempts.push(await start(person.at(T0), quiz))
  }
  return attempts
}

test('the job closes what is past deadline + grace, as of then, and says how late it was', async () => {
  const world = await createWorld()
  const person = await world.person()
  const attempt = await start(person.at(T0))
  await save(person.at(plus(MINUTE)), attempt, 1, choose('right-1'))
  expect(await closeOverdue(job(world, plus(LAST)))).toEqual({ closed: [], failed: [], more: false })
  expect(await closeOverdue(job(world, plus(LAST + 700)))).toEqual({
    closed: [{ attempt, lagMs: 700 }],
    failed: [],
    more: false,
  })
  expect(await stored(world.db, attempt)).toMatchObject({
    state: 'expired',
    closed_at: plus(LAST),
    processed_at: plus(LAST + 700),
    close_reason: 'timeLimit',
    close_number: 1,
  })
  expect(await rowsOf(world.db, 'attempt_scores', attempt)).toMatchObject([
    { points: '1.0000000', scored_at: plus(LAST + 700) },
  ])
  expect(await rowsOf(world.db, 'receipts', attempt)).toHaveLength(1)
  expect(await rowsOf(world.db, 'attempt_events', attempt, 'id')).toMatchObject([
    { event: 'started' },
    { event: 'expired', actor_id: null, data: { reason: 'timeLimit' } },
  ])
})

test('running it again finds nothing, whoever runs it', async () => {
  const world = await createWorld()
  const [attempt] = await startMany(world, 1)
  const late = job(world, plus(LAST + 1))
  const runs = await Promise.all([closeOverdue(late), closeOverdue(late), closeOverdue(late)])
  expect(runs.flatMap(({ closed }) => closed)).toEqual([{ attempt, lagMs: 1 }])
  expect(await closeOverdue(late)).toEqual({ closed: [], failed: [], more: false })
})

test('the reason is the window when the window was the earlier bound', async () => {
  const world = await createWorld()
  const person = await world.person()
  const cohort = await world.cohort({ members: [person] })
  await world.assignment({ cohort, quiz: 'exam', opensAt: T0, closesAt: plus(MINUTE) })
  const attempt = await start(person.at(T0), 'exam')
  await closeOverdue(job(world, plus(2 * MINUTE)))
  expect(await stored(world.db, attempt)).toMatchObject({
    close_reason: 'window',
    closed_at: plus(MINUTE + 5 * SECOND),
  })
})

describe('untimed', () => {
  test.each([
    ['30 days after its start', null, 30 * DAY],
    ['30 days after its last save', 7 * DAY, 37 * DAY],
  ])('an attempt closes %s, and not before', async (_name, savedAt, last) => {
    const world = await createWorld()
    const person = await world.person()
    const attempt = await start(person.at(T0), 'untimed')
    if (savedAt !== null) await save(person.at(plus(savedAt)), attempt, 1, choose('right-1'))
    expect((await closeOverdue(job(world, plus(last)))).closed).toEqual([])
    expect((await closeOverdue(job(world, plus(last + 1)))).closed).toEqual([{ attempt, lagMs: 1 }])
    expect(await stored(world.db, attempt)).toMatchObject({ close_reason: 'idle', closed_at: plus(last) })
  })
})

describe('one bad attempt holds up no other', () => {
  const breakages = {
    'its paper names a question its bank revision does not hold': async (world: World, attempt: string) => {
      await world.db.pool.query(
        `WITH foreign_question AS (
           INSERT INTO question_revisions (id, bank, question, hash, key_hash, type, content)
           SELECT gen_random_uuid(), bank, question, 'x', 'x', type, content FROM question_revisions LIMIT 1 RETURNING id
         ) UPDATE paper_entries SET question_revision_id = foreign_question.id
         FROM foreign_question WHERE attempt_id = $1 AND position = 2`,
        [attempt],
      )
    },
    'the database refuses its score': async (world: World, attempt: string) => {
      await world.db.pool.query(
        `INSERT INTO attempt_scores (attempt_id, close_number, state, points, max_points, passed, engine_version, scored_at)
         VALUES ($1, 1, 'final', 0, 0, false, 1, now())`,
        [attempt],
      )
    },
  }

  test.each(Object.entries(breakages))('when %s', async (_name, breakIt) => {
    const errors: object[] = []
    const log: Log = { ...SILENT, error: (data) => void errors.push(data) }
    const world = await createWorld({ log })
    const attempts = await startMany(world, 5)
    const bad = attempts[2]!
    await breakIt(world, bad)
    const { closed } = await closeOverdue(job(world, plus(LAST + 1)))
    expect(new Set(closed.map(({ attempt }) => attempt))).toEqual(
      new Set(attempts.filter((attempt) => attempt !== bad)),
    )
    expect((await stored(world.db, bad)).state).toBe('inProgress')
    expect(errors.at(-1)).toMatchObject({ attempt: bad })
    const again = await closeOverdue(job(world, plus(LAST + 2)))
    expect(again).toEqual({ closed: [], failed: [bad], more: false })
    const spared = await closeOverdue(job(world, plus(LAST + 3)), again.failed)
    expect(spared).toEqual({ closed: [], failed: [], more: false })
  })
})
