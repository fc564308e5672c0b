import { expect, onTestFinished, test } from 'vitest'
import { admitToAssignment } from '../../../../src/usecases/assignments/admit.ts'
import { setExcuse } from '../../../../src/usecases/assignments/excuses/set.ts'
import { setOverride } from '../../../../src/usecases/assignments/overrides/set.ts'
import { releaseAssignment } from '../../../../src/usecases/assignments/release.ts'
import { voidAttempt } from '../../../../src/usecases/attempts/managing/void.ts'
import { startAttempt } from '../../../../src/usecases/attempts/start.ts'
import { submitAttempt } from '../../../../src/usecases/attempts/submit.ts'
import { guessPassword } from '../../../../src/usecases/auth/limit-guesses.ts'
import { removeMember } from '../../../../src/usecases/cohorts/members/remove.ts'
import { type Context, serviceContext } from '../../../../src/usecases/context.ts'
import { eraseMe } from '../../../../src/usecases/me/erase.ts'
import { overrideScore } from '../../../../src/usecases/scores/override.ts'
import { eraseUser } from '../../../../src/usecases/users/erasing/erase.ts'
import { mergePeople } from '../../../../src/usecases/users/merging/merge.ts'
import { createApi } from '../../../support/api.ts'
import { start } from '../../../support/attempts.ts'
import { bareme } from '../../../support/bareme.ts'
import { useTestDatabase } from '../../../support/database.ts'
import { query } from '../../../support/embedded/world.ts'
import { plus } from '../../../support/instant.ts'
import { codeOf } from '../../../support/people/world.ts'
import { legs, openStage } from '../../../support/races/schedule.ts'
import { createWorld } from '../../../support/world.ts'

const reason = 'as they asked'

test('an admin erases anybody, with a reason that the audit log keeps; a second time nobody is there', async () => {
  const { world, request } = await createApi()
  const [admin, trainer, person] = [
    await world.person('admin'),
    await world.person('trainer'),
    await world.person(),
  ]
  await world.cohort({ trainers: [trainer], members: [person] })
  const erase = (as: typeof admin, id: string, why = `?reason=${encodeURIComponent(reason)}`) =>
    request({ method: 'DELETE', url: `/v1/users/${id}${why}`, as })
  expect((await erase(trainer, person.id)).status).toBe(403)
  expect((await erase(admin, person.id, '')).status).toBe(400)
  expect(await erase(admin, person.id)).toMatchObject({ status: 204, body: null })
  expect(await erase(admin, person.id)).toMatchObject({ status: 404, body: { code: 'not-found' } })
  expect((await request({ method: 'GET', url: '/v1/me', as: person })).status).toBe(401)
  expect((await erase(admin, trainer.id)).status).toBe(204)
  expect(await erase(admin, admin.id)).toMatchObject({ status: 409, body: { code: 'last-admin' } })
  const { rows } = await world.db.pool.query(
    `SELECT action, object_id, actor_id, reason, before, after FROM audit_log WHERE object_type = 'user' ORDER BY id`,
  )
  const row = { action: 'user.erase', actor_id: admin.id, reason, before: null, after: null }
  expect(rows).toEqual([person, trainer].map(({ id }) => ({ ...row, object_id: id })))
})

test('the id of a merged record erases its person, and both are empty', async () => {
  const world = await createWorld({ content: false })
  const [admin, record, person] = [await world.person('admin'), await world.person(), await world.person()]
  const merge = { user: record.id, into: person.id, reason, dryRun: false }
  await mergePeople(admin.ctx, merge)
  await eraseUser(admin.ctx, { user: record.id, reason })
  const { rows } = await world.db.pool.query(
    'SELECT id FROM users WHERE erased_at IS NOT NULL AND name IS NULL ORDER BY id',
  )
  expect(rows).toEqual([{ id: record.id }, { id: person.id }])
})

test('nobody is erased while an attempt of theirs is open; one whose time is over is closed first', async () => {
  const world = await createWorld()
  const [admin, person] = [await world.person('admin'), await world.person()]
  await startAttempt(person.at(plus(0)), { quiz: 'sample' })
  const erase = (at: Date) => eraseUser(admin.at(at), { user: person.id, reason })
  expect(await codeOf(erase(plus(1000)))).toBe('attempt-in-progress')
  await erase(plus(3_600_000))
  const { rows } = await world.db.pool.query(
    'SELECT a.user_id, a.state FROM attempts a JOIN attempt_scores s ON s.attempt_id = a.id',
  )
  expect(rows).toMatchObject([{ user_id: person.id, state: 'expired' }])
})

test('a start that came as its person is erased is refused, and leaves nothing behind', async () => {
  const world = await createWorld()
  const [admin, person] = [await world.person('admin'), await world.person()]
  const stage = await openStage(world.url, 2)
  onTestFinished(() => stage.close())
  const { outcomes, trace } = await stage.play(
    [
      { name: 'erase', run: (db) => eraseUser({ ...admin.ctx, db }, { user: person.id, reason }) },
      { name: 'start', run: (db) => startAttempt({ ...person.ctx, db }, { quiz: 'sample' }) },
    ],
    legs(['erase', 'erase_rows'], ['start', 'share_caller']),
  )
  expect(trace).toContain('(start waiting)')
  expect(outcomes.map(({ error }) => (error as { code?: string } | undefined)?.code)).toEqual([
    undefined,
    'unauthenticated',
  ])
  expect((await world.db.pool.query('SELECT FROM attempts')).rowCount).toBe(0)
})

/** What a trainer does to somebody, and the first that it writes. */
type Doing = [statement: string, run: (ctx: Context) => Promise<unknown>]

test('what is written of a person while they are erased goes with them', async () => {
  const world = await createWorld()
  const admin = await world.person('admin')
  const stage = await openStage(world.url, 2)
  onTestFinished(() => stage.close())
  const cohort = await world.cohort({})
  const window = { opensAt: new Date(Date.now() - 1000), closesAt: new Date(Date.now() + 3_600_000) }
  const assignment = await world.assignment({ cohort, quiz: 'exam', ...window })
  const doings = (user: string, attempt: string): Doing[] => [
    [
      'insert_override',
      (ctx) => overrideScore(ctx, { attempt, position: 1, points: '0.5', comment: 'You.', reason }),
    ],
    ['set_voided', (ctx) => voidAttempt(ctx, { attempt, reason })],
    ['store_own_terms', (ctx) => setOverride(ctx, { assignment, user, maxAttempts: 2, reason })],
    ['insert_excuse', (ctx) => setExcuse(ctx, { assignment, user, reason })],
    ['insert_admissions', (ctx) => admitToAssignment(ctx, { assignment, user, reason })],
    ['open_to_one', (ctx) => releaseAssignment(ctx, { assignment, user, score: true, reason })],
    ['end_membership', (ctx) => removeMember(ctx, { cohort, user, reason })],
  ]
  for (const at of doings('', '').keys()) {
    const person = await world.person()
    await world.db.pool.query('INSERT INTO cohort_members (cohort_id, user_id) VALUES ($1, $2)', [
      cohort,
      person.id,
    ])
    const attempt = await start(person.ctx)
    await submitAttempt(person.ctx, { attempt })
    const [statement, run] = doings(person.id, attempt)[at]!
    const { outcomes, trace } = await stage.play(
      [
        { name: 'write', run: (db) => run({ ...admin.ctx, db }) },
        { name: 'erase', run: (db) => eraseMe({ ...person.ctx, db }) },
      ],
      legs(['write', statement], ['erase', 'erase_words']),
    )
    expect(trace, statement).toContain('(erase waiting)')
    expect(outcomes.map(({ error }) => error)).toEqual([undefined, undefined])
  }
  const { rows } = await world.db.pool.query(`
    SELECT action FROM audit_log WHERE reason = '${reason}'
    UNION ALL SELECT event FROM attempt_events WHERE data ? 'reason' AND event = 'voided'
    UNION ALL SELECT comment FROM score_overrides WHERE comment IS NOT NULL`)
  expect(rows).toEqual([])
})

test('wrong guesses at an address that is somebody else’s too are not forgotten', async () => {
  const world = await createWorld({ content: false })
  const [one, two] = [await world.person(), await world.person()]
  await world.db.pool.query(`UPDATE users SET email = 'a@example.org'`)
  const service = serviceContext(world.services, 'command-line')
  await guessPassword(service, { account: 'a@example.org', address: '198.51.100.7' }, async () => null)
  const kept = async () => (await world.db.pool.query('SELECT FROM auth_failures')).rowCount
  await eraseMe(one.ctx)
  expect(await kept()).toBe(2)
  await eraseMe(two.ctx)
  expect(await kept()).toBe(0)
})

test('what an erasure may empty in the logs nobody can write anew, and nothing else of a row', async () => {
  const world = await createWorld()
  const person = await world.person()
  await submitAttempt(person.ctx, { attempt: await start(person.ctx) })
  await world.db.pool.query(
    `INSERT INTO audit_log (action, object_type, object_id, reason, actor_name) VALUES ('x', 'x', 'x', 'why', 'job: who')`,
  )
  const change = (sql: string) => world.db.pool.query(`SET ROLE bareme_app; ${sql}`)
  for (const [sql, says] of [
    [`UPDATE audit_log SET reason = 'another'`, 'append-only'],
    [`UPDATE audit_log SET actor_name = 'job: another'`, 'append-only'],
    [`UPDATE audit_log SET reason = NULL, actor_name = 'job'`, 'append-only'],
    [`UPDATE audit_log SET action = 'y'`, 'permission denied'],
    [`DELETE FROM audit_log`, 'permission denied'],
    [`UPDATE attempt_events SET data = '{}'`, 'append-only'],
    [`UPDATE attempt_events SET at = now()`, 'permission denied'],
    [`DELETE FROM attempt_events`, 'permission denied'],
  ] as const)
    await expect(change(sql), sql).rejects.toThrow(says)
  await change(`UPDATE audit_log SET reason = NULL WHERE action = 'x'`)
  await change(`UPDATE audit_log SET actor_name = 'job' WHERE action = 'x'`)
})

test('bareme user erase says no name, and wants a reason', async () => {
  const { url } = await useTestDatabase()
  const env = { DATABASE_URL: url, SECRET_KEY: 'a secret key of 32 characters or more' }
  await bareme(['user', 'create', '--email', 'ada@example.org', '--name', 'Ada'], { env })
  expect(await bareme(['user', 'erase', 'ada@example.org'], { env })).toMatchObject({ code: 2 })
  const erase = ['--as', 'grace', 'user', 'erase', 'ada@example.org', '--reason', reason]
  expect(await bareme(erase, { env })).toEqual({ code: 0, out: 'erased\n', err: '' })
  expect(await bareme(erase, { env })).toMatchObject({
    code: 1,
    err: expect.stringContaining('ada@example.org'),
  })
  expect(await query(url, 'SELECT name, email FROM users')).toEqual([{ name: null, email: null }])
  const audit = await query(url, `SELECT reason, actor_name FROM audit_log WHERE action = 'user.erase'`)
  expect(audit).toEqual([{ reason, actor_name: 'command-line: grace' }])
})
