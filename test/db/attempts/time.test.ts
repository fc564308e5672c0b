import { describe, expect, test } from 'vitest'
import { sql } from '../../../src/db/drizzle.ts'
import { acceptsUntil } from '../../../src/db/repositories/attempts/accepts-until.ts'
import { judgedAt } from '../../../src/db/repositories/clock.ts'
import { statement, value } from '../../../src/db/statement.ts'
import { acceptsUntil as acceptedUntil } from '../../../src/domain/attempt/state.ts'
import { getAttempt } from '../../../src/usecases/attempts/get.ts'
import { getResult } from '../../../src/usecases/attempts/get-result.ts'
import { getTiming } from '../../../src/usecases/attempts/get-timing.ts'
import { listAttempts } from '../../../src/usecases/attempts/list.ts'
import { submitAttempt } from '../../../src/usecases/attempts/submit.ts'
import { replayResponses } from '../../../src/usecases/responses/replay.ts'
import { choose, refused, rowsOf, save, start, stored } from '../../support/attempts.ts'
import { MINUTE, plus, SECOND, T0 } from '../../support/instant.ts'
import { createWorld } from '../../support/world.ts'

const DEADLINE = 10 * MINUTE
const LAST = DEADLINE + 5 * SECOND

async function started() {
  const world = await createWorld()
  const person = await world.person()
  return { world, person, attempt: await start(person.at(T0)) }
}

describe('nothing is accepted after deadline + grace (promise 6)', () => {
  test.each([
    ['at the deadline', DEADLINE, true],
    ['in the grace', DEADLINE + 1, true],
    ['at deadline + grace', LAST, true],
    ['a millisecond later', LAST + 1, false],
    ['a day later', LAST + 24 * 60 * MINUTE, false],
  ])('%s', async (_name, ms, accepted) => {
    const { world, person, attempt } = await started()
    await save(person.at(plus(MINUTE)), attempt, 1, choose('right-1'))
    const saving = save(person.at(plus(ms)), attempt, 2, choose('right-2'))
    if (accepted) expect(await saving).toMatchObject({ version: 1, remainingMs: 0 })
    else expect(await refused(saving, 'attempt-closed')).toMatchObject({ state: 'expired' })
    const entry = {
      id: '01890000-0000-7000-8000-000000000001',
      position: 1,
      response: choose('wrong-1'),
    }
    const replayed = await replayResponses(person.at(plus(ms)), { attempt, entries: [entry] })
    expect(replayed).toEqual([{ id: entry.id, outcome: accepted ? 'accepted' : 'late' }])
    const { attempt: closed, result } = await submitAttempt(person.at(plus(ms)), { attempt })
    expect(closed).toMatchObject({
      state: accepted ? 'submitted' : 'expired',
      closeReason: accepted ? 'submitted' : 'timeLimit',
      closedAt: plus(Math.min(ms, LAST)).toISOString(),
    })
    // In time: wrong-1 and right-2. Late: right-1 alone, as it was acknowledged.
    expect(result).toMatchObject({ score: { points: 1 } })
    expect(await rowsOf(world.db, 'attempt_scores', attempt)).toHaveLength(1)
  })

  test('lateness is judged at the start of a statement, to the millisecond that clients see', async () => {
    const { world } = await started()
    const clock = statement.list<{ atStart: boolean; exact: boolean }, { now: null }>(
      'judged_at_of_a_test',
      sql`SELECT ${judgedAt} = date_trunc('milliseconds', ${judgedAt}) AS exact,
        ${judgedAt} = date_trunc('milliseconds', statement_timestamp()) AS "atStart"
        FROM generate_series(1, 100)`,
    )
    const rows = await clock(world.db, { now: null })
    expect(rows).toEqual(rows.map(() => ({ exact: true, atStart: true })))
  })
})

describe('SQL and the domain agree on the last instant that answers are accepted at', () => {
  const asked = statement.get<{ until: Date }, Record<'deadlineAt' | 'lastAnswerAt', Date | null>>(
    'accepts_until_of_a_test',
    sql`SELECT ${acceptsUntil} AS until FROM (VALUES (${T0}::timestamptz, ${value('deadlineAt')}::timestamptz, 5000,
      ${value('lastAnswerAt')}::timestamptz)) AS a(started_at, deadline_at, grace_ms, last_answer_at)`,
  )

  test.each([
    ['deadline + grace', { deadlineAt: plus(DEADLINE), lastAnswerAt: plus(MINUTE) }],
    ['30 days after the last save', { deadlineAt: null, lastAnswerAt: plus(MINUTE) }],
    ['30 days after the start', { deadlineAt: null, lastAnswerAt: null }],
  ])('%s', async (_name, at) => {
    const { db } = await createWorld()
    const running = { state: 'inProgress', startedAt: T0, limitedBy: null, graceMs: 5000, ...at } as const
    expect((await asked(db, at)).until).toEqual(acceptedUntil(running))
  })
})

test('the clock of an attempt: remaining time stops at 0, and closes by reading', async () => {
  const { world, person, attempt } = await started()
  const reading = async (ms: number) => {
    const { state, remainingMs, closedAt } = await getTiming(person.at(plus(ms)), { attempt })
    return [state, remainingMs, closedAt]
  }
  expect(await reading(0)).toEqual(['inProgress', DEADLINE, null])
  expect(await reading(DEADLINE + 1)).toEqual(['inProgress', 0, null])
  expect((await stored(world.db, attempt)).state).toBe('inProgress')
  expect(await reading(LAST + 1)).toEqual(['expired', 0, plus(LAST).toISOString()])
  expect(await stored(world.db, attempt)).toMatchObject({
    state: 'expired',
    closed_at: plus(LAST),
    processed_at: plus(LAST + 1),
    close_reason: 'timeLimit',
  })
})

test('a list shows an overdue attempt as expired and writes nothing', async () => {
  const { world, person, attempt } = await started()
  const late = person.at(plus(LAST + 1))
  const { items } = await listAttempts(late, { limit: 10 })
  expect(items).toMatchObject([{ id: attempt, state: 'expired', closedAt: plus(LAST).toISOString() }])
  expect((await stored(world.db, attempt)).state).toBe('inProgress')
  expect((await getResult(late, { attempt })).result.released).toBe('answers')
  expect((await stored(world.db, attempt)).state).toBe('expired')
})

describe('a server whose clock steps back by a minute', () => {
  test('stored instants never run backwards, and nothing fails', async () => {
    const { world, person, attempt } = await started()
    const back = person.at(plus(-MINUTE))
    await save(back, attempt, 1, choose('right-1'))
    expect((await rowsOf(world.db, 'responses', attempt))[0]).toMatchObject({ saved_at: T0 })
    await save(person.at(plus(MINUTE)), attempt, 2, choose('right-2'))
    await save(back, attempt, 2, choose('wrong-2'))
    const entry = {
      id: '01890000-0000-7000-8000-000000000001',
      position: 3,
      response: null,
    }
    await replayResponses(back, { attempt, entries: [entry] })
    const journal = await rowsOf(world.db, 'response_journal', attempt, 'seq')
    expect(journal.map((row) => row['received_at'])).toEqual([T0, plus(MINUTE), plus(MINUTE), plus(MINUTE)])
    const { attempt: closed } = await submitAttempt(back, { attempt })
    const at = plus(MINUTE).toISOString()
    expect(closed).toMatchObject({ state: 'submitted', closedAt: at, processedAt: at })
    const events = await rowsOf(world.db, 'attempt_events', attempt, 'id')
    expect(events.map((row) => row['at'])).toEqual([T0, plus(MINUTE)])
  })

  test('an attempt never closes before it started', async () => {
    const { world, person, attempt } = await started()
    await submitAttempt(person.at(plus(-MINUTE)), { attempt })
    expect(await stored(world.db, attempt)).toMatchObject({ closed_at: T0, processed_at: T0 })
  })
})

test('once closed, the questions are hidden until the answers are released', async () => {
  const world = await createWorld()
  const person = await world.person()
  const attempt = await start(person.at(T0), 'manual')
  expect((await getAttempt(person.at(T0), { attempt })).questions).toHaveLength(3)
  expect((await getAttempt(person.at(plus(LAST + 1)), { attempt })).questions).toBeNull()
})
