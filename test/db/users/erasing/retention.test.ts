import { expect, onTestFinished, test } from 'vitest'
import { findUser } from '../../../../src/db/repositories/users/find.ts'
import { hashCode } from '../../../../src/security/codes.ts'
import { issueSession } from '../../../../src/usecases/auth/issue-session.ts'
import { refreshSession } from '../../../../src/usecases/auth/refresh.ts'
import { resume } from '../../../../src/usecases/auth/resume.ts'
import { anonymousContext, type Context, serviceContext } from '../../../../src/usecases/context.ts'
import { purge } from '../../../../src/usecases/service/purge.ts'
import { applyRetention, retentionInput } from '../../../../src/usecases/users/erasing/retention.ts'
import { validated } from '../../../../src/usecases/validated.ts'
import { start } from '../../../support/attempts.ts'
import { bareme } from '../../../support/bareme.ts'
import { DAY } from '../../../support/instant.ts'
import { codeOf } from '../../../support/people/world.ts'
import { legs, openStage } from '../../../support/races/schedule.ts'
import { createWorld, type TestPerson, type World } from '../../../support/world.ts'

const dayAgo = (days: number) => new Date(Date.now() - days * DAY).toISOString().slice(0, 10)
const BEFORE = dayAgo(400)

/** Somebody whose account is two years old, without a trace of them since. */
async function sleeper(world: World, name: string, role?: 'trainer' | 'admin'): Promise<TestPerson> {
  const person = await world.person(role)
  await world.db.pool.query(
    `WITH old AS (UPDATE users SET name = $2, created_at = now() - interval '730 days' WHERE id = $1)
     UPDATE sessions SET created_at = now() - interval '730 days' WHERE user_id = $1`,
    [person.id, name],
  )
  return person
}

const run = (ctx: Context, dryRun = false) => applyRetention(ctx, { before: BEFORE, dryRun })
const serviceOf = ({ services }: World) => serviceContext(services, 'command-line')

async function erased({ db }: World): Promise<string[]> {
  const { rows } = await db.pool.query('SELECT id FROM users WHERE erased_at IS NOT NULL ORDER BY id')
  return rows.map(({ id }) => id)
}

/** What shows that somebody was there, however old their account: done by them since, or as written by it. */
const ACTS: Record<string, (world: World, person: TestPerson) => Promise<unknown>> = {
  joined: (world, person) => world.cohort({ members: [person] }),
  started: async (world, person) => {
    const attempt = await start(person.ctx)
    await world.db.pool.query(
      `UPDATE attempts SET state = 'expired', closed_at = now(), close_reason = 'timeLimit', processed_at = now() WHERE id = $1`,
      [attempt],
    )
  },
  answered: (world, person) => oldAttempt(world, person, 'last_answer_at'),
  submitted: (world, person) => oldAttempt(world, person, 'closed_at'),
  'signed in': async (world, person) => {
    await world.db.pool.query('UPDATE users SET resume_code_hash = $2 WHERE id = $1', [
      person.id,
      hashCode('A'),
    ])
    await resume(anonymousContext(world.services, 'fr'), { code: 'A', address: '198.51.100.7' })
    await forgetSessions(world, person)
  },
  'went on with a session': async (world, person) => {
    const user = await findUser(world.db, person.id)
    const session = await world.db.transaction((tx) => issueSession(serviceOf(world), tx, user!))
    await world.db.pool.query('UPDATE users SET last_seen_on = NULL WHERE id = $1', [person.id])
    await refreshSession(anonymousContext(world.services, 'fr'), session!)
    await forgetSessions(world, person)
  },
}

/** As the purge does, a month later; to all who signed in. */
async function forgetSessions(world: World, { id }: TestPerson): Promise<void> {
  await world.db.pool.query(
    `UPDATE refresh_tokens SET created_at = now() - interval '61 days', expires_at = now() - interval '31 days'`,
  )
  await purge(serviceOf(world))
  expect((await world.db.pool.query('SELECT FROM sessions WHERE user_id = $1', [id])).rowCount).toBe(0)
}

async function oldAttempt(world: World, person: TestPerson, since: string): Promise<void> {
  const attempt = await start(person.ctx)
  const long = `now() - interval '730 days'`
  await world.db.pool.query(
    `UPDATE attempts SET started_at = ${long}, deadline_at = ${long}, last_answer_at = ${long}, state = 'submitted',
       closed_at = ${long}, close_reason = 'submitted', processed_at = now() WHERE id = $1`,
    [attempt],
  )
  await world.db.pool.query(`UPDATE attempts SET ${since} = now() WHERE id = $1`, [attempt])
}

test('who did anything since is kept, and whoever did nothing is erased', async () => {
  const world = await createWorld()
  const gone = await sleeper(world, 'did nothing')
  const there: TestPerson[] = []
  for (const act of Object.keys(ACTS)) there.push(await sleeper(world, act))
  const names = async () => (await run(serviceOf(world), true)).map(({ name }) => name).toSorted()
  expect(await names()).toEqual(['did nothing', ...Object.keys(ACTS)].toSorted())
  for (const [at, act] of Object.values(ACTS).entries()) await act(world, there[at]!)
  expect(await names()).toEqual(['did nothing'])
  expect(await run(serviceOf(world))).toMatchObject([{ id: gone.id, outcome: 'erased' }])
  expect(await erased(world)).toEqual([gone.id])
})

test('trainers and admins are not looked at, nor who was merged into somebody active', async () => {
  const world = await createWorld({ content: false })
  await sleeper(world, 'Trainer', 'trainer')
  await sleeper(world, 'Admin', 'admin')
  const [record, person] = [await sleeper(world, 'Record'), await world.person()]
  await world.db.pool.query('UPDATE users SET merged_into = $2 WHERE id = $1', [record.id, person.id])
  expect(await run(serviceOf(world))).toEqual([])
  // The other way round, what the record did last counts for its person.
  await world.db.pool.query('UPDATE users SET merged_into = CASE id WHEN $1 THEN NULL::uuid ELSE $1 END', [
    record.id,
  ])
  expect(await run(serviceOf(world))).toEqual([])
})

test('bareme retention says whom it would erase, then erases them once, each with a line of the audit log', async () => {
  const world = await createWorld()
  const [gone, busy] = [await sleeper(world, 'Ada Gone'), await sleeper(world, 'Bob Busy')]
  const attempt = await start(busy.ctx)
  await world.db.pool.query(
    `UPDATE attempts SET started_at = now() - interval '729 days', deadline_at = now() + interval '1 day' WHERE id = $1`,
    [attempt],
  )
  const env = { DATABASE_URL: world.url, SECRET_KEY: 'a test secret of 32 characters or more' }
  const retention = (...more: string[]) =>
    bareme(['--as', 'cron', 'retention', '--before', BEFORE, ...more], { env })
  const kept = 'kept: an attempt is open'
  expect(await retention('--dry-run')).toEqual({
    code: 0,
    out: `${gone.id}\t${dayAgo(730)}\tAda Gone\n${busy.id}\t${dayAgo(729)}\tBob Busy\t${kept}\n1 would be erased, 1 kept\n`,
    err: '',
  })
  expect(await erased(world)).toEqual([])
  const said = `${busy.id}\t${dayAgo(729)}\t${kept}\n`
  expect((await retention()).out).toBe(`${gone.id}\t${dayAgo(730)}\n${said}1 erased, 1 kept\n`)
  expect((await retention()).out).toBe(`${said}0 erased, 1 kept\n`)
  expect(await erased(world)).toEqual([gone.id])
  const { rows } = await world.db.pool.query(
    `SELECT object_id, actor_name, reason FROM audit_log WHERE action = 'user.erase'`,
  )
  const why = `retention: no activity since ${BEFORE}`
  expect(rows).toEqual([{ object_id: gone.id, actor_name: 'command-line: cron', reason: why }])
})

test('a day that is none, to come, or less than 30 days ago is refused', async () => {
  const world = await createWorld({ content: false })
  const asked = async (before: string) =>
    applyRetention(serviceOf(world), validated(retentionInput, { before }))
  for (const before of ['soon', '2026-02-30', dayAgo(29), dayAgo(-5)])
    expect(await codeOf(asked(before)), before).toBe('validation')
  expect(await asked(dayAgo(30))).toEqual([])
})

test('who comes back between being listed and being erased is kept', async () => {
  const world = await createWorld()
  const person = await sleeper(world, 'Back')
  const user = await findUser(world.db, person.id)
  const stage = await openStage(world.url, 2)
  onTestFinished(() => stage.close())
  const service = serviceOf(world)
  const { outcomes } = await stage.play(
    [
      { name: 'retention', run: (db) => run({ ...service, db }) },
      {
        name: 'sign in',
        run: (db) => db.transaction((tx) => issueSession({ ...service, db }, tx, user!)),
      },
    ],
    legs(['retention', 'list_unseen'], ['sign in', 'COMMIT']),
  )
  expect(outcomes.map(({ error }) => error)).toEqual([undefined, undefined])
  expect(outcomes[0]!.value).toEqual([])
  expect(await erased(world)).toEqual([])
})
