import { describe, expect, test } from 'vitest'
import { getResult } from '../../../../src/usecases/attempts/get-result.ts'
import { startAttempt } from '../../../../src/usecases/attempts/start.ts'
import { submitAttempt } from '../../../../src/usecases/attempts/submit.ts'
import { setAccommodation } from '../../../../src/usecases/grants/set-accommodation.ts'
import { listMyAssignments } from '../../../../src/usecases/me/list-assignments.ts'
import { getQuiz } from '../../../../src/usecases/quizzes/get.ts'
import { refused, start, stored } from '../../../support/attempts.ts'
import { MINUTE, plus, T0 } from '../../../support/instant.ts'
import { createWorld, type TestPerson } from '../../../support/world.ts'

const MANUAL = { score: 'manual', answers: 'manual' } as const

/** `exam` (on close, 10 minutes, one attempt) for a class of two from T0 for an hour; other terms as given. */
async function exam(given: { release?: typeof MANUAL; timeLimitMs?: number; maxAttempts?: number } = {}) {
  const world = await createWorld()
  const [trainer, person, other] = [await world.person('trainer'), await world.person(), await world.person()]
  const cohort = await world.cohort({ trainers: [trainer], members: [person, other] })
  const window = { opensAt: T0, closesAt: plus(60 * MINUTE) }
  const assignment = await world.assignment({ cohort, quiz: 'exam', ...window, ...given })
  const own = (of: TestPerson, terms: Parameters<typeof world.override>[2]) =>
    world.override(assignment, of, terms)
  const taken = async (by: TestPerson) => {
    const attempt = await start(by.at(T0), 'exam')
    await submitAttempt(by.at(T0), { attempt })
    return async (minutes: number) =>
      (await getResult(by.at(plus(minutes * MINUTE)), { attempt })).result.released
  }
  return { world, trainer, person, other, assignment, own, taken }
}

describe('a window of one’s own', () => {
  test('is when one may start, and what is shown; the others keep theirs', async () => {
    const { person, other, assignment, own } = await exam()
    await own(person, { opensAt: plus(120 * MINUTE), closesAt: plus(180 * MINUTE) })
    const at = (who: TestPerson, minutes: number) => who.at(plus(minutes * MINUTE))
    expect(await refused(startAttempt(at(person, 30), { quiz: 'exam' }), 'not-startable')).toEqual({
      reason: 'not-open-yet',
      at: plus(120 * MINUTE).toISOString(),
    })
    const shown = { opensAt: plus(120 * MINUTE).toISOString(), closesAt: plus(180 * MINUTE).toISOString() }
    expect((await listMyAssignments(at(person, 30), { limit: 10 })).items).toMatchObject([shown])
    expect((await getQuiz(at(person, 30), { quiz: 'exam' })).assignments).toMatchObject([shown])
    expect((await getQuiz(at(other, 30), { quiz: 'exam' })).assignments).toMatchObject([
      { opensAt: T0.toISOString(), closesAt: plus(60 * MINUTE).toISOString() },
    ])
    await refused(startAttempt(at(other, 130), { quiz: 'exam' }), 'not-startable')
    const { attempt } = await startAttempt(at(person, 175), { quiz: 'exam' })
    expect(attempt).toMatchObject({
      assignment,
      deadlineAt: plus(180 * MINUTE).toISOString(),
      limitedBy: 'window',
    })
  })

  test('holds on-close back for all until it is over, and then no longer', async () => {
    const { person, other, own, taken } = await exam()
    const seen = await taken(other)
    await own(person, { opensAt: plus(120 * MINUTE), closesAt: plus(180 * MINUTE) })
    expect([await seen(61), await seen(180), await seen(181)]).toEqual(['none', 'none', 'answers'])
  })

  test('that ends sooner than that of the class holds nobody up', async () => {
    const { person, other, own, taken } = await exam()
    const seen = await taken(person)
    for (const who of [person, other]) await own(who, { closesAt: plus(30 * MINUTE) })
    expect([await seen(30), await seen(31)]).toEqual(['none', 'answers'])
  })

  test('grows by extra time, for a running attempt too', async () => {
    const { world, trainer, person, own } = await exam()
    await own(person, { closesAt: plus(90 * MINUTE) })
    const attempt = await start(person.at(plus(85 * MINUTE)), 'exam')
    const time = { user: person.id, multiplier: 1.5, minutes: 0, reason: 'x' }
    await setAccommodation(trainer.at(plus(86 * MINUTE)), time)
    expect((await stored(world.db, attempt)).deadline_at).toEqual(plus(95 * MINUTE))
  })
})

describe('limit and attempts', () => {
  test.each([
    ['of the quiz', {}, {}, [10, 1]],
    ['of the assignment', { timeLimitMs: 20 * MINUTE, maxAttempts: 2 }, {}, [20, 2]],
    [
      'of the person',
      { timeLimitMs: 20 * MINUTE, maxAttempts: 2 },
      { timeLimitMs: 30 * MINUTE, maxAttempts: 3 },
      [30, 3],
    ],
  ])('%s', async (_name, given, of, [minutes, max]) => {
    const { world, person, own } = await exam(given)
    await own(person, of)
    expect(await getQuiz(person.at(T0), { quiz: 'exam' })).toMatchObject({
      timeLimitMs: minutes! * MINUTE,
      attemptsLeft: max,
      assignments: [{ timeLimitMs: minutes! * MINUTE, attemptsMax: max }],
    })
    const attempt = await start(person.at(T0), 'exam')
    expect(await stored(world.db, attempt)).toMatchObject({
      time_limit_ms: minutes! * MINUTE,
      deadline_at: plus(minutes! * MINUTE),
    })
  })
})

describe('release', () => {
  test('of the assignment goes before the quiz’s', async () => {
    const { person, taken } = await exam({ release: MANUAL })
    const seen = await taken(person)
    expect(await seen(61)).toBe('none')
    expect((await getQuiz(person.at(T0), { quiz: 'exam' })).assignments).toMatchObject([{ release: MANUAL }])
  })

  test('of one person concerns that person alone', async () => {
    const { world, person, other, assignment, own, taken } = await exam()
    const [mine, theirs] = [await taken(person), await taken(other)]
    await own(person, { release: { score: 'on-submit', answers: 'manual' } })
    expect([await mine(1), await theirs(1)]).toEqual(['score', 'none'])
    expect([await theirs(61), await mine(62)]).toEqual(['answers', 'score'])
    await world.db.pool.query(
      'UPDATE assignment_overrides SET answers_released_at = $2 WHERE assignment_id = $1',
      [assignment, plus(70 * MINUTE)],
    )
    expect([await mine(69), await mine(71)]).toEqual(['score', 'answers'])
  })

  test('by hand for one, who has no release of their own', async () => {
    const { world, person, other, assignment, own, taken } = await exam()
    const [mine, theirs] = [await taken(person), await taken(other)]
    await own(person, {})
    await world.db.pool.query(
      'UPDATE assignment_overrides SET score_released_at = $2, answers_released_at = $2 WHERE assignment_id = $1',
      [assignment, T0],
    )
    expect([await mine(1), await theirs(1)]).toEqual(['answers', 'none'])
  })
})
