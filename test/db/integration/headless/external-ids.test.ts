import { beforeAll, expect, test } from 'vitest'
import type { Context } from '../../../../src/usecases/context.ts'
import { enrol } from '../../../../src/usecases/integration/headless/enrol.ts'
import { putPerson } from '../../../../src/usecases/integration/headless/put-person.ts'
import { removeByExternalId } from '../../../../src/usecases/integration/headless/remove.ts'
import { eraseUser } from '../../../../src/usecases/users/erasing/erase.ts'
import { mergePeople } from '../../../../src/usecases/users/merging/merge.ts'
import { undoMerge } from '../../../../src/usecases/users/merging/undo.ts'
import { clientFor } from '../../../support/people/client.ts'
import { codeOf } from '../../../support/people/world.ts'
import { createWorld, forFile, type World } from '../../../support/world.ts'

let world: World
beforeAll(() =>
  forFile(async (until) => {
    world = await createWorld({ content: false, until })
  }),
)

const reason = 'a test'

async function nameOf(user: string): Promise<string | null> {
  const { rows } = await world.db.pool.query('SELECT name FROM users WHERE id = $1', [user])
  return rows[0].name
}

async function membersOf(cohort: string): Promise<string[]> {
  const { rows } = await world.db.pool.query(
    'SELECT user_id AS id FROM cohort_members WHERE cohort_id = $1 AND left_at IS NULL',
    [cohort],
  )
  return rows.map(({ id }) => id)
}

async function makeAccount(user: string): Promise<void> {
  await world.db.pool.query(
    `UPDATE users SET email = id || '@example.org', password_hash = 'x' WHERE id = $1`,
    [user],
  )
}

async function enrolOne(client: Context, cohort: string): Promise<string> {
  const [row] = await enrol(client, { cohort, people: [{ externalId: 's-1', name: 'Ada' }] })
  return row!.user!
}

test('twenty who ask at once for an id that leads to nobody get one person', async () => {
  const client = await clientFor(world, [])
  const asked = Array.from({ length: 20 }, () => putPerson(client, { externalId: 's-1', name: 'Ada' }))
  const people = await Promise.all(asked)
  expect(new Set(people.map(({ user }) => user)).size).toBe(1)
  expect(people.filter(({ isNew }) => isNew)).toHaveLength(1)
  const { rows } = await world.db.pool.query(
    `SELECT action FROM audit_log WHERE client_id = $1 AND actor_kind = 'client'`,
    [client.actor.clientId],
  )
  expect(rows).toEqual([{ action: 'user.create' }])
})

test('the same id of two clients leads to two people', async () => {
  const [one, other] = [await clientFor(world, []), await clientFor(world, [])]
  const ada = await putPerson(one, { externalId: 's-1', name: 'Ada' })
  const bob = await putPerson(other, { externalId: 's-1', name: 'Bob' })
  expect(ada.user).not.toBe(bob.user)
  expect(await codeOf(putPerson(one, { externalId: 's-2' }))).toBe('validation')
})

test('a client names its own person until they have an account, or are somebody else', async () => {
  const client = await clientFor(world, [])
  const { user } = await putPerson(client, { externalId: 's-1', familyName: 'Lovelace', givenName: 'Ada' })
  expect(await nameOf(user)).toBe('Ada Lovelace')
  expect(await putPerson(client, { externalId: 's-1', name: 'Ada King' })).toMatchObject({
    user,
    isNew: false,
  })
  expect(await nameOf(user)).toBe('Ada King')
  await putPerson(client, { externalId: 's-1' })
  expect(await nameOf(user)).toBe('Ada King')
  await makeAccount(user)
  await putPerson(client, { externalId: 's-1', name: 'Eve' })
  expect(await nameOf(user)).toBe('Ada King')
})

test('an id follows the person it was made for: merged, back, and gone with them', async () => {
  const trainer = await world.person('trainer')
  const admin = await world.person('admin')
  const into = await world.person()
  const cohort = await world.cohort({ trainers: [trainer], members: [into] })
  const client = await clientFor(world, [cohort])
  const user = await enrolOne(client, cohort)
  const merge = { user, into: into.id, reason, dryRun: false }
  expect(await codeOf(mergePeople(trainer.ctx, merge))).toBe('forbidden')
  await mergePeople(admin.ctx, merge)
  expect(await putPerson(client, { externalId: 's-1', name: 'Eve' })).toMatchObject({ user: into.id })
  expect(await nameOf(into.id)).toBe('Test')
  await undoMerge(admin.ctx, { user, reason })
  expect(await putPerson(client, { externalId: 's-1', name: 'Ada King' })).toMatchObject({ user })
  expect(await nameOf(user)).toBe('Ada King')
  await mergePeople(admin.ctx, merge)
  await eraseUser(admin.ctx, { user: into.id, reason })
  expect(await codeOf(putPerson(client, { externalId: 's-1' }))).toBe('validation')
})

test('500 are enrolled in one call, each with an outcome of its own, and again without harm', async () => {
  const [cohort, foreign] = [await world.cohort({}), await world.cohort({})]
  const client = await clientFor(world, [cohort])
  const { user: account } = await putPerson(client, { externalId: 'account', name: 'Eve' })
  await makeAccount(account)
  const { user: known } = await putPerson(client, { externalId: 'known', name: 'Bob' })
  const people = [
    { externalId: 'account' },
    { externalId: 'known', name: 'Not read' },
    { externalId: 'nobody' },
    ...Array.from({ length: 497 }, (_, at) => ({ externalId: `new-${at}`, name: `New ${at}` })),
  ]
  const outcomes = await enrol(client, { cohort, people })
  expect(outcomes.map(({ externalId }) => externalId)).toEqual(people.map(({ externalId }) => externalId))
  expect(outcomes.slice(0, 3)).toEqual([
    { externalId: 'account', user: account, outcome: 'refused' },
    { externalId: 'known', user: known, outcome: 'enrolled' },
    { externalId: 'nobody', user: null, outcome: 'unknown' },
  ])
  expect(new Set(outcomes.slice(3).map(({ outcome }) => outcome))).toEqual(new Set(['made']))
  expect(await membersOf(cohort)).toHaveLength(498)
  const again = await enrol(client, { cohort, people })
  expect(again.slice(1).map(({ outcome }) => outcome)).toEqual([
    'member',
    'unknown',
    ...Array.from({ length: 497 }, () => 'member'),
  ])
  expect(await nameOf(known)).toBe('Bob')
  expect(await codeOf(enrol(client, { cohort: foreign, people }))).toBe('not-found')
})

test('a client takes people out of its cohorts by its own ids, and out of no other', async () => {
  const [cohort, foreign] = [await world.cohort({}), await world.cohort({})]
  const client = await clientFor(world, [cohort])
  const user = await enrolOne(client, cohort)
  await world.db.pool.query('INSERT INTO cohort_members (cohort_id, user_id) VALUES ($1, $2)', [
    foreign,
    user,
  ])
  expect(await codeOf(removeByExternalId(client, { cohort: foreign, externalId: 's-1' }))).toBe('not-found')
  expect(await codeOf(removeByExternalId(client, { cohort, externalId: 's-2' }))).toBe('not-found')
  await removeByExternalId(client, { cohort, externalId: 's-1' })
  expect([await membersOf(cohort), await membersOf(foreign)]).toEqual([[], [user]])
  expect(await enrol(client, { cohort, people: [{ externalId: 's-1' }] })).toMatchObject([
    { outcome: 'enrolled' },
  ])
})
