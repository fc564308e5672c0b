import { describe, expect, test } from 'vitest'
import { removeExcuse } from '../../../../src/usecases/assignments/excuses/remove.ts'
import { setExcuse } from '../../../../src/usecases/assignments/excuses/set.ts'
import { getAssignment } from '../../../../src/usecases/assignments/get.ts'
import { listAssignmentOverrides } from '../../../../src/usecases/assignments/overrides/list.ts'
import {
  removeOverride,
  setOverride,
  setOverrideInput,
} from '../../../../src/usecases/assignments/overrides/set.ts'
import { setOverrides, setOverridesInput } from '../../../../src/usecases/assignments/overrides/set-many.ts'
import { getResult } from '../../../../src/usecases/attempts/get-result.ts'
import { submitAttempt } from '../../../../src/usecases/attempts/submit.ts'
import { setAccommodation } from '../../../../src/usecases/grants/set-accommodation.ts'
import { validated } from '../../../../src/usecases/validated.ts'
import { refused, start, stored } from '../../../support/attempts.ts'
import { MINUTE, plus, T0 } from '../../../support/instant.ts'
import { createWorld, type TestPerson } from '../../../support/world.ts'

const reason = 'was ill'
const iso = (minutes: number) => plus(minutes * MINUTE).toISOString()

/** `exam` (on close, ten minutes, one attempt) for a class of three from T0 for an hour. */
async function exam() {
  const world = await createWorld()
  const [trainer, stranger] = [await world.person('trainer'), await world.person('trainer')]
  const [person, other, third] = [await world.person(), await world.person(), await world.person()]
  const cohort = await world.cohort({ trainers: [trainer], members: [person, other, third] })
  const assignment = await world.assignment({
    cohort,
    quiz: 'exam',
    opensAt: T0,
    closesAt: plus(60 * MINUTE),
  })
  const give = (minutes: number, to: { id: string }[], own: object, by = trainer) =>
    setOverrides(
      by.at(plus(minutes * MINUTE)),
      validated(setOverridesInput, { assignment, users: to.map(({ id }) => id), reason, ...own }),
    )
  const put = (minutes: number, to: { id: string }, own: object, by = trainer) =>
    setOverride(
      by.at(plus(minutes * MINUTE)),
      validated(setOverrideInput, { assignment, user: to.id, reason, ...own }),
    )
  const owned = async () =>
    (await listAssignmentOverrides(trainer.ctx, { assignment, limit: 50 })).items.map(
      ({ user, own }) => [user.id, own] as const,
    )
  const audit = async () =>
    (
      await world.db.pool.query(
        `SELECT action, before, after, reason FROM audit_log WHERE object_id = $1 AND actor_kind = 'person'
         AND action <> 'assignment.pin' ORDER BY id`,
        [assignment],
      )
    ).rows
  const deadline = async (attempt: string) => (await stored(world.db, attempt)).deadline_at
  const hand = async (by: TestPerson) => {
    const attempt = await start(by.at(T0), 'exam')
    await submitAttempt(by.at(T0), { attempt })
    return async (minutes: number) =>
      (await getResult(by.at(plus(minutes * MINUTE)), { attempt })).result.released
  }
  return {
    world,
    trainer,
    stranger,
    person,
    other,
    third,
    cohort,
    assignment,
    give,
    put,
    owned,
    audit,
    deadline,
    hand,
  }
}

const NONE = { opensAt: null, closesAt: null, timeLimitMs: null, maxAttempts: null, release: null }

describe('a list of people', () => {
  test('each is told apart: given, given already, nobody of the cohort', async () => {
    const { world, person, other, third, give, owned, audit } = await exam()
    const outsider = await world.person()
    const window = { opensAt: iso(120), closesAt: iso(180) }
    await give(0, [third], window)
    const results = await give(0, [person, outsider, third, other, person], window)
    expect(results.map(({ user, outcome, problem }) => [user, outcome, problem?.code ?? null])).toEqual([
      [person.id, 'changed', null],
      [outsider.id, 'refused', 'not-found'],
      [third.id, 'unchanged', null],
      [other.id, 'changed', null],
    ])
    expect(await owned()).toEqual([person, other, third].map(({ id }) => [id, { ...NONE, ...window }]))
    const rows = await audit()
    expect(rows).toHaveLength(3)
    expect(rows[1]).toEqual({
      action: 'assignment.override',
      before: { user: person.id, ...NONE },
      after: { user: person.id, ...NONE, ...window },
      reason,
    })
  })

  test('a dry run says the same, and does nothing', async () => {
    const { person, other, assignment, trainer, give, owned, audit } = await exam()
    const [result] = await give(0, [person], { closesAt: iso(90), dryRun: true })
    expect(result).toMatchObject({ outcome: 'changed', terms: { closesAt: plus(90 * MINUTE) } })
    expect([await owned(), await audit()]).toEqual([[], []])
    expect((await getAssignment(trainer.ctx, { assignment })).overrides).toBe(0)
    expect((await give(0, [other], { closesAt: iso(90) }))[0]!.outcome).toBe('changed')
  })

  test('what is absent stays as each has it, null takes it away', async () => {
    const { person, other, give, put, owned } = await exam()
    await put(0, person, { timeLimitMs: 20 * MINUTE })
    await give(0, [person, other], { maxAttempts: 2 })
    expect(await owned()).toEqual([
      [person.id, { ...NONE, timeLimitMs: 20 * MINUTE, maxAttempts: 2 }],
      [other.id, { ...NONE, maxAttempts: 2 }],
    ])
    await give(0, [person, other], { maxAttempts: null })
    expect(await owned()).toEqual([[person.id, { ...NONE, timeLimitMs: 20 * MINUTE }]])
  })

  test('two lists at once, in opposite orders, both get through', async () => {
    const { person, other, third, give, owned } = await exam()
    const people = [person, other, third]
    await Promise.all([
      give(0, people, { maxAttempts: 2 }),
      give(0, people.toReversed(), { closesAt: iso(90) }),
    ])
    expect((await owned()).map(([, own]) => own)).toEqual(
      people.map(() => ({ ...NONE, maxAttempts: 2, closesAt: iso(90) })),
    )
  })
})

describe('one person', () => {
  test('has what was said last, whole; the others nothing of it', async () => {
    const { person, put, owned } = await exam()
    await put(0, person, { closesAt: iso(90), maxAttempts: 3 })
    await put(0, person, { timeLimitMs: 15 * MINUTE })
    expect(await owned()).toEqual([[person.id, { ...NONE, timeLimitMs: 15 * MINUTE }]])
  })

  test('a running attempt gets the time at once, and keeps it when it is taken back', async () => {
    const { trainer, person, assignment, put, deadline, audit } = await exam()
    const attempt = await start(person.at(plus(55 * MINUTE)), 'exam')
    expect(await deadline(attempt)).toEqual(plus(60 * MINUTE))
    await put(56, person, { closesAt: iso(75), timeLimitMs: 15 * MINUTE })
    expect(await deadline(attempt)).toEqual(plus(70 * MINUTE))
    await removeOverride(trainer.at(plus(57 * MINUTE)), {
      assignment,
      user: person.id,
      reason: 'Well again.',
    })
    expect(await deadline(attempt)).toEqual(plus(70 * MINUTE))
    expect((await audit()).at(-1)).toMatchObject({
      after: { user: person.id, ...NONE },
      reason: 'Well again.',
    })
  })

  test('extra time comes on top of their own window', async () => {
    const { trainer, person, assignment, put } = await exam()
    await setAccommodation(trainer.at(T0), { user: person.id, multiplier: 1.5, minutes: 1, reason })
    await put(0, person, { closesAt: iso(90) })
    const { items } = await listAssignmentOverrides(trainer.ctx, { assignment, limit: 1 })
    expect(items[0]).toMatchObject({ own: { closesAt: iso(90) }, terms: { closesAt: iso(96) } })
  })

  test.each([
    ['closes before it opens', { opensAt: iso(90), closesAt: iso(80) }, 'validation'],
    ['opens after the assignment closes', { opensAt: iso(61) }, 'validation'],
  ] as const)('not a window that %s', async (_name, own, code) => {
    const { person, give, put, owned } = await exam()
    await refused(put(0, person, own), code)
    expect((await give(0, [person], own))[0]).toMatchObject({ outcome: 'refused', problem: { code } })
    expect(await owned()).toEqual([])
  })

  test('not who is outside the cohort or has left it, nor by a trainer of another, nor in an archived one', async () => {
    const { world, stranger, person, other, cohort, put } = await exam()
    await refused(put(0, await world.person(), { maxAttempts: 2 }), 'not-found')
    await world.db.pool.query('UPDATE cohort_members SET left_at = now() WHERE user_id = $1', [other.id])
    await refused(put(0, other, { maxAttempts: 2 }), 'not-found')
    await refused(put(0, person, { maxAttempts: 2 }, stranger), 'not-found')
    await world.db.pool.query('UPDATE cohorts SET archived_at = now() WHERE id = $1', [cohort])
    await refused(put(0, person, { maxAttempts: 2 }), 'cohort-archived')
  })
})

describe('once all may read the answers', () => {
  test.each([
    ['a window that ends later', { closesAt: iso(120) }],
    ['another attempt within it', { closesAt: iso(120), maxAttempts: 2 }],
  ])('%s needs force, as the dry run says; the attempt bears the mark', async (_name, own) => {
    const { world, person, other, give, put, hand, audit } = await exam()
    const seen = await hand(other)
    expect(await seen(61)).toBe('answers')
    expect((await give(62, [person], { ...own, dryRun: true }))[0]).toMatchObject({
      outcome: 'refused',
      problem: { code: 'answers-released' },
      afterRelease: true,
    })
    await refused(put(62, person, own), 'answers-released')
    await put(62, person, { ...own, force: true })
    const attempt = await start(person.at(plus(63 * MINUTE)), 'exam')
    expect((await stored(world.db, attempt)).after_release).toBe(true)
    expect(await seen(64)).toBe('answers')
    expect((await audit()).at(-1)).toMatchObject({ after: { afterRelease: true } })
  })

  test('less is given without', async () => {
    const { person, other, put, hand } = await exam()
    await (await hand(other))(61)
    await put(62, person, { closesAt: iso(50) })
  })
})

describe('an excuse', () => {
  test('is set and taken back with its audit; again changes nothing', async () => {
    const { trainer, stranger, person, assignment, audit, world } = await exam()
    const asked = { assignment, user: person.id }
    await removeExcuse(trainer.ctx, asked)
    const excuse = await setExcuse(trainer.at(T0), { ...asked, reason })
    expect(excuse).toEqual({ user: person.id, excusedAt: T0.toISOString() })
    expect(await setExcuse(trainer.at(plus(MINUTE)), { ...asked, reason: 'again' })).toEqual(excuse)
    await refused(setExcuse(stranger.ctx, { ...asked, reason }), 'not-found')
    await refused(
      setExcuse(trainer.ctx, { assignment, user: (await world.person()).id, reason }),
      'not-found',
    )
    await removeExcuse(trainer.ctx, { ...asked, reason: 'No proof.' })
    expect(await audit()).toEqual([
      { action: 'assignment.excuse', before: null, after: { user: person.id }, reason },
      { action: 'assignment.unexcuse', before: { user: person.id }, after: null, reason: 'No proof.' },
    ])
  })
})
