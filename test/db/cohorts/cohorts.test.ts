import { afterAll, beforeAll, beforeEach, describe, expect, expectTypeOf, it, test } from 'vitest'
import type { insertAssignment } from '../../../src/db/repositories/assignments/insert.ts'
import type { insertJoinCode } from '../../../src/db/repositories/cohorts/join-codes.ts'
import type { insertTrainer } from '../../../src/db/repositories/cohorts/trainers.ts'
import { createAssignment, createAssignmentInput } from '../../../src/usecases/assignments/create.ts'
import { authenticate } from '../../../src/usecases/auth/authenticate.ts'
import { resume } from '../../../src/usecases/auth/resume.ts'
import { createCohort } from '../../../src/usecases/cohorts/create.ts'
import { createJoinCode, createJoinCodeInput } from '../../../src/usecases/cohorts/create-join-code.ts'
import { ensureDemoCohort } from '../../../src/usecases/cohorts/ensure-demo.ts'
import { findCohortNamed } from '../../../src/usecases/cohorts/find-named.ts'
import { joinCohort } from '../../../src/usecases/cohorts/join.ts'
import { getMe } from '../../../src/usecases/me/get.ts'
import { findTrainer } from '../../../src/usecases/users/find-trainer.ts'
import { validated } from '../../../src/usecases/validated.ts'
import { createTestDatabase, type TestDatabase } from '../../support/database.ts'
import {
  ADDRESS,
  codeOf,
  contextFor,
  contextOf,
  later,
  signedIn,
  strangerOf,
} from '../../support/people/world.ts'

let database: TestDatabase
beforeAll(async () => {
  database = await createTestDatabase({ max: 20 })
})
afterAll(() => database.drop())
beforeEach(() => database.db.pg.query('DELETE FROM auth_failures'))

async function seatsUsed(joinCode: string): Promise<number> {
  const { rows } = await database.db.pg.query('SELECT seats_used FROM join_codes WHERE id = $1', [joinCode])
  return rows[0].seats_used
}

async function countMembers(cohort: string): Promise<number> {
  const { rows } = await database.db.pg.query('SELECT 1 FROM cohort_members WHERE cohort_id = $1', [cohort])
  return rows.length
}

async function newCode(options: { seats?: number; expiresInDays?: number } = {}) {
  const cohort = await createCohort(contextOf(database.db), { name: `Classe ${crypto.randomUUID()}` })
  return createJoinCode(
    contextOf(database.db),
    validated(createJoinCodeInput, { cohort: cohort.id, ...options }),
  )
}

describe('joining', () => {
  it('50 at once on 10 seats let exactly 10 in, and leave nothing of the others', async () => {
    const { id, code, cohort } = await newCode({ seats: 10 })
    const { rows: before } = await database.db.pg.query('SELECT 1 FROM users')
    const joins = await Promise.allSettled(
      Array.from({ length: 50 }, (_, pupil) =>
        joinCohort(strangerOf(database.db), { code, name: `Pupil ${pupil}`, address: ADDRESS }),
      ),
    )
    expect(joins.filter((join) => join.status === 'fulfilled')).toHaveLength(10)
    const refusals = joins.flatMap((join) => (join.status === 'rejected' ? [join.reason.code] : []))
    expect(new Set(refusals)).toEqual(new Set(['join-code-full']))
    expect(await seatsUsed(id)).toBe(10)
    expect(await countMembers(cohort.id)).toBe(10)
    const { rows: after } = await database.db.pg.query('SELECT 1 FROM users')
    expect(after.length - before.length).toBe(10)
  })

  it('makes a trainee with a session, and a resume code that signs in again', async () => {
    const { code, cohort } = await newCode()
    const joined = await joinCohort(strangerOf(database.db), { code, name: 'Ada', address: ADDRESS })
    if (joined.kind !== 'newcomer') throw new Error('expected a newcomer')
    const ctx = contextFor(database.db, joined.session)
    expect(await authenticate(ctx, ctx.actor)).toEqual({
      role: 'trainee',
      mustChangePassword: false,
      isVouchedFor: false,
    })
    expect(await getMe(ctx)).toMatchObject({
      name: 'Ada',
      email: null,
      hasPassword: false,
      cohorts: [cohort],
    })
    const again = await resume(contextOf(database.db), {
      code: joined.resumeCode.toLowerCase(),
      address: ADDRESS,
    })
    expect(again.user.id).toBe(joined.user.id)
    expect(again.sessionId).not.toBe(joined.session.sessionId)
  })

  it('as oneself adds a membership once, takes one seat, and comes back after leaving', async () => {
    const { id, code, cohort } = await newCode()
    const { ctx, session } = await signedIn(database.db)
    const join = () => joinCohort(ctx, { code, address: ADDRESS })
    const joins = await Promise.all([join(), join(), join(), join()])
    expect(joins[0]).toMatchObject({ kind: 'member', cohort, user: { id: session.user.id } })
    expect(await seatsUsed(id)).toBe(1)
    expect(await countMembers(cohort.id)).toBe(1)
    await database.db.pg.query('UPDATE cohort_members SET left_at = now() WHERE cohort_id = $1', [cohort.id])
    expect((await getMe(ctx)).cohorts).toEqual([])
    await join()
    expect((await getMe(ctx)).cohorts).toEqual([cohort])
    expect(await seatsUsed(id)).toBe(2)
  })

  it('as oneself on a full code is refused, unless already a member', async () => {
    const { code } = await newCode({ seats: 1 })
    const [first, second] = [await signedIn(database.db), await signedIn(database.db)]
    await joinCohort(first.ctx, { code, address: ADDRESS })
    expect(await codeOf(joinCohort(second.ctx, { code, address: ADDRESS }))).toBe('join-code-full')
    expect((await getMe(second.ctx)).cohorts).toEqual([])
    await joinCohort(first.ctx, { code, address: ADDRESS })
  })

  it('refuses an unknown code and an expired one in the same words', async () => {
    const { code } = await newCode({ expiresInDays: 1 })
    const tomorrow = strangerOf(database.db, later(new Date(), 86_401))
    const words = async (work: Promise<unknown>) =>
      work.then(String, (error: Error) => `${codeName(error)} ${error}`)
    const expired = await words(joinCohort(tomorrow, { code, name: 'Late', address: ADDRESS }))
    const unknown = await words(joinCohort(tomorrow, { code: 'ABCDE-FGHJK', name: 'Late', address: ADDRESS }))
    expect(expired).toBe(unknown)
    expect(expired).toMatch(/^invalid-join-code/)
  })

  it('needs a name of a newcomer, and a trainee of who is signed in', async () => {
    const { code } = await newCode()
    expect(await codeOf(joinCohort(strangerOf(database.db), { code, address: ADDRESS }))).toBe('validation')
    const trainer = await signedIn(database.db, 'trainer')
    expect(await codeOf(joinCohort(trainer.ctx, { code, address: ADDRESS }))).toBe('forbidden')
  })

  it('stores no code, only hashes', async () => {
    const { code } = await newCode()
    const { rows } = await database.db.pg.query(
      `SELECT encode(code_hash, 'escape') AS stored FROM join_codes`,
    )
    expect(rows.map((row) => row.stored).join()).not.toContain(code.replaceAll('-', ''))
  })
})

function codeName(error: Error): string {
  return 'code' in error ? String(error.code) : ''
}

describe('cohorts, codes and assignments', () => {
  const window = { opensAt: '2026-12-01T08:00:00Z', closesAt: '2026-12-01T18:00:00+01:00' }

  it('a cohort is followed by a trainer, never by a trainee or nobody', async () => {
    const ctx = contextOf(database.db)
    const [trainer, trainee] = [await signedIn(database.db, 'trainer'), await signedIn(database.db)]
    const id = await findTrainer(ctx, trainer.email.toUpperCase())
    const cohort = await createCohort(ctx, { name: 'Promo', trainer: id })
    const { rows } = await database.db.pg.query('SELECT user_id FROM cohort_trainers WHERE cohort_id = $1', [
      cohort.id,
    ])
    expect(rows).toEqual([{ user_id: trainer.session.user.id }])
    for (const email of [trainee.email, 'nobody@example.org']) {
      expect(await codeOf(findTrainer(ctx, email))).toBe('not-found')
    }
    for (const id of [trainee.session.user.id, crypto.randomUUID()]) {
      expect(await codeOf(createCohort(ctx, { name: 'Promo', trainer: id }))).toBe('not-found')
    }
  })

  it('a name is given once, even to two who ask at once', async () => {
    const ctx = contextOf(database.db)
    const made = await Promise.allSettled([1, 2, 3].map(() => createCohort(ctx, { name: 'Promo 12' })))
    const refused = made.filter((one) => one.status === 'rejected')
    expect(refused).toHaveLength(2)
    const { id } = made.find((one) => one.status === 'fulfilled')!.value
    for (const { reason } of refused) {
      expect(reason).toMatchObject({ code: 'validation', message: expect.stringContaining(id) })
    }
  })

  it('a name that several cohorts of an early release have is refused with their ids', async () => {
    const ctx = contextOf(database.db)
    const [one, two] = [
      await createCohort(ctx, { name: 'Jumelle' }),
      await createCohort(ctx, { name: 'Sa jumelle' }),
    ]
    await database.db.pg.query(`UPDATE cohorts SET name = 'Jumelle' WHERE id = $1`, [two.id])
    await expect(findCohortNamed(ctx, 'Jumelle')).rejects.toThrow(`${one.id}, ${two.id}`)
    expect(await codeOf(findCohortNamed(ctx, 'Nulle part'))).toBe('not-found')
    expect(await findCohortNamed(ctx, one.id)).toBe(one.id)
  })

  it('only its trainer, an admin or the service acts on a cohort; for all others it does not exist', async () => {
    const [trainer, other] = [await signedIn(database.db, 'trainer'), await signedIn(database.db, 'trainer')]
    const [admin, trainee] = [await signedIn(database.db, 'admin'), await signedIn(database.db)]
    const { id } = await createCohort(contextOf(database.db), {
      name: 'Suivie',
      trainer: trainer.session.user.id,
    })
    const demoted = await signedIn(database.db)
    await database.db.pg.query('INSERT INTO cohort_trainers (cohort_id, user_id) VALUES ($1, $2)', [
      id,
      demoted.session.user.id,
    ])
    await publishQuiz('qcm-docker')
    const code = validated(createJoinCodeInput, { cohort: id })
    const assignment = validated(createAssignmentInput, { cohort: id, quiz: 'qcm-docker', ...window })
    const onDay = (day: number) => {
      const later = (at: Date) => new Date(at.getTime() + day * 86_400_000)
      return { ...assignment, opensAt: later(assignment.opensAt), closesAt: later(assignment.closesAt) }
    }
    for (const [day, { ctx }] of [trainer, admin, clientOf(id), { ctx: contextOf(database.db) }].entries()) {
      expect(await createJoinCode(ctx, code)).toMatchObject({ cohort: { id, name: 'Suivie' } })
      expect(await createAssignment(ctx, onDay(day))).toMatchObject({ cohort: { id } })
    }
    const words = async (work: Promise<unknown>) => work.then(String, (error: Error) => error.message)
    const none = await words(createJoinCode(other.ctx, { ...code, cohort: crypto.randomUUID() }))
    const nobody = { ctx: strangerOf(database.db) }
    for (const { ctx } of [other, trainee, demoted, clientOf(crypto.randomUUID()), nobody]) {
      expect(await codeOf(createJoinCode(ctx, code))).toBe('not-found')
      expect(await words(createJoinCode(ctx, code))).toBe(none)
      expect(await codeOf(createAssignment(ctx, assignment))).toBe('not-found')
    }
  })

  it('no bare id is a right to write to a cohort', () => {
    expectTypeOf<string>().not.toExtend<Parameters<typeof insertJoinCode>[1]['cohortId']>()
    expectTypeOf<string>().not.toExtend<Parameters<typeof insertAssignment>[1]['cohortId']>()
    expectTypeOf<string>().not.toExtend<Parameters<typeof insertTrainer>[1]>()
  })

  it('the demo cohort is made once, whoever starts at once and whatever it is called later', async () => {
    const ctx = contextOf(database.db)
    const made = await Promise.all([ensureDemoCohort(ctx), ensureDemoCohort(ctx), ensureDemoCohort(ctx)])
    const codes = made.filter((code) => code !== null)
    expect(codes).toHaveLength(1)
    expect(codes[0]).toMatchObject({ cohort: { name: 'Démo' }, seats: 30 })
    const days = (Date.parse(codes[0]!.expiresAt) - Date.now()) / 86_400_000
    expect(days).toBeCloseTo(30, 1)
    await joinCohort(strangerOf(database.db), { code: codes[0]!.code, name: 'Ada', address: ADDRESS })
    await database.db.pg.query(`UPDATE cohorts SET name = 'Essai' WHERE name = 'Démo'`)
    expect(await ensureDemoCohort(ctx)).toBeNull()
  })

  it('an assignment keeps its window in UTC and its overrides', async () => {
    await publishQuiz('qcm-docker')
    const cohort = await createCohort(contextOf(database.db), { name: 'Assignée' })
    const own = { timeLimitMs: 600_000, maxAttempts: 2 }
    const given = { cohort: cohort.id, quiz: 'qcm-docker', ...window, ...own }
    const input = validated(createAssignmentInput, given)
    expect(await createAssignment(contextOf(database.db), input)).toMatchObject({
      id: expect.any(String),
      cohort,
      quiz: 'qcm-docker',
      opensAt: '2026-12-01T08:00:00.000Z',
      closesAt: '2026-12-01T17:00:00.000Z',
      timeLimitMs: 600_000,
      maxAttempts: 2,
      warnings: [{ rule: 'assigned-open' }, { rule: 'assigned-on-submit' }].map((one) =>
        expect.objectContaining(one),
      ),
    })
  })

  const wrong = [
    {
      name: 'an unknown quiz, naming the known ones',
      change: { quiz: 'qcm-doker' },
      says: /known: .*qcm-docker/,
    },
    { name: 'a window that closes before it opens', change: { closesAt: window.opensAt }, says: /closesAt/ },
    { name: 'an instant without a zone', change: { opensAt: '2026-12-01T08:00:00' }, says: /opensAt/ },
    { name: 'an unknown cohort', change: { cohort: crypto.randomUUID() }, says: /no such cohort/ },
    { name: 'a cohort by its name', change: { cohort: 'Autre' }, says: /cohort: Invalid UUID/ },
    { name: 'no attempts', change: { maxAttempts: 0 }, says: /maxAttempts/ },
  ]
  test.each(wrong)('refuses $name', async ({ change, says }) => {
    await publishQuiz('qcm-docker')
    const cohort = await createCohort(contextOf(database.db), { name: `Autre ${crypto.randomUUID()}` })
    const input = { cohort: cohort.id, quiz: 'qcm-docker', ...window, ...change }
    const made = async () => createAssignment(contextOf(database.db), validated(createAssignmentInput, input))
    await expect(made()).rejects.toThrow(says)
  })
})

/** A client that is bound to one cohort. */
function clientOf(cohort: string) {
  const client = { kind: 'client' as const, clientId: crypto.randomUUID(), scopes: [], cohorts: [cohort] }
  return { ctx: contextOf(database.db, client) }
}

async function publishQuiz(quiz: string): Promise<void> {
  await database.db.pg.query(
    `WITH revision AS (
       INSERT INTO quiz_revisions (id, quiz, hash, content) VALUES (gen_random_uuid(), $1, 'h',
         '{"title": "QCM", "access": "open", "timeLimitMs": null, "attempts": {"max": 3, "counts": "best"},
           "release": {"score": "on-submit", "answers": "on-submit"}}')
       ON CONFLICT DO NOTHING RETURNING id)
     INSERT INTO quizzes (quiz, live_revision_id) SELECT $1, id FROM revision`,
    [quiz],
  )
}
