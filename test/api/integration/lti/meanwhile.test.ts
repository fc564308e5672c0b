import { uuidv7 } from 'uuidv7'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { insertLearners } from '../../../../src/db/repositories/integration/lti/members/add.ts'
import { createOutbound } from '../../../../src/outbound/client.ts'
import { type RawReply, shareApi } from '../../../support/api.ts'
import { Browser } from '../../../support/integration/lti/browser.ts'
import { Platform } from '../../../support/integration/lti/platform.ts'
import { untilWaiting } from '../../../support/races/waiting.ts'

const api = shareApi({ outbound: createOutbound({ allow: ['127.0.0.1'] }) })
const query = async (text: string, values: unknown[] = []) =>
  (await api().world.db.pool.query(text, values)).rows

let moodle: Platform
let issuerId: string

beforeAll(async () => {
  moodle = await new Platform('moodle').start()
  const as = await api().world.person('admin')
  const body = moodle.registration
  expect((await api().request({ method: 'POST', url: '/v1/lti/platforms', as, body })).status).toBe(201)
  const [issuer] = await query('SELECT id FROM lti_issuers')
  issuerId = issuer.id
})
afterAll(() => moodle.stop())

const launch = (sub: string) => new Browser(api()).launch(moodle, { sub, name: 'Ada Lovelace' })

/** Launches, while the list of a course makes the same person known: the launches wait for its end. */
async function launchDuringSync(sub: string, { number, ends }: { number: number; ends: boolean }) {
  const user = uuidv7()
  const learner = { subject: sub, name: 'Ada', givenName: null, familyName: null, user, identity: uuidv7() }
  let launches: Promise<RawReply[]> | undefined
  const synced = api().world.db.transaction(async (tx) => {
    await insertLearners(tx, { issuerId, learners: JSON.stringify([learner]), now: null })
    launches = Promise.all(Array.from({ length: number }, () => launch(sub)))
    await untilWaiting(api().world.db, number)
    if (!ends) throw new Error('lost')
  })
  if (ends) await synced
  else await expect(synced).rejects.toThrow('lost')
  return { user, replies: await launches! }
}

const usersOf = (sub: string) =>
  query('SELECT user_id AS id FROM lti_identities WHERE lti_issuer_id = $1 AND sub = $2', [issuerId, sub])

const countPeople = async () => (await query('SELECT FROM users')).length

test('launches of somebody whom the list of their course makes known meanwhile are that person', async () => {
  const before = await countPeople()
  const { user, replies } = await launchDuringSync('ada', { number: 3, ends: true })
  expect(replies.map(({ status }) => status)).toEqual([303, 303, 303])
  expect(await usersOf('ada')).toEqual([{ id: user }])
  expect(await countPeople()).toBe(before + 1)
  const [member] = await query('SELECT name FROM users JOIN cohort_members ON user_id = id WHERE id = $1', [
    user,
  ])
  expect(member).toEqual({ name: 'Ada Lovelace' })
})

test('launches make the person themselves, once, when the list is not read to its end', async () => {
  const before = await countPeople()
  const { user, replies } = await launchDuringSync('ben', { number: 3, ends: false })
  expect(replies.map(({ status }) => status)).toEqual([303, 303, 303])
  const [made] = await usersOf('ben')
  expect(made.id).not.toBe(user)
  expect(await countPeople()).toBe(before + 1)
})
