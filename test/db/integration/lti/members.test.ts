import { beforeAll, expect, onTestFinished, test } from 'vitest'
import { askForRoster } from '../../../../src/db/repositories/integration/lti/members/rosters.ts'
import { removeMember } from '../../../../src/usecases/cohorts/members/remove.ts'
import { syncMembers, syncNextCourse } from '../../../../src/usecases/integration/lti/members/sync.ts'
import { mergePeople } from '../../../../src/usecases/users/merging/merge.ts'
import { refused } from '../../../support/attempts.ts'
import { createLtiWorld, createPlace, type Place } from '../../../support/integration/lti/place.ts'
import type { Member } from '../../../support/integration/lti/services.ts'
import type { World } from '../../../support/world.ts'

let world: World

beforeAll(async () => {
  const ends: (() => Promise<void>)[] = []
  world = await createLtiWorld((end) => void ends.unshift(end))
  return async () => {
    for (const end of ends) await end()
  }
})

const place = () => createPlace(world, 'moodle', onTestFinished)

const member = (user_id: string, more: object = {}): Member => ({
  user_id,
  roles: ['Learner'],
  status: 'Active',
  name: `Name of ${user_id}`,
  ...more,
})

const sync = ({ trainer, cohort }: Place) => syncMembers(trainer.ctx, { cohort })

/** The names of the present members, in their order. */
async function namesIn({ cohort }: Place): Promise<(string | null)[]> {
  const { rows } = await world.db.pool.query(
    `SELECT u.name FROM cohort_members m JOIN users u ON u.id = m.user_id
     WHERE m.cohort_id = $1 AND m.left_at IS NULL ORDER BY u.name`,
    [cohort],
  )
  return rows.map((row) => row.name)
}

test('the learners of a course become members, page after page, and who teaches does not', async () => {
  const here = await place()
  const many = Array.from({ length: 120 }, (_, at) => member(`p${String(at).padStart(3, '0')}`))
  here.platform.members.push(...many, member('teacher', { roles: ['Instructor'] }))
  expect(await sync(here)).toEqual({
    courses: [{ platform: 'moodle', learners: 120, added: 120, failure: null }],
  })
  expect(await namesIn(here)).toEqual(many.map(({ name }) => name))
  expect(here.platform.calls.filter((call) => call === 'GET /memberships 200')).toHaveLength(3)
})

test('read again, nobody is made twice, nobody leaves who is named no more, and who left comes back', async () => {
  const here = await place()
  here.platform.members.push(member('ada'), member('ben'))
  await sync(here)
  const { rows } = await world.db.pool.query(`SELECT user_id FROM lti_identities WHERE sub = 'ada'`)
  await removeMember(here.trainer.ctx, { cohort: here.cohort, user: rows[0].user_id })
  here.platform.members.splice(1, 1, member('cleo'))
  expect((await sync(here)).courses).toMatchObject([{ learners: 2, added: 2 }])
  expect(await namesIn(here)).toEqual(['Name of ada', 'Name of ben', 'Name of cleo'])
  expect((await sync(here)).courses).toMatchObject([{ added: 0 }])
})

test('an absent name never erases a stored one, nor does another take its place, and a missing one is filled in', async () => {
  const here = await place()
  here.platform.members.push(member('dora'), member('emil', { name: undefined }))
  await sync(here)
  here.platform.members.splice(0, 2, member('dora', { name: undefined }), member('emil'))
  await sync(here)
  expect(await namesIn(here)).toEqual(['Name of dora', 'Name of emil'])
})

test('somebody who came by a launch before is the same person', async () => {
  const here = await place()
  const learner = await here.learner('fritz')
  here.platform.members.push(member('fritz'))
  expect((await sync(here)).courses).toMatchObject([{ learners: 1, added: 0 }])
  const { rows } = await world.db.pool.query(`SELECT user_id FROM lti_identities WHERE sub = 'fritz'`)
  expect(rows).toEqual([{ user_id: learner.id }])
})

test('whom a platform knows is merged into somebody else by an admin, and by no trainer', async () => {
  const here = await place()
  const [record, person] = [await here.learner('greta'), await world.person()]
  await world.db.pool.query('INSERT INTO cohort_members (cohort_id, user_id) VALUES ($1, $2)', [
    here.cohort,
    person.id,
  ])
  const merge = { user: record.id, into: person.id, reason: 'Inscrite deux fois.', dryRun: false }
  await refused(mergePeople(here.trainer.ctx, merge), 'forbidden')
  // The other way round, nobody loses what they come in by.
  const other = { ...merge, user: person.id, into: record.id, dryRun: true }
  expect(await mergePeople(here.trainer.ctx, other)).toMatchObject({ applied: false })
  expect(await mergePeople((await world.person('admin')).ctx, merge)).toMatchObject({ applied: true })
})

test('two who read one course at once make each person once', async () => {
  const here = await place()
  here.platform.members.push(...Array.from({ length: 30 }, (_, at) => member(`g${at}`)))
  const both = await Promise.all([sync(here), sync(here)])
  expect(both.flatMap(({ courses }) => courses).reduce((sum, { added }) => sum + added, 0)).toBe(30)
  expect(await namesIn(here)).toHaveLength(30)
})

test.each([
  ['does not answer', { status: 503 }, 'unreachable'],
  ['gives none', { status: 403, text: 'forbidden' }, 'refused'],
  ['gives a page in its place', { status: 200, text: '<html>' }, 'refused'],
])('a platform that %s is told so, and nobody is lost', async (_, answer, reason) => {
  const here = await place()
  here.platform.members.push(member('hugo'))
  await sync(here)
  here.platform.instead.push(answer)
  expect((await sync(here)).courses).toMatchObject([{ added: 0, failure: { reason } }])
  expect(await namesIn(here)).toEqual(['Name of hugo'])
})

test('a course that is asked for is read once by the service itself', async () => {
  const here = await place()
  here.platform.members.push(member('ida'))
  await askForRoster(world.db, { context: here.context, now: null })
  await askForRoster(world.db, { context: here.context, now: null })
  expect(await syncNextCourse(here.ctx)).toBe(true)
  expect(await syncNextCourse(here.ctx)).toBe(false)
  expect(await namesIn(here)).toEqual(['Name of ida'])
})

test('a course whose reading came to no end is read again after a while, and not at once', async () => {
  const here = await place()
  here.platform.members.push(member('jo'))
  await askForRoster(world.db, { context: here.context, now: null })
  const request = () => Promise.reject(new Error('the process ended'))
  const ending = { ...here.ctx, outbound: { ...here.ctx.outbound, request } }
  await expect(syncNextCourse(ending)).rejects.toThrow('the process ended')
  expect(await syncNextCourse(here.ctx)).toBe(false)
  expect(await syncNextCourse({ ...here.ctx, now: new Date(Date.now() + 11 * 60_000) })).toBe(true)
  expect(await namesIn(here)).toEqual(['Name of jo'])
})

test('a course that is asked for again while it is read is read once more', async () => {
  const here = await place()
  await askForRoster(world.db, { context: here.context, now: null })
  const { outbound } = here.ctx
  const request: typeof outbound.request = async (asked) => {
    await askForRoster(world.db, { context: here.context, now: null })
    return outbound.request(asked)
  }
  expect(await syncNextCourse({ ...here.ctx, outbound: { ...outbound, request } })).toBe(true)
  expect(await syncNextCourse(here.ctx)).toBe(true)
  expect(await syncNextCourse(here.ctx)).toBe(false)
})

test('refused: a cohort of others', async () => {
  const here = await place()
  const stranger = await world.person('trainer')
  await refused(syncMembers(stranger.ctx, { cohort: here.cohort }), 'not-found')
})
