import { describe, expect, test } from 'vitest'
import { getResult } from '../../../../src/usecases/attempts/get-result.ts'
import { getTiming } from '../../../../src/usecases/attempts/get-timing.ts'
import { extendAttempt } from '../../../../src/usecases/attempts/managing/extend.ts'
import { voidAttempt } from '../../../../src/usecases/attempts/managing/void.ts'
import { startAttempt } from '../../../../src/usecases/attempts/start.ts'
import { submitAttempt } from '../../../../src/usecases/attempts/submit.ts'
import { setAccommodation } from '../../../../src/usecases/grants/set-accommodation.ts'
import { choose, refused, rowsOf, save, start, stored } from '../../../support/attempts.ts'
import { MINUTE, plus, SECOND, T0 } from '../../../support/instant.ts'
import { createWorld } from '../../../support/world.ts'

const LAST = 10 * MINUTE + 5 * SECOND
const reason = 'asked by the trainee'

/** A trainee of a trainer's cohort, with the exam open from T0 for an hour. */
async function cohort() {
  const world = await createWorld()
  const [trainer, person] = [await world.person('trainer'), await world.person()]
  const id = await world.cohort({ trainers: [trainer], members: [person] })
  const assignment = await world.assignment({
    cohort: id,
    quiz: 'exam',
    opensAt: T0,
    closesAt: plus(60 * MINUTE),
  })
  const deadline = async (attempt: string) => {
    const { deadline_at, limited_by } = await stored(world.db, attempt)
    return [(deadline_at?.getTime() - T0.getTime()) / MINUTE, limited_by]
  }
  const audit = async () =>
    (
      await world.db.pool.query(
        `SELECT action, object_id, reason FROM audit_log
         WHERE actor_kind = 'person' AND action <> 'assignment.pin' ORDER BY id`,
      )
    ).rows
  return { world, id, trainer, person, assignment, deadline, audit }
}

describe('accommodation', () => {
  test.each([
    ['half as much again', { multiplier: 1.5, minutes: 0 }, 15],
    ['minutes', { multiplier: 1, minutes: 7 }, 17],
    ['both', { multiplier: 2, minutes: 1 }, 21],
  ])('%s moves a running deadline and bounds the next start', async (_name, time, minutes) => {
    const { trainer, person, deadline } = await cohort()
    const practice = await start(person.at(T0))
    await setAccommodation(trainer.at(plus(MINUTE)), { user: person.id, ...time, reason })
    expect(await deadline(practice)).toEqual([minutes, 'timeLimit'])
    const timing = await getTiming(person.at(plus(MINUTE)), { attempt: practice })
    expect(timing.remainingMs).toBe((minutes - 1) * MINUTE)
    const exam = await start(person.at(plus(MINUTE)), 'exam')
    expect(await deadline(exam)).toEqual([minutes + 1, 'timeLimit'])
  })

  test('it moves the end of the window too, for starting and for running', async () => {
    const { trainer, person, deadline } = await cohort()
    const late = person.at(plus(64 * MINUTE))
    await refused(startAttempt(late, { quiz: 'exam' }), 'not-startable')
    await setAccommodation(trainer.at(T0), { user: person.id, multiplier: 1.5, minutes: 0, reason })
    expect(await deadline(await start(late, 'exam'))).toEqual([65, 'window'])
  })

  test('less time than before never takes any from a running attempt', async () => {
    const { trainer, person, deadline } = await cohort()
    await setAccommodation(trainer.at(T0), { user: person.id, multiplier: 2, minutes: 0, reason })
    const attempt = await start(person.at(T0))
    await setAccommodation(trainer.at(T0), { user: person.id, multiplier: 1, minutes: 0, reason })
    expect(await deadline(attempt)).toEqual([20, 'timeLimit'])
  })

  test.each([
    ['in its grace it runs again', LAST, 15, 'inProgress'],
    ['once its time is over it stays over', LAST + 1, 10, 'expired'],
  ])('%s', async (_name, ms, minutes, state) => {
    const { trainer, person, deadline } = await cohort()
    const attempt = await start(person.at(T0))
    await setAccommodation(trainer.at(plus(ms)), { user: person.id, multiplier: 1.5, minutes: 0, reason })
    expect(await deadline(attempt)).toEqual([minutes, 'timeLimit'])
    expect((await getTiming(person.at(plus(ms)), { attempt })).state).toBe(state)
  })

  test('only a trainer of the person may grant it, in one transaction with the audit', async () => {
    const { world, id, trainer, person, audit } = await cohort()
    const stranger = await world.person('trainer')
    const given = { user: person.id, multiplier: 2, minutes: 0, reason }
    await refused(setAccommodation(stranger.at(T0), given), 'not-found')
    expect(await audit()).toEqual([])
    await setAccommodation(trainer.at(T0), given)
    expect(await audit()).toEqual([
      { action: 'accommodation.set', object_id: person.id, reason },
      { action: 'accommodation.set', object_id: id, reason: null },
    ])
  })

  test('every cohort whose assignments it moves finds it in its audit, those that were left too', async () => {
    const { world, id, trainer, person } = await cohort()
    const [other, left, past] = [
      await world.cohort({ trainers: [await world.person('trainer')], members: [person] }),
      await world.cohort({ members: [person] }),
      await world.cohort({ members: [person] }),
    ]
    await world.assignment({ cohort: left, quiz: 'sample', opensAt: T0, closesAt: plus(60 * MINUTE) })
    const { assignment } = (await startAttempt(person.at(T0), { quiz: 'sample' })).attempt
    expect(assignment).not.toBeNull()
    await world.db.pg.query('UPDATE cohort_members SET left_at = now() WHERE cohort_id = ANY ($1)', [
      [left, past],
    ])
    await setAccommodation(trainer.at(T0), { user: person.id, multiplier: 1.5, minutes: 3, reason })
    const { rows } = await world.db.pg.query(
      `SELECT object_id, actor_id, before, after, reason FROM audit_log WHERE object_type = 'cohort' ORDER BY object_id`,
    )
    expect(rows).toEqual(
      [id, other, left].sort().map((cohort) => ({
        object_id: cohort,
        actor_id: trainer.id,
        before: { userId: person.id, multiplier: 1, minutes: 0 },
        after: { userId: person.id, multiplier: 1.5, minutes: 3 },
        // Why is between the person and who granted it.
        reason: null,
      })),
    )
  })
})

describe('extend', () => {
  test('minutes add up, beyond the window too, each an event and an audit line', async () => {
    const { world, trainer, person, deadline, audit } = await cohort()
    const attempt = await start(person.at(plus(55 * MINUTE)), 'exam')
    expect(await deadline(attempt)).toEqual([60, 'window'])
    for (const minutes of [5, 3]) {
      const view = await extendAttempt(trainer.at(plus(56 * MINUTE)), { attempt, minutes, reason })
      expect(view.questions).toBeNull()
    }
    expect(await deadline(attempt)).toEqual([68, 'window'])
    expect(await rowsOf(world.db, 'attempt_events', attempt, 'id')).toMatchObject([
      { event: 'started' },
      { event: 'deadline', actor_id: trainer.id, data: { grant: 'extension', reason } },
      { event: 'deadline', data: { to: plus(68 * MINUTE).toISOString() } },
    ])
    expect((await audit()).map((row) => row.action)).toEqual(['attempt.extend', 'attempt.extend'])
    await save(person.at(plus(68 * MINUTE + 5 * SECOND)), attempt, 1, choose('right-1'))
  })

  test('an accommodation after an extension keeps the minutes granted', async () => {
    const { trainer, person, deadline } = await cohort()
    const attempt = await start(person.at(T0))
    await extendAttempt(trainer.at(T0), { attempt, minutes: 5, reason })
    await setAccommodation(trainer.at(T0), { user: person.id, multiplier: 1.5, minutes: 0, reason })
    expect(await deadline(attempt)).toEqual([20, 'timeLimit'])
  })

  test('minutes add to what an attempt kept when its accommodation was taken back', async () => {
    const { trainer, person, deadline } = await cohort()
    const attempt = await start(person.at(T0))
    await setAccommodation(trainer.at(T0), { user: person.id, multiplier: 2, minutes: 0, reason })
    await setAccommodation(trainer.at(T0), { user: person.id, multiplier: 1, minutes: 0, reason })
    await extendAttempt(trainer.at(T0), { attempt, minutes: 5, reason })
    expect(await deadline(attempt)).toEqual([25, 'timeLimit'])
  })

  test('not an untimed attempt: there is nothing to extend', async () => {
    const { trainer, person, world } = await cohort()
    const attempt = await start(person.at(T0), 'untimed')
    await refused(extendAttempt(trainer.at(T0), { attempt, minutes: 5, reason }), 'untimed')
    expect(await stored(world.db, attempt)).toMatchObject({ deadline_at: null, limited_by: null })
  })

  test('not once its time is over, nor once closed, and nothing is written', async () => {
    const { trainer, person, deadline, audit } = await cohort()
    const attempt = await start(person.at(T0))
    const late = extendAttempt(trainer.at(plus(LAST + 1)), { attempt, minutes: 5, reason })
    expect(await refused(late, 'attempt-closed')).toEqual({ closedAt: plus(LAST).toISOString() })
    await submitAttempt(person.at(T0), { attempt })
    await refused(extendAttempt(trainer.at(T0), { attempt, minutes: 5, reason }), 'attempt-closed')
    expect(await deadline(attempt)).toEqual([10, 'timeLimit'])
    expect(await audit()).toEqual([])
  })
})

describe('void', () => {
  const states = {
    open: { at: 0, submit: false, closeReason: 'voided', closedAt: T0 },
    submitted: { at: 0, submit: true, closeReason: 'submitted', closedAt: T0 },
    overdue: { at: LAST + 1, submit: false, closeReason: 'voided', closedAt: plus(LAST + 1) },
  }

  test.each(Object.entries(states))('%s: final, shown nowhere, uses up no attempt', async (_name, given) => {
    const { world, trainer, person, audit } = await cohort()
    const attempt = await start(person.at(T0), 'exam')
    if (given.submit) await submitAttempt(person.at(T0), { attempt })
    const now = plus(given.at)
    const view = await voidAttempt(trainer.at(now), { attempt, reason })
    expect(view).toMatchObject({ state: 'voided', closeReason: given.closeReason })
    expect((await stored(world.db, attempt)).closed_at).toEqual(given.closedAt)
    await voidAttempt(trainer.at(now), { attempt, reason })
    const events = await rowsOf(world.db, 'attempt_events', attempt)
    expect(events.filter((row) => row['event'] === 'voided')).toHaveLength(1)
    await refused(submitAttempt(person.at(now), { attempt }), 'attempt-voided')
    await refused(save(person.at(now), attempt, 1, choose('right-1')), 'attempt-closed')
    expect((await getResult(person.at(now), { attempt })).result).toMatchObject({ released: 'none' })
    expect((await audit())[0]).toEqual({ action: 'attempt.void', object_id: attempt, reason })
    // The exam allows one attempt: the voided one is not it.
    const { attempt: next } = await startAttempt(person.at(now), { quiz: 'exam' })
    expect(next).toMatchObject({ number: 2, state: 'inProgress' })
  })

  test('a stranger and the trainee cannot', async () => {
    const { world, person } = await cohort()
    const attempt = await start(person.at(T0), 'exam')
    const stranger = await world.person('trainer')
    await refused(voidAttempt(stranger.at(T0), { attempt, reason }), 'not-found')
    expect((await stored(world.db, attempt)).state).toBe('inProgress')
  })
})
