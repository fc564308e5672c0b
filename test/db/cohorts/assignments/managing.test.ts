import { expect, test } from 'vitest'
import { closeAssignment } from '../../../../src/usecases/assignments/managing/close.ts'
import { extendAssignment } from '../../../../src/usecases/assignments/managing/extend.ts'
import { openAssignment } from '../../../../src/usecases/assignments/managing/open.ts'
import { reopenAssignment } from '../../../../src/usecases/assignments/managing/reopen.ts'
import { getResult } from '../../../../src/usecases/attempts/get-result.ts'
import { startAttempt } from '../../../../src/usecases/attempts/start.ts'
import { submitAttempt } from '../../../../src/usecases/attempts/submit.ts'
import { setAccommodation } from '../../../../src/usecases/grants/set-accommodation.ts'
import { choose, refused, rowsOf, save, start, stored } from '../../../support/attempts.ts'
import { MINUTE, plus, T0 } from '../../../support/instant.ts'
import { createWorld, type TestPerson } from '../../../support/world.ts'

const reason = 'said in the room'

/** Three trainees of a trainer, with the exam of ten minutes open from T0 for an hour. */
async function room() {
  const world = await createWorld()
  const trainer = await world.person('trainer')
  const people = [await world.person(), await world.person(), await world.person()]
  const cohort = await world.cohort({ trainers: [trainer], members: people })
  const window = { opensAt: T0, closesAt: plus(60 * MINUTE) }
  const assignment = await world.assignment({ cohort, quiz: 'exam', ...window })
  const own = (person: TestPerson, opensAt: Date, closesAt: Date) =>
    world.db.pool.query(
      'INSERT INTO assignment_overrides (assignment_id, user_id, opens_at, closes_at) VALUES ($1, $2, $3, $4)',
      [assignment, person.id, opensAt, closesAt],
    )
  const [first, second, third] = people as [TestPerson, TestPerson, TestPerson]
  return { world, trainer, first, second, third, assignment, own }
}

const minutesOf = (iso: string | null) => iso && (Date.parse(iso) - T0.getTime()) / MINUTE

test('extending adds for all that run, on top of what each has, and says both ends', async () => {
  const { world, trainer, first, second, assignment } = await room()
  const time = { user: second.id, multiplier: 1.5, minutes: 0, reason }
  await setAccommodation(trainer.at(T0), time)
  const ids = [await start(first.at(T0), 'exam'), await start(second.at(T0), 'exam')]
  const input = { assignment, minutes: 5, reason }
  const tried = await extendAssignment(trainer.at(plus(MINUTE)), { ...input, dryRun: true })
  expect((await stored(world.db, ids[0]!)).deadline_at).toEqual(plus(10 * MINUTE))
  const { attempts } = await extendAssignment(trainer.at(plus(MINUTE)), input)
  expect(attempts).toEqual(tried.attempts)
  const ends = attempts.map((row) => [row.attempt, minutesOf(row.before), minutesOf(row.deadlineAt)])
  expect(ends).toEqual([
    [ids[0], 10, 15],
    [ids[1], 15, 20],
  ])
  await extendAssignment(trainer.at(plus(2 * MINUTE)), input)
  expect((await stored(world.db, ids[0]!)).deadline_at).toEqual(plus(20 * MINUTE))
})

test('extending against the end of the time: who was in time has more, who was not stays closed, nobody loses any', async () => {
  const { world, trainer, first, second, assignment } = await room()
  const late = await start(first.at(T0), 'exam')
  const running = await start(second.at(plus(5 * MINUTE)), 'exam')
  await extendAssignment(trainer.at(plus(12 * MINUTE)), { assignment, minutes: 5, reason })
  expect((await stored(world.db, late)).deadline_at).toEqual(plus(10 * MINUTE))
  expect((await stored(world.db, running)).deadline_at).toEqual(plus(20 * MINUTE))
})

test('opening lets everybody start now; once the window is over it is refused', async () => {
  const { trainer, first, assignment } = await room()
  const early = plus(-30 * MINUTE)
  await refused(startAttempt(first.at(early), { quiz: 'exam' }), 'not-startable')
  await openAssignment(trainer.at(early), { assignment, reason, dryRun: true })
  await refused(startAttempt(first.at(early), { quiz: 'exam' }), 'not-startable')
  const opened = await openAssignment(trainer.at(early), { assignment, reason })
  expect(opened.opensAt).toBe(early.toISOString())
  await start(first.at(early), 'exam')
  await refused(openAssignment(trainer.at(plus(61 * MINUTE)), { assignment, reason }), 'not-startable')
})

test('closing scores all that runs, ends the window, and what is released on close follows at once', async () => {
  const { world, trainer, first, second, third, assignment } = await room()
  const ids = [await start(first.at(T0), 'exam'), await start(second.at(T0), 'exam')]
  await save(first.at(plus(MINUTE)), ids[0]!, 1, choose('right-1'))
  const at = plus(3 * MINUTE)
  const tried = await closeAssignment(trainer.at(at), { assignment, reason, dryRun: true })
  expect((await stored(world.db, ids[0]!)).state).toBe('inProgress')
  const closed = await closeAssignment(trainer.at(at), { assignment, reason })
  expect(closed).toEqual(tried)
  expect(closed).toMatchObject({ closesAt: at.toISOString(), heldBy: [] })
  expect(closed.attempts.map((row) => [row.attempt, row.closeReason])).toEqual(
    ids.map((id) => [id, 'trainer']),
  )
  expect(Number((await rowsOf(world.db, 'attempt_scores', ids[0]!))[0]!['points'])).toBe(1)
  await refused(startAttempt(third.at(plus(4 * MINUTE)), { quiz: 'exam' }), 'not-startable')
  const { result } = await getResult(first.at(plus(4 * MINUTE)), { attempt: ids[0]! })
  expect(result.released).toBe('answers')
  expect(await closeAssignment(trainer.at(plus(5 * MINUTE)), { assignment, reason })).toMatchObject({
    attempts: [],
  })
})

test('a window of one person that is still to come stays, and holds back what is released on close', async () => {
  const { trainer, first, second, assignment, own } = await room()
  await own(second, plus(600 * MINUTE), plus(660 * MINUTE))
  const attempt = await start(first.at(T0), 'exam')
  const { heldBy } = await closeAssignment(trainer.at(plus(MINUTE)), { assignment, reason })
  expect(heldBy).toEqual([
    {
      user: second.id,
      opensAt: plus(600 * MINUTE).toISOString(),
      closesAt: plus(660 * MINUTE).toISOString(),
    },
  ])
  const released = async (at: Date) => (await getResult(first.at(at), { attempt })).result.released
  expect(await released(plus(2 * MINUTE))).toBe('none')
  await start(second.at(plus(610 * MINUTE)), 'exam')
  expect(await released(plus(661 * MINUTE))).toBe('answers')
})

test('close now against a save and a submit of each: what was acknowledged is scored, and nothing is closed twice', async () => {
  const { world, trainer, first, second, third, assignment } = await room()
  const people = [first, second, third]
  const ids = await Promise.all(people.map((person) => start(person.at(T0), 'exam')))
  const at = plus(MINUTE)
  const saves = people.map((person, index) => save(person.at(at), ids[index]!, 1, choose('right-1')))
  const submits = people
    .slice(1)
    .map((person, index) => submitAttempt(person.at(at), { attempt: ids[index + 1]! }))
  const outcomes = await Promise.allSettled([
    ...saves,
    closeAssignment(trainer.at(at), { assignment, reason }),
    ...submits,
  ])
  for (const [index, attempt] of ids.entries()) {
    const scores = await rowsOf(world.db, 'attempt_scores', attempt)
    const wasAcknowledged = outcomes[index]!.status === 'fulfilled'
    expect(scores.map((row) => Number(row['points']))).toEqual([wasAcknowledged ? 1 : 0])
    expect(await rowsOf(world.db, 'receipts', attempt)).toHaveLength(1)
  }
  const failed = outcomes.flatMap((one) => (one.status === 'rejected' ? [one.reason.code] : []))
  expect(failed.filter((code) => code !== 'attempt-closed')).toEqual([])
})

test('some attempts are reopened each for itself: what is wrong with one refuses no other', async () => {
  const { trainer, first, second, assignment } = await room()
  const [closed, running] = [await start(first.at(T0), 'exam'), await start(second.at(T0), 'exam')]
  await submitAttempt(first.at(plus(MINUTE)), { attempt: closed })
  const until = plus(30 * MINUTE)
  const { attempts } = await reopenAssignment(trainer.at(plus(2 * MINUTE)), {
    assignment,
    attempts: [closed, running, assignment],
    minutes: 5,
    until,
    reason,
  })
  expect(attempts.map((row) => [row.attempt, row.waitingUntil, row.refused?.code])).toEqual([
    [closed, until.toISOString(), undefined],
    [running, null, 'not-closed-yet'],
    [assignment, null, 'not-found'],
  ])
})
