import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { createOutbound } from '../../../../src/outbound/client.ts'
import { serviceContext } from '../../../../src/usecases/context.ts'
import { createUser } from '../../../../src/usecases/users/create.ts'
import { type RawReply, shareApi } from '../../../support/api.ts'
import { choose, shown } from '../../../support/attempts.ts'
import { Browser } from '../../../support/integration/lti/browser.ts'
import { INSTRUCTOR } from '../../../support/integration/lti/families.ts'
import { type Launching, Platform } from '../../../support/integration/lti/platform.ts'
import { untilWaiting } from '../../../support/races/waiting.ts'

const PASSWORD = 'a long enough password'
const SAMPLE = { custom: { quiz: 'sample' } }
const reason = 'Deux personnes.'

const api = shareApi({ outbound: createOutbound({ allow: ['127.0.0.1'] }) })
let moodle: Platform
let admin: Awaited<ReturnType<ReturnType<typeof api>['world']['person']>>

beforeAll(async () => {
  moodle = await new Platform('moodle').start()
  admin = await api().world.person('admin')
  const body = moodle.registration
  const { status } = await api().request({ method: 'POST', url: '/v1/lti/platforms', as: admin, body })
  expect(status).toBe(201)
})
afterAll(() => moodle.stop())

const query = async (text: string, values: unknown[] = []) =>
  (await api().world.db.pool.query(text, values)).rows
const get = async (url: string, as: string) => (await api().request({ method: 'GET', url, as })).body

let made = 0
async function account(role: 'trainee' | 'trainer' | 'admin' = 'trainee') {
  const email = `person-${++made}@example.org`
  const given = { email, name: `Own ${made}`, role, password: PASSWORD }
  const { id } = await createUser(serviceContext(api().world.services, 'command-line'), given)
  return { id, email }
}

/** Somebody of the platform in a browser of their own, just launched and let in. */
async function arrive(launching: Launching, browser = new Browser(api())) {
  const launched = await browser.launch(moodle, { ...SAMPLE, ...launching })
  expect(launched.status, launched.text).toBe(303)
  const { body } = await browser.show(launched)
  const token = body.accessToken as string
  const join = (email: string, password = PASSWORD) =>
    browser.show(launched, '/lti/join', { email, password })
  const { id } = await get('/v1/me', token)
  return {
    id: id as string,
    launched,
    browser,
    token,
    join,
    mayJoin: body.mayJoin,
    page: body.page as string,
  }
}

/** Hands in an attempt under the assignment of a page of a quiz, or only begins it. */
async function work(as: string, page: string, isWhole = true): Promise<string> {
  const call = (method: string, url: string, body: object) => api().request({ method, url, as, body })
  const assignment = page.split('/').at(-1)
  const { body, status, text } = await call('POST', '/v1/quizzes/sample/attempts', { assignment })
  expect(status, text).toBe(201)
  const attempt = `/v1/attempts/${body.id}`
  const response = shown(api().world, choose('right-1'))
  expect((await call('PUT', `${attempt}/responses/1`, { response })).status).toBe(200)
  if (isWhole) expect((await call('POST', `${attempt}/submit`, {})).status).toBe(200)
  return body.id
}

const why = ({ body }: RawReply) => body.reason ?? body.code

describe('who has an account already', () => {
  test('joins it by its password in the launch, with what was done before, and is it from then on', async () => {
    const { id, email } = await account()
    const first = await arrive({ sub: 'ada', name: 'Ada' })
    expect(first.mayJoin).toBe(true)
    const attempt = await work(first.token, first.page)
    const joined = await first.join(email)
    expect(joined).toMatchObject({ status: 200, body: { page: first.page } })
    expect(first.browser.cookies.size).toBe(0)
    const me = await get('/v1/me', joined.body.accessToken)
    expect(me).toMatchObject({ id, name: `Own ${made}`, cohorts: [{ name: 'Docker' }] })
    expect(await get(`/v1/attempts/${attempt}`, joined.body.accessToken)).toMatchObject({
      state: 'submitted',
    })
    const ended = await api().request({ method: 'GET', url: '/v1/me', as: first.token })
    expect(ended.status).toBe(401)
    expect(await arrive({ sub: 'ada', name: 'Ada' })).toMatchObject({ id, mayJoin: false })
    expect(
      await query(
        `SELECT action, object_id, actor_id FROM audit_log WHERE action IN ('lti.join', 'user.merge') ORDER BY id`,
      ),
    ).toEqual([
      { action: 'user.merge', object_id: first.id, actor_id: id },
      { action: 'lti.join', object_id: id, actor_id: id },
    ])
    const url = `/v1/users/${first.id}/merge`
    const undone = await api().request({ method: 'DELETE', url, as: admin, body: { reason } })
    expect(undone.status).toBe(200)
    const again = await arrive({ sub: 'ada' })
    expect(again).toMatchObject({ id: first.id, mayJoin: true })
    expect(await get(`/v1/attempts/${attempt}`, again.token)).toMatchObject({ state: 'submitted' })
  })

  test('as an instructor, has the cohorts of the course too, and no more once it is undone', async () => {
    const [own, at] = [await account('trainer'), { sub: 'grace', roles: [INSTRUCTOR], context: { id: 'g' } }]
    const launched = await arrive(at)
    expect(launched.page).toMatch(/^\/assignment\//)
    const { accessToken } = (await launched.join(own.email)).body
    const cohorts = async (as: string) => (await get('/v1/cohorts', as)).items.length
    expect(await cohorts(accessToken)).toBe(1)
    expect(await get(`/v1${launched.page.replace('assignment', 'assignments')}`, accessToken)).toMatchObject({
      quiz: 'sample',
    })
    const url = `/v1/users/${launched.id}/merge`
    expect((await api().request({ method: 'DELETE', url, as: admin, body: { reason } })).status).toBe(200)
    expect(await cohorts(accessToken)).toBe(0)
    expect(await cohorts((await arrive(at)).token)).toBe(1)
  })
})

describe('is refused', () => {
  const change = (id: string, set: string) => query(`UPDATE users SET ${set} WHERE id = $1`, [id])

  test.each<
    [string, string, (id: string) => Promise<unknown>, ('trainee' | 'trainer' | 'admin')?, Launching?]
  >([
    ['a disabled account', 'invalid-credentials', (id) => change(id, 'disabled_at = now()')],
    [
      'one with a password to change',
      'password-change-required',
      (id) => change(id, 'must_change_password = true'),
    ],
    ['an admin’s, to a learner', 'join-admin', async () => {}, 'admin'],
    ['an admin’s, to an instructor', 'join-admin', async () => {}, 'admin', { roles: [INSTRUCTOR] }],
    ['a trainer’s, to a learner', 'join-role', async () => {}, 'trainer'],
    ['a trainee’s, to an instructor', 'join-role', async () => {}, 'trainee', { roles: [INSTRUCTOR] }],
  ])('%s', async (name, expected, prepare, role = 'trainee', launching = {}) => {
    const { id, email } = await account(role)
    await prepare(id)
    const { join, id: record, token } = await arrive({ sub: name, context: { id: name }, ...launching })
    expect(why(await join(email))).toBe(expected)
    // The launch is as good as it was, and nothing moved.
    expect(await get('/v1/me', token)).toMatchObject({ id: record })
    expect(await query('SELECT FROM users WHERE merged_into = $1', [id])).toEqual([])
    expect((await join((await account(launching.roles ? 'trainer' : 'trainee')).email)).status).toBe(200)
  })

  test('who gives a wrong password, in the words for an address that is not there; and at its pace', async () => {
    const { email } = await account()
    const { join } = await arrive({ sub: 'guesser' })
    const unknown = await join('nobody@example.org')
    expect(unknown).toMatchObject({ status: 401, body: { code: 'invalid-credentials' } })
    const told = ({ body }: RawReply) => ({ ...body, requestId: null, instance: null })
    for (let guess = 0; guess < 10; guess++) {
      const wrong = await join(email, 'a wrong password')
      expect(told(wrong)).toEqual(told(unknown))
    }
    expect((await join(email)).status).toBe(429)
    const body = { email, password: PASSWORD }
    expect((await api().request({ method: 'POST', url: '/v1/auth/login', body })).status).toBe(429)
  })

  test('another browser than the launch’s, one that keeps nothing, and who comes late', async () => {
    const { email } = await account()
    const { launched, join } = await arrive({ sub: 'eve' })
    const proofs = { email, password: PASSWORD }
    expect(why(await new Browser(api()).show(launched, '/lti/join', proofs))).toBe('login-spent')
    const login = await new Browser(api()).begin(moodle)
    const form = await moodle.authenticate(login.headers['location']!, { ...SAMPLE, sub: 'eve' })
    const kept = /=([\w-]+)/.exec(login.headers['set-cookie']!)![1]!
    const bare = new Browser(api())
    const stored = await bare.post('/lti/launch', new URLSearchParams({ ...form, browser: kept }).toString())
    expect((await bare.show(stored)).body).toMatchObject({ mayJoin: false })
    expect(why(await bare.show(stored, '/lti/join', proofs))).toBe('login-spent')
    await query(`UPDATE launches SET expires_at = now() - interval '1 second'`)
    expect(why(await join(email))).toBe('login-spent')
  })

  test('an account that worked at the same assignment, and an attempt that is open on either side', async () => {
    const own = await account()
    const record = await arrive({ sub: 'twice' })
    const { accessToken } = (
      await api().request({
        method: 'POST',
        url: '/v1/auth/login',
        body: { email: own.email, password: PASSWORD },
      })
    ).body
    const practice = await api().request({
      method: 'POST',
      url: '/v1/quizzes/sample/attempts',
      as: accessToken,
      body: {},
    })
    expect(practice.status, practice.text).toBe(201)
    expect(why(await record.join(own.email))).toBe('attempt-in-progress')
    const submit = `/v1/attempts/${practice.body.id}/submit`
    expect((await api().request({ method: 'POST', url: submit, as: accessToken, body: {} })).status).toBe(200)
    const attempt = await work(record.token, record.page, false)
    expect(why(await record.join(own.email))).toBe('attempt-in-progress')
    const url = `/v1/attempts/${attempt}/submit`
    expect((await api().request({ method: 'POST', url, as: record.token, body: {} })).status).toBe(200)
    const [{ cohort }] = await query('SELECT cohort_id AS cohort FROM cohort_members WHERE user_id = $1', [
      record.id,
    ])
    await query('INSERT INTO cohort_members (cohort_id, user_id) VALUES ($1, $2)', [cohort, own.id])
    await work(accessToken, record.page)
    expect(why(await record.join(own.email))).toBe('join-both')
    expect(await query('SELECT FROM attempts WHERE user_id = $1', [record.id])).toHaveLength(1)
  })
})

test('of many joins at once, of one launch and of two by one person, one holds', async () => {
  const accounts = [await account(), await account(), await account()]
  const [one, other] = [await arrive({ sub: 'many' }), await arrive({ sub: 'many' })]
  expect(one.id).toBe(other.id)
  const replies = await Promise.all(
    accounts.flatMap(({ email }) => [one.join(email), one.join(email), other.join(email)]),
  )
  expect(replies.map(({ status }) => status).sort()).toEqual([200, ...Array(8).fill(403)])
  const [{ into }] = await query('SELECT merged_into AS into FROM users WHERE id = $1', [one.id])
  expect(accounts.map(({ id }) => id)).toContain(into)
  expect(await arrive({ sub: 'many' })).toMatchObject({ id: into })
})

test('who launches while their account is being joined is the account', async () => {
  const [own, record] = [await account(), await arrive({ sub: 'meanwhile' })]
  const browser = new Browser(api())
  let launched: Promise<RawReply> | undefined
  await api().world.db.transaction(async (tx) => {
    const text = 'UPDATE users SET merged_into = $1, disabled_at = now() WHERE id = $2'
    await tx.pg.query(text, [own.id, record.id])
    launched = browser.launch(moodle, { ...SAMPLE, sub: 'meanwhile' })
    await untilWaiting(api().world.db, 1)
  })
  expect(await launched).toMatchObject({ status: 303 })
  const { body } = await browser.show((await launched)!)
  expect(await get('/v1/me', body.accessToken)).toMatchObject({ id: own.id })
})
