import { expect, onTestFinished, test } from 'vitest'
import { startAttempt } from '../../../src/usecases/attempts/start.ts'
import { submitAttempt } from '../../../src/usecases/attempts/submit.ts'
import { addMember } from '../../../src/usecases/cohorts/members/add.ts'
import { serviceContext } from '../../../src/usecases/context.ts'
import { acceptInvitation } from '../../../src/usecases/me/accept-invitation.ts'
import { eraseMe } from '../../../src/usecases/me/erase.ts'
import { listMyInvitations } from '../../../src/usecases/me/list-invitations.ts'
import { getQuiz } from '../../../src/usecases/quizzes/get.ts'
import { getUser } from '../../../src/usecases/users/get.ts'
import { mergePeople } from '../../../src/usecases/users/merging/merge.ts'
import { undoMerge } from '../../../src/usecases/users/merging/undo.ts'
import { reissueResumeCode } from '../../../src/usecases/users/reissue-resume-code.ts'
import { choose, save } from '../../support/attempts.ts'
import { HOUR, plus } from '../../support/instant.ts'
import { codeOf } from '../../support/people/world.ts'
import { legs, openStage } from '../../support/races/schedule.ts'
import { createWorld, type TestPerson, type World } from '../../support/world.ts'

const reason = 'Inscrit deux fois.'

interface Class {
  world: World
  trainer: TestPerson
  record: TestPerson
  person: TestPerson
  cohort: string
}

async function createClass(): Promise<Class> {
  const world = await createWorld()
  const [trainer, record, person] = [
    await world.person('trainer'),
    await world.person(),
    await world.person(),
  ]
  const cohort = await world.cohort({ trainers: [trainer], members: [record, person] })
  return { world, trainer, record, person, cohort }
}

/** An attempt of the sample quiz, begun after so many hours and handed in with so many right answers. */
async function take(who: TestPerson, hour: number, right: number): Promise<string> {
  const at = who.at(plus(hour * HOUR))
  const { attempt } = await startAttempt(at, { quiz: 'sample' })
  for (let position = 1; position <= right; position++)
    await save(at, attempt.id, position, choose(`right-${position}`))
  await submitAttempt(at, { attempt: attempt.id })
  return attempt.id
}

/** The same requests by somebody else, who has a session of their own. */
async function signedIn({ db }: World, like: TestPerson, userId: string): Promise<TestPerson> {
  const opened = await db.pool.query(
    'INSERT INTO sessions (id, user_id) VALUES (gen_random_uuid(), $1) RETURNING id',
    [userId],
  )
  const ctx = { ...like.ctx, actor: { ...like.ctx.actor, userId, sessionId: opened.rows[0].id } }
  return { id: userId, ctx, at: (now) => ({ ...ctx, now }) }
}

async function everything({ db }: World): Promise<Record<string, unknown[]>> {
  const tables = [
    'attempts',
    'receipts',
    'attempt_scores',
    'responses',
    'cohort_members',
    'assignment_overrides',
  ]
  const read = tables.map(async (table) => {
    const { rows } = await db.pool.query(`SELECT row_to_json(t)::text AS row FROM ${table} t ORDER BY 1`)
    return [table, rows.map(({ row }) => JSON.parse(row))] as const
  })
  const { rows } = await db.pool.query(
    `SELECT id, name, extra_time_multiplier, extra_time_minutes, merged_into, disabled_at FROM users ORDER BY id`,
  )
  return { ...Object.fromEntries(await Promise.all(read)), users: rows }
}

/** A record with two attempts before and after one of the person's, terms of its own and a cohort of its own. */
async function createTwins() {
  const all = await createClass()
  const { world, record, person, cohort } = all
  const [first, third] = [await take(record, 1, 2), await take(record, 3, 1)]
  const second = await take(person, 2, 0)
  const opensAt = new Date(0)
  const assignment = await world.assignment({ cohort, quiz: 'exam', opensAt, closesAt: plus(HOUR) })
  await world.db.pool.query(
    `INSERT INTO assignment_overrides (assignment_id, user_id, max_attempts) VALUES ($1, $2, 5)`,
    [assignment, record.id],
  )
  await world.db.pool.query(`UPDATE users SET extra_time_minutes = 5 WHERE id = $1`, [record.id])
  await world.cohort({ members: [record] })
  return { ...all, first, second, third, given: { user: record.id, into: person.id, reason } }
}

test('a dry run of a merge says what it comes to, by the rule of each quiz, and changes nothing', async () => {
  const { world, trainer, first, second, third, given } = await createTwins()
  const before = await everything(world)
  const dry = await mergePeople(trainer.ctx, { ...given, dryRun: true })
  expect(dry).toMatchObject({
    applied: false,
    quizzes: [{ quiz: 'sample', assignment: null, max: 3, used: 3 }],
  })
  const [quiz] = dry.quizzes
  expect(quiz!.attempts.map(({ id, number, merged }) => [id, number, merged])).toEqual([
    [first, 1, 1],
    [second, 1, 2],
    [third, 2, 3],
  ])
  expect(quiz!.counted).toMatchObject({ from: { points: 2 }, into: { points: 0 }, merged: { points: 2 } })
  expect(await everything(world)).toEqual(before)
  expect(await mergePeople(trainer.ctx, { ...given, dryRun: false })).toEqual({ ...dry, applied: true })
})

test('a record goes into a person with all that is its own; receipts and scores stay as they were', async () => {
  const { world, trainer, record, person, first, second, third, given } = await createTwins()
  const before = await everything(world)
  await mergePeople(trainer.ctx, { ...given, dryRun: false })
  const { rows } = await world.db.pool.query(
    'SELECT id, number FROM attempts WHERE user_id = $1 ORDER BY number',
    [person.id],
  )
  expect(rows).toEqual([first, second, third].map((id, at) => ({ id, number: at + 1 })))
  const after = await everything(world)
  for (const table of ['receipts', 'attempt_scores', 'responses']) expect(after[table]).toEqual(before[table])
  expect(after['assignment_overrides']).toMatchObject([{ user_id: person.id, max_attempts: 5 }])
  expect(await getQuiz(person.ctx, { quiz: 'sample' })).toMatchObject({
    canStart: false,
    reason: 'no-attempts-left',
  })
  expect(await getUser(trainer.ctx, { user: person.id })).toMatchObject({ accommodation: { minutes: 5 } })
  expect(await codeOf(startAttempt(record.ctx, { quiz: 'untimed' }))).toBe('unauthenticated')
  expect(await codeOf(mergePeople(trainer.ctx, { ...given, dryRun: false }))).toBe('not-found')
})

test('a merge is taken back from its one audit row: all is as it was', async () => {
  const { world, trainer, record, person, given } = await createTwins()
  const present = async () => {
    const members = 'SELECT cohort_id, user_id FROM cohort_members WHERE left_at IS NULL ORDER BY 1, 2'
    return (await world.db.pool.query(members)).rows
  }
  const before = { ...(await everything(world)), cohort_members: await present() }
  await mergePeople(trainer.ctx, { ...given, dryRun: false })
  expect(await present()).not.toEqual(before.cohort_members)
  const undone = await undoMerge(trainer.ctx, { user: record.id, reason })
  expect(undone).toEqual({ user: record.id, from: person.id })
  expect({ ...(await everything(world)), cohort_members: await present() }).toEqual(before)
  expect(await codeOf(undoMerge(trainer.ctx, { user: record.id, reason }))).toBe('not-found')
  const { rows: audit } = await world.db.pool.query(
    `SELECT action, reason FROM audit_log WHERE object_id = $1 ORDER BY id`,
    [record.id],
  )
  expect(audit).toEqual([
    { action: 'user.merge', reason },
    { action: 'user.unmerge', reason },
  ])
})

test('what is merged into a merged record goes with it, and comes back with it', async () => {
  const { world, trainer, record, person, cohort } = await createClass()
  const first = await world.person()
  await world.db.pool.query('INSERT INTO cohort_members (cohort_id, user_id) VALUES ($1, $2)', [
    cohort,
    first.id,
  ])
  const merge = (user: string, into: string) =>
    mergePeople(trainer.ctx, { user, into, reason, dryRun: false })
  await merge(first.id, record.id)
  await merge(record.id, person.id)
  const aliases = async () => {
    const { rows } = await world.db.pool.query(
      'SELECT id, merged_into FROM users WHERE merged_into IS NOT NULL ORDER BY id',
    )
    return rows.map(({ id, merged_into: into }) => [id, into])
  }
  const sorted = (pairs: string[][]) => pairs.toSorted(([a], [b]) => (a! < b! ? -1 : 1))
  expect(await aliases()).toEqual(
    sorted([
      [first.id, person.id],
      [record.id, person.id],
    ]),
  )
  await undoMerge(trainer.ctx, { user: record.id, reason })
  expect(await aliases()).toEqual([[first.id, record.id]])
})

test('a trainer merges within a cohort that they follow, and records without an identity; all else is an admin’s', async () => {
  const { world, trainer, record, person } = await createClass()
  const [stranger, admin] = [await world.person(), await world.person('admin')]
  await world.cohort({ trainers: [trainer], members: [stranger] })
  const other = await world.person('trainer')
  const merge = (who: TestPerson, user: TestPerson, into: TestPerson) =>
    codeOf(mergePeople(who.ctx, { user: user.id, into: into.id, reason, dryRun: false }))
  expect(await merge(trainer, record, stranger)).toBe('not-found')
  expect(await merge(other, record, person)).toBe('not-found')
  expect(await merge(trainer, record, record)).toBe('validation')
  expect(await merge(admin, record, trainer)).toBe('has-account')
  for (const own of [`email = 'a@example.org', password_hash = 'x'`, `email = 'a@example.org'`]) {
    await world.db.pool.query(`UPDATE users SET password_hash = NULL, email = NULL WHERE id = $1`, [
      record.id,
    ])
    await world.db.pool.query(`UPDATE users SET ${own} WHERE id = $1`, [record.id])
    expect(await merge(trainer, record, person)).toBe('forbidden')
  }
  expect(await codeOf(undoMerge(trainer.ctx, { user: record.id, reason }))).toBe('not-found')
  await mergePeople(admin.ctx, { user: record.id, into: person.id, reason, dryRun: false })
  expect(await codeOf(undoMerge(other.ctx, { user: record.id, reason }))).toBe('not-found')
})

test('nothing is merged while either has an attempt open, and what is over is closed first', async () => {
  const { trainer, record, person } = await createClass()
  const merge = (at: Date, user = record, into = person) =>
    mergePeople(trainer.at(at), { user: user.id, into: into.id, reason, dryRun: false })
  await startAttempt(person.at(plus(0)), { quiz: 'sample' })
  expect(await codeOf(merge(plus(1000)))).toBe('attempt-in-progress')
  expect(await codeOf(merge(plus(1000), person, record))).toBe('attempt-in-progress')
  expect(await merge(plus(HOUR))).toMatchObject({ applied: true })
})

test('a start that came as its record is merged is refused, and leaves nothing behind', async () => {
  const { world, trainer, record, person } = await createClass()
  const stage = await openStage(world.url, 2)
  onTestFinished(() => stage.close())
  const given = { user: record.id, into: person.id, reason, dryRun: false }
  const { outcomes, trace } = await stage.play(
    [
      { name: 'merge', run: (db) => mergePeople({ ...trainer.ctx, db }, given) },
      { name: 'start', run: (db) => startAttempt({ ...record.ctx, db }, { quiz: 'sample' }) },
    ],
    legs(['merge', 'become_alias'], ['start', 'share_caller']),
  )
  expect(trace).toContain('(start waiting)')
  expect(outcomes.map(({ error }) => (error as { code?: string } | undefined)?.code)).toEqual([
    undefined,
    'unauthenticated',
  ])
  expect((await world.db.pool.query('SELECT FROM attempts')).rowCount).toBe(0)
})

test('who accepts an invitation appears with their own name, and has what was done by the code of their record', async () => {
  const { world, trainer, person, cohort } = await createClass()
  await world.db.pool.query(
    `UPDATE users SET name = 'Ada King', email = 'ada@example.org', email_verified_at = now() WHERE id = $1`,
    [person.id],
  )
  const away = await world.cohort({ trainers: [trainer] })
  const { member } = await addMember(trainer.ctx, {
    cohort: away,
    name: 'Ada Lovelace',
    email: 'ada@example.org',
    force: true,
  })
  const record = await signedIn(world, person, member.id)
  const attempt = await take(record, 1, 2)
  const { items } = await listMyInvitations(person.ctx, { limit: 50 })
  expect(items).toMatchObject([{ cohort: { id: away }, trainers: ['Test'] }])
  expect(await codeOf(acceptInvitation(person.ctx, { cohort }))).toBe('not-found')
  expect(await acceptInvitation(person.at(plus(2 * HOUR)), { cohort: away })).toMatchObject({ id: away })
  expect(await codeOf(acceptInvitation(person.ctx, { cohort: away }))).toBe('not-found')
  const members = await world.db.pool.query(
    `SELECT u.name FROM cohort_members m JOIN users u ON u.id = m.user_id WHERE m.cohort_id = $1 AND m.left_at IS NULL`,
    [away],
  )
  expect(members.rows).toEqual([{ name: 'Ada King' }])
  const moved = await world.db.pool.query('SELECT user_id FROM attempts WHERE id = $1', [attempt])
  expect(moved.rows).toEqual([{ user_id: person.id }])
  // The printed code of the record must not open the account.
  const hashes = await world.db.pool.query('SELECT resume_code_hash FROM users WHERE id = $1', [member.id])
  expect(hashes.rows).toEqual([{ resume_code_hash: null }])
  expect(await codeOf(reissueResumeCode(trainer.ctx, { user: member.id }))).toBe('not-found')
})

test('erasing a person erases the records that were merged into them', async () => {
  const { world, trainer, record, person } = await createClass()
  await world.db.pool.query(
    `UPDATE users SET contact_email = 'a@example.org', family_name = 'X' WHERE id = $1`,
    [record.id],
  )
  await mergePeople(trainer.ctx, { user: record.id, into: person.id, reason, dryRun: false })
  await eraseMe(person.ctx)
  const { rows } = await world.db.pool.query(
    `SELECT name, family_name, contact_email, erased_at IS NOT NULL AS erased FROM users WHERE role = 'trainee'`,
  )
  expect(rows).toEqual(Array(2).fill({ name: null, family_name: null, contact_email: null, erased: true }))
  expect(
    await codeOf(undoMerge(serviceContext(world.services, 'command-line'), { user: record.id, reason })),
  ).toBe('not-found')
})
