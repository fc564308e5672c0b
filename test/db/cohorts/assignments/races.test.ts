import { expect, onTestFinished, test } from 'vitest'
import { extendAssignment } from '../../../../src/usecases/assignments/managing/extend.ts'
import { setOverride } from '../../../../src/usecases/assignments/overrides/set.ts'
import { updateAssignment } from '../../../../src/usecases/assignments/update.ts'
import { closeOverdue } from '../../../../src/usecases/attempts/close-overdue.ts'
import { getResult } from '../../../../src/usecases/attempts/get-result.ts'
import { startAttempt } from '../../../../src/usecases/attempts/start.ts'
import { submitAttempt } from '../../../../src/usecases/attempts/submit.ts'
import type { Context } from '../../../../src/usecases/context.ts'
import { start, stored } from '../../../support/attempts.ts'
import { MINUTE, plus, T0 } from '../../../support/instant.ts'
import { type Chooser, legs, openStage, type Player, randomOf } from '../../../support/races/schedule.ts'
import { createWorld, type TestPerson } from '../../../support/world.ts'

const SEEDS = Array.from({ length: 25 }, (_, seed) => seed)
const reason = 'a schedule'

/** `exam` (ten minutes) from T0 for an hour, begun by one of its class; each run has another member. */
async function theatre() {
  const world = await createWorld()
  const stage = await openStage(world.url, 2)
  onTestFinished(() => stage.close())
  const [trainer, first] = [await world.person('trainer'), await world.person()]
  const cohort = await world.cohort({ trainers: [trainer], members: [first] })
  const window = { opensAt: T0, closesAt: plus(60 * MINUTE) }
  const assignment = await world.assignment({ cohort, quiz: 'exam', ...window })
  const attempt = await start(first.at(T0), 'exam')
  await submitAttempt(first.at(T0), { attempt })
  const member = async () => {
    const person = await world.person()
    await world.db.pool.query('INSERT INTO cohort_members (cohort_id, user_id) VALUES ($1, $2)', [
      cohort,
      person.id,
    ])
    return person
  }
  const at = (who: TestPerson, minutes: number) => who.at(plus(minutes * MINUTE))
  const grow = (person: TestPerson, now: number, end: number) =>
    act('grow', at(trainer, now), (ctx) =>
      setOverride(ctx, { assignment, user: person.id, closesAt: plus(end * MINUTE), reason }),
    )
  const move = (now: number, end: number) =>
    act('move', at(trainer, now), (ctx) =>
      updateAssignment(ctx, { assignment, closesAt: plus(end * MINUTE), reason }),
    )
  const extend = (now: number, minutes: number) =>
    act('extend', at(trainer, now), (ctx) => extendAssignment(ctx, { assignment, minutes, reason }))
  const begin = (person: TestPerson, now: number) =>
    act('start', at(person, now), (ctx) => startAttempt(ctx, { quiz: 'exam' }))
  const read = (now: number) => act('read', at(first, now), (ctx) => getResult(ctx, { attempt }))
  const expire = (now: number) => act('expire', at(trainer, now), (ctx) => closeOverdue(ctx))
  const watch = async (choose: Chooser, ...players: Player[]) => {
    const { outcomes, trace } = await stage.play(players, choose)
    const ends = outcomes.map(({ value, error }) => (error ? (error as { code?: string }).code : value))
    return { ends, trace }
  }
  // One is let go first more often than the other, by the seed: they take unlike numbers of steps.
  const play = (seed: number, ...players: Player[]) => {
    const random = randomOf(seed)
    return watch((ready) => ready[random() < (seed % 5) / 4 ? 0 : ready.length - 1]!, ...players)
  }
  const only = async (person: TestPerson) => {
    const { rows } = await world.db.pool.query('SELECT id FROM attempts WHERE user_id = $1', [person.id])
    expect(rows).toHaveLength(1)
    return stored(world.db, rows[0].id)
  }
  return { world, trainer, member, at, grow, move, extend, begin, read, expire, play, watch, only }
}

function act(name: string, ctx: Context, run: (ctx: Context) => Promise<unknown>): Player {
  return { name, run: (db) => run({ ...ctx, db }) }
}

test('an own window that grows against a start: the attempt has it, however they interleave', async () => {
  const { member, grow, begin, play, only } = await theatre()
  for (const seed of SEEDS) {
    const person = await member()
    await play(seed, begin(person, 55), grow(person, 55, 64))
    expect((await only(person)).deadline_at, `seed ${seed}`).toEqual(plus(64 * MINUTE))
  }
})

test('the window of all that grows against a start: the attempt has it, however they interleave', async () => {
  const { member, move, begin, play, only } = await theatre()
  let end = 60
  for (const seed of SEEDS) {
    const person = await member()
    const now = end - 5
    end += 1
    await play(seed, begin(person, now), move(now, end))
    expect((await only(person)).deadline_at, `seed ${seed}`).toEqual(plus(end * MINUTE))
  }
})

test('expiry against a window that grows: closed on time or running on, never both', async () => {
  const { member, at, grow, expire, play, only } = await theatre()
  const seen = new Set<string>()
  for (const seed of SEEDS) {
    const person = await member()
    await start(at(person, 55), 'exam')
    await play(seed, expire(61), grow(person, 60, 64))
    const { state, deadline_at, closed_at } = await only(person)
    if (state === 'inProgress') expect(deadline_at).toEqual(plus(64 * MINUTE))
    else expect([state, closed_at]).toEqual(['expired', new Date(deadline_at.getTime() + 5_000)])
    seen.add(state)
  }
  expect([...seen].toSorted()).toEqual(['expired', 'inProgress'])
})

test('expiry against an extension of all: each is closed on time or running on for longer, never both', async () => {
  const { trainer, member, at, extend, expire, play, only } = await theatre()
  const seen = new Set<string>()
  for (const seed of SEEDS) {
    const people = [await member(), await member()]
    for (const person of people) await start(at(person, 45), 'exam')
    const { ends } = await play(seed, expire(61), extend(55, 8))
    const { attempts } = ends[1] as { attempts: { attempt: string }[] }
    for (const person of people) {
      const { id, state, deadline_at, closed_at } = await only(person)
      const isExtended = attempts.some(({ attempt }) => attempt === id)
      expect(deadline_at, `seed ${seed}`).toEqual(plus((isExtended ? 63 : 55) * MINUTE))
      if (state !== 'inProgress')
        expect([state, closed_at]).toEqual(['expired', new Date(deadline_at.getTime() + 5_000)])
      expect(state).toBe(isExtended ? 'inProgress' : 'expired')
      seen.add(state)
    }
    await closeOverdue(at(trainer, 70))
  }
  expect([...seen].toSorted()).toEqual(['expired', 'inProgress'])
})

test('a window that is being given holds back a read that would release, which looks again', async () => {
  const { member, grow, read, watch } = await theatre()
  const person = await member()
  const { trace, ends } = await watch(
    legs(['grow', 'lock_given_terms'], ['read', 'lock_assignment']),
    read(61),
    grow(person, 60, 120),
  )
  expect(trace.join()).toContain('(read waiting)')
  expect(ends).toMatchObject([{ result: { released: 'none' } }, { outcome: 'changed' }])
})

test('a read that is releasing holds back a window, which is refused then', async () => {
  const { member, grow, read, watch } = await theatre()
  const person = await member()
  const { trace, ends } = await watch(
    legs(['read', 'lock_assignment'], ['grow', 'lock_given_terms']),
    read(61),
    grow(person, 61, 120),
  )
  expect(trace.join()).toContain('(grow waiting)')
  expect(ends).toMatchObject([{ result: { released: 'answers' } }, 'answers-released'])
})
