import { expect, test } from 'vitest'
import { admitToAssignment } from '../../../../src/usecases/assignments/admit.ts'
import { setExcuse } from '../../../../src/usecases/assignments/excuses/set.ts'
import { setOverride } from '../../../../src/usecases/assignments/overrides/set.ts'
import { releaseAssignment } from '../../../../src/usecases/assignments/release.ts'
import { sendToAssignment, sendToAttempt } from '../../../../src/usecases/attempts/live/send-message.ts'
import { releaseAttempt } from '../../../../src/usecases/attempts/managing/release.ts'
import { reopenAttempt } from '../../../../src/usecases/attempts/managing/reopen.ts'
import { voidAttempt } from '../../../../src/usecases/attempts/managing/void.ts'
import { submitAttempt } from '../../../../src/usecases/attempts/submit.ts'
import type { IssuedSession } from '../../../../src/usecases/auth/issue-session.ts'
import { login } from '../../../../src/usecases/auth/login.ts'
import { refreshSession } from '../../../../src/usecases/auth/refresh.ts'
import { createCohort } from '../../../../src/usecases/cohorts/create.ts'
import { createJoinCode } from '../../../../src/usecases/cohorts/create-join-code.ts'
import { joinCohort } from '../../../../src/usecases/cohorts/join.ts'
import { addMember } from '../../../../src/usecases/cohorts/members/add.ts'
import { removeMember } from '../../../../src/usecases/cohorts/members/remove.ts'
import { anonymousContext, serviceContext } from '../../../../src/usecases/context.ts'
import { setAccommodation } from '../../../../src/usecases/grants/set-accommodation.ts'
import { reportQuestion } from '../../../../src/usecases/results/reports/report-question.ts'
import { updateReport } from '../../../../src/usecases/results/reports/update.ts'
import { overrideScore } from '../../../../src/usecases/scores/override.ts'
import { createUser } from '../../../../src/usecases/users/create.ts'
import { eraseUser } from '../../../../src/usecases/users/erasing/erase.ts'
import { mergePeople } from '../../../../src/usecases/users/merging/merge.ts'
import { undoMerge } from '../../../../src/usecases/users/merging/undo.ts'
import { createApi } from '../../../support/api.ts'
import { start } from '../../../support/attempts.ts'
import { HOUR } from '../../../support/instant.ts'
import { codeOf, PASSWORD } from '../../../support/people/world.ts'
import type { TestPerson, World } from '../../../support/world.ts'
import { ERASED } from './columns.ts'

type Api = Awaited<ReturnType<typeof createApi>>

const ADDRESS = 'canary@example.org'
const reason = 'a canary is ill'
const address = '198.51.100.7'

/** Whoever holds a session, as a person of the world. */
function holder({ services }: World, { user, sessionId, epoch }: IssuedSession): TestPerson {
  const actor = { kind: 'person' as const, role: user.role, userId: user.id, sessionId, epoch }
  const ctx = { ...services, actor, now: null, language: 'fr' as const }
  return { id: user.id, ctx, at: (now) => ({ ...ctx, now }) }
}

/** An account with every name that one may have, at which somebody guessed. */
async function createAccount(world: World): Promise<TestPerson> {
  const given = { email: ADDRESS, password: PASSWORD, role: 'trainee' as const }
  const names = { name: 'Canary Whole', familyName: 'Canary', givenName: 'Canarina', reference: 'CANARY-1' }
  await createUser(serviceContext(world.services, 'command-line'), { ...given, ...names })
  const nobody = anonymousContext(world.services, 'fr')
  const session = await login(nobody, { email: ADDRESS, password: PASSWORD, address })
  await codeOf(login(nobody, { email: ADDRESS, password: 'a wrong guess', address }))
  return holder(world, session)
}

/** A newcomer with a code to come back by, and a session that went on. */
async function join(world: World, cohort: string): Promise<TestPerson> {
  const service = serviceContext(world.services, 'command-line')
  const { code } = await createJoinCode(service, { cohort, seats: 5, expiresInDays: 1 })
  const joined = await joinCohort(anonymousContext(world.services, 'fr'), {
    code,
    name: 'Canary Two',
    address,
  })
  if (joined.kind !== 'newcomer') throw new Error('expected a newcomer')
  await refreshSession(anonymousContext(world.services, 'fr'), joined.session)
  return holder(world, joined.session)
}

/** What a platform knows somebody by. */
async function launchAs(world: World, { id }: TestPerson): Promise<void> {
  await world.db.pool.query(
    `WITH issuer AS (
       INSERT INTO lti_issuers VALUES (gen_random_uuid(), 'https://lms.example', 'https://lms.example/keys')
       RETURNING id)
     INSERT INTO lti_identities (id, lti_issuer_id, sub, user_id)
     SELECT gen_random_uuid(), id, 'canary-7', $1 FROM issuer`,
    [id],
  )
}

/** A class with a trainer, an assignment, and somebody in it. */
async function classOf(world: World, trainer: TestPerson, person: TestPerson) {
  const cohort = await world.cohort({ trainers: [trainer], members: [person] })
  const window = { opensAt: new Date(Date.now() - HOUR), closesAt: new Date(Date.now() + HOUR) }
  return { cohort, assignment: await world.assignment({ cohort, quiz: 'exam', ...window }) }
}

/** Records that trainers made of somebody: one that was merged into them, one that was wrongly, one never accepted. */
async function makeRecords(world: World, trainer: TestPerson, { id: into }: TestPerson, cohort: string) {
  const named = { name: 'Canary Record', familyName: 'Canary', reference: 'CANARY-2', force: true }
  const { member } = await addMember(trainer.ctx, { cohort, ...named, email: 'canary.contact@example.org' })
  await mergePeople(trainer.ctx, { user: member.id, into, reason, dryRun: false })
  const { member: other } = await addMember(trainer.ctx, { cohort, name: 'Somebody Else', force: true })
  await mergePeople(trainer.ctx, { user: other.id, into, reason, dryRun: false })
  await undoMerge(trainer.ctx, { user: other.id, reason })
  const elsewhere = await world.cohort({ trainers: [trainer] })
  await addMember(trainer.ctx, { cohort: elsewhere, name: 'Perhaps', email: ADDRESS, force: true })
  // Who that is nobody has shown: their code is their own.
  await world.db.pool.query(`UPDATE users SET resume_code_hash = NULL WHERE name = 'Perhaps'`)
}

/** All that is said to and of one who takes an exam. */
async function talk({ world, request }: Api, trainer: TestPerson, person: TestPerson, assignment: string) {
  const about = { assignment, user: person.id, reason }
  await setAccommodation(trainer.ctx, { user: person.id, multiplier: 1.5, minutes: 5, reason })
  await setOverride(trainer.ctx, { ...about, maxAttempts: 5 })
  await admitToAssignment(trainer.ctx, about)
  const attempt = await start(person.ctx, 'exam')
  const post = (as: TestPerson, verb: string, body: object) =>
    request({
      method: 'POST',
      url: `/v1/attempts/${attempt}/${verb}`,
      as,
      headers: { 'idempotency-key': `canary-${verb}` },
      body,
    })
  const { body: call } = await post(person, 'calls', { text: 'A canary calls.' })
  await sendToAttempt(trainer.ctx, { attempt, text: 'Dear canary.', call: call.id })
  expect((await post(trainer, 'extend', { minutes: 5, reason })).status).toBe(200)
  await submitAttempt(person.ctx, { attempt })
  const given = { attempt, position: 1, points: '0.5', comment: 'Well, canary.', reason }
  await overrideScore(trainer.ctx, given)
  await releaseAttempt(trainer.ctx, { attempt, reason, answers: true })
  const { report } = await reportQuestion(person.ctx, { attempt, position: 1, text: 'A canary objects.' })
  await updateReport(trainer.ctx, { report: report.id, answer: 'Rightly, canary.', reason })
  const until = new Date(Date.now() + HOUR)
  await reopenAttempt(trainer.ctx, { attempt, minutes: 5, until, reason, force: true })
  await releaseAssignment(trainer.ctx, { ...about, answers: true })
  await voidAttempt(trainer.ctx, { attempt, reason })
  await setExcuse(trainer.ctx, about)
  await world.db.pool.query(`UPDATE attempt_calls SET closed_at = now()`)
}

/** Every row of every table, as text. */
async function dump({ db }: World): Promise<string[]> {
  const { rows } = await db.pool.query(
    `SELECT oid::regclass AS name FROM pg_class
     WHERE relnamespace = 'public'::regnamespace AND relkind IN ('r', 'p') AND NOT relispartition`,
  )
  const tables = rows.map(async ({ name }) => {
    const found = await db.pool.query(`SELECT t::text AS line FROM ${name} t`)
    return found.rows.map(({ line }) => `${name}: ${line}`)
  })
  return (await Promise.all(tables)).flat()
}

/** The values of the columns to be erased: by a word that leads to a person, or by themselves. */
async function valuesOf({ db }: World): Promise<Map<string, string[]>> {
  const values = new Map<string, string[]>()
  for (const [table, columns] of Object.entries(ERASED))
    for (const column of columns) {
      const { rows } = await db.pool.query(
        `SELECT ${column}::text AS value FROM ${table} WHERE ${column} IS NOT NULL`,
      )
      values.set(
        `${table}.${column}`,
        rows.map(({ value }) => value),
      )
    }
  return values
}

/** Digests and secrets, which no word stands in. */
const SECRETS = /_hash$|_salt$|auth_failures/

test('nothing that anybody wrote of an erased person, or they themselves, is left in any table', async () => {
  const api = await createApi()
  const { world } = api
  const [trainer, other, admin] = [
    await world.person('trainer'),
    await world.person('trainer'),
    await world.person('admin'),
  ]
  const person = await createAccount(world)
  await launchAs(world, person)
  const { cohort, assignment } = await classOf(world, trainer, person)
  await world.db.pool.query('INSERT INTO cohort_trainers (cohort_id, user_id) VALUES ($1, $2)', [
    cohort,
    other.id,
  ])
  const newcomer = await join(world, cohort)
  await makeRecords(world, trainer, person, cohort)
  await talk(api, trainer, person, assignment)
  const attempt = await start(newcomer.ctx, 'exam')
  await sendToAssignment(other.ctx, { assignment, text: 'Canaries, ten minutes left.' })
  await submitAttempt(newcomer.ctx, { attempt })
  await removeMember(trainer.ctx, { cohort, user: person.id, reason })
  await createCohort(serviceContext(world.services, 'command-line', { by: ADDRESS }), { name: 'Another' })
  await world.db.pool.query(
    `WITH client AS (INSERT INTO clients (id, name, scopes) VALUES (gen_random_uuid(), 'LMS', '{}') RETURNING id)
       , link AS (INSERT INTO launch_links (token_hash, client_id, user_id, quiz, created_at, expires_at)
         SELECT 'a link of theirs', id, $1, 'exam', now(), now() + interval '5 minutes' FROM client)
     INSERT INTO external_ids (client_id, external_id, user_id, made) SELECT id, 'canary-1815', $1, $1 FROM client`,
    [person.id],
  )

  const before = await valuesOf(world)
  const secrets: string[] = []
  for (const [column, values] of before) {
    const telling = values.filter((value) => SECRETS.test(column) || /canar/i.test(value))
    expect(telling, `${column} was to hold something`).not.toEqual([])
    if (SECRETS.test(column)) secrets.push(...telling)
  }
  for (const { id } of [person, newcomer, other])
    await eraseUser(admin.ctx, { user: id, reason: 'as they asked' })
  const left = await dump(world)
  expect(left.filter((line) => /canar/i.test(line))).toEqual([])
  expect(left.filter((line) => secrets.some((secret) => line.includes(secret)))).toEqual([])
  expect(left.filter((line) => line.startsWith('attempts: '))).toHaveLength(2)
})
