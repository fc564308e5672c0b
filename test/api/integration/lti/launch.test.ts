import { createHmac, createPublicKey, sign } from 'node:crypto'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { createOutbound } from '../../../../src/outbound/client.ts'
import { sha256 } from '../../../../src/security/digests.ts'
import { shareApi } from '../../../support/api.ts'
import { Browser } from '../../../support/integration/lti/browser.ts'
import { type FamilyName, INSTRUCTOR, LEARNER } from '../../../support/integration/lti/families.ts'
import { type Launching, Platform } from '../../../support/integration/lti/platform.ts'

const LTI = 'https://purl.imsglobal.org/spec/lti/claim'
const EXAM = { custom: { quiz: 'exam' } }

const api = shareApi({ outbound: createOutbound({ allow: ['127.0.0.1'] }) })
const running: Platform[] = []
let moodle: Platform

/** A platform that is registered here, with what its admin may change. */
async function registered(family: FamilyName, changes: object = {}): Promise<Platform & { id: string }> {
  const platform = await new Platform(family).start()
  running.push(platform)
  const admin = await api().world.person('admin')
  const { status, body } = await api().request({
    method: 'POST',
    url: '/v1/lti/platforms',
    as: admin,
    body: { ...platform.registration, ...changes },
  })
  expect(status).toBe(201)
  return Object.assign(platform, { id: body.id as string })
}

beforeAll(async () => {
  moodle = await registered('moodle')
})
afterAll(async () => {
  for (const platform of running) await platform.stop()
})

/** Who a launch lets in, and where. */
async function arrive(platform: Platform, launching: Launching = {}, browser = new Browser(api())) {
  const launched = await browser.launch(platform, launching)
  expect(launched.status, launched.text).toBe(303)
  expect(launched.headers['location']).toMatch(/^\/#\/lti\/[\w-]+$/)
  const { body } = await browser.show(launched)
  const me = await api().request({ method: 'GET', url: '/v1/me', as: body.accessToken as string })
  return { launched, page: body.page as string, me: me.body, token: body.accessToken as string }
}

/** Why a launch is refused; null when it is not. */
async function refusal(launching: Launching, platform = moodle): Promise<string | null> {
  const { status, text } = await new Browser(api()).launch(platform, launching)
  if (status === 303) return null
  expect(status).toBe(403)
  return / · (.*) · /.exec(text)?.[1] ?? text
}

const count = async (table: string) => (await api().world.db.pool.query(`SELECT FROM ${table}`)).rowCount

describe('a launch from', () => {
  test.each<FamilyName>(['moodle', 'canvas', 'brightspace', 'blackboard'])('a %s', async (family) => {
    const platform = await registered(family)
    const { page, me } = await arrive(platform, { ...EXAM, name: 'Ada Lovelace' })
    expect(me).toMatchObject({ name: 'Ada Lovelace', role: 'trainee', hasPassword: false })
    expect(page).toMatch(/^\/quiz\/exam\/for\/[\w-]{36}$/)
  })
})

describe('each check that must be made', () => {
  const now = () => Math.floor(Date.now() / 1000)
  test.each<[string, () => Launching, string]>([
    ['another issuer', () => ({ claims: { iss: 'https://other.example' } }), 'wrong iss'],
    ['no issuer', () => ({ claims: { iss: undefined } }), 'missing iss'],
    ['another audience', () => ({ claims: { aud: 'other' } }), 'wrong aud'],
    ['two audiences without azp', () => ({ claims: { aud: ['x', moodle.clientId] } }), 'missing azp'],
    ['an end that has passed', () => ({ claims: { exp: now() - 70 } }), 'wrong exp'],
    ['no end', () => ({ claims: { exp: undefined } }), 'missing exp'],
    ['an issue to come', () => ({ claims: { iat: now() + 90 } }), 'wrong iat'],
    ['a beginning to come', () => ({ claims: { nbf: now() + 90 } }), 'wrong nbf'],
    ['another nonce', () => ({ claims: { nonce: 'other' } }), 'wrong nonce'],
    ['no nonce', () => ({ claims: { nonce: undefined } }), 'missing nonce'],
    ['no subject', () => ({ claims: { sub: undefined } }), 'missing sub'],
    ['another version', () => ({ claims: { [`${LTI}/version`]: '1.1' } }), `wrong ${LTI}/version`],
    ['another message', () => ({ claims: { [`${LTI}/message_type`]: 'Odd' } }), `wrong ${LTI}/message_type`],
    ['an unknown deployment', () => ({ claims: { [`${LTI}/deployment_id`]: '2' } }), 'deployment'],
    ['no link', () => ({ link: null }), `missing ${LTI}/resource_link`],
    ['no role in the course', () => ({ roles: [] }), 'role'],
    ['a claim twice', () => ({ payload: (json) => json.replace('{', '{"aud":"other",') }), 'wrong aud'],
    ['what is no object', () => ({ payload: () => '[]' }), 'signature'],
    ['an unknown key', () => ({ header: { kid: 'other' } }), 'signature'],
    ['a quiz that is not there', () => ({ custom: { quiz: 'none' }, link: { id: 'r-none' } }), 'quiz'],
  ])('refuses %s', async (_name, launching, reason) => {
    const before = await count('launches')
    expect(await refusal(launching())).toBe(reason)
    expect(await count('launches')).toBe(before)
  })

  test('refuses a signature by another key, by another algorithm, and by a secret', async () => {
    const impostor = await new Platform('moodle').start()
    running.push(impostor)
    const browser = new Browser(api())
    const login = await browser.begin(moodle)
    const { id_token, state } = await moodle.authenticate(login.headers['location']!)
    const [header, payload] = id_token!.split('.')
    const [, , signature] = (await impostor.token('x')).split('.')
    const [{ kid, whole }] = moodle.keys as [(typeof moodle.keys)[0]]
    const signed = (alg: string, by: (text: Buffer) => Buffer) => {
      const text = `${Buffer.from(JSON.stringify({ alg, kid })).toString('base64url')}.${payload}`
      return `${text}.${by(Buffer.from(text)).toString('base64url')}`
    }
    const published = createPublicKey(whole).export({ type: 'spki', format: 'pem' })
    for (const token of [
      `${header}.${payload}.${signature}`,
      signed('none', () => Buffer.alloc(0)),
      signed('RS512', (text) => sign('sha512', text, whole)),
      signed('HS256', (text) => createHmac('sha256', published).update(text).digest()),
      'no token',
    ])
      expect((await browser.post('/lti/launch', `id_token=${token}&state=${state}`)).status).toBe(403)
    // None of them spent the login.
    expect((await browser.post('/lti/launch', `id_token=${id_token}&state=${state}`)).status).toBe(303)
    // One that answered it did.
    expect((await browser.post('/lti/launch', `id_token=${id_token}&state=${state}`)).status).toBe(403)
  })

  test('takes one of many answers that come at once', async () => {
    const browser = new Browser(api())
    const login = await browser.begin(moodle)
    const form = new URLSearchParams(await moodle.authenticate(login.headers['location']!)).toString()
    const cookies = [...browser.cookies]
    const answers = await Promise.all(
      Array.from({ length: 5 }, () => {
        const same = new Browser(api())
        for (const [name, text] of cookies) same.cookies.set(name, text)
        return same.post('/lti/launch', form)
      }),
    )
    expect(answers.map(({ status }) => status).sort()).toEqual([303, 403, 403, 403, 403])
  })

  test('refuses a browser that did not begin the login, a form without one, and one with a field twice', async () => {
    const login = await new Browser(api()).begin(moodle)
    const form = new URLSearchParams(await moodle.authenticate(login.headers['location']!)).toString()
    const other = new Browser(api())
    expect((await other.post('/lti/launch', form)).text).toContain('browser')
    expect((await other.post('/lti/launch', `${form}&browser=guessed`)).text).toContain('browser')
    expect((await other.post('/lti/launch', 'id_token=x')).status).toBe(403)
    expect((await other.post('/lti/launch', `${form}&${form}`)).status).toBe(400)
  })

  test('refuses an answer that comes too late, and one of a platform that was switched off meanwhile', async () => {
    const platform = await registered('moodle')
    const [late, off] = [new Browser(api()), new Browser(api())]
    const answerTo = async (browser: Browser) => {
      const { headers } = await browser.begin(platform)
      return new URLSearchParams(await platform.authenticate(headers['location']!)).toString()
    }
    const [lateForm, offForm] = [await answerTo(late), await answerTo(off)]
    const { pool } = api().world.db
    await pool.query('UPDATE lti_logins SET expires_at = now() WHERE state_hash = $1', [
      sha256(new URLSearchParams(lateForm).get('state')!),
    ])
    expect((await late.post('/lti/launch', lateForm)).text).toContain(' · login-spent · ')
    const as = await api().world.person('admin')
    const url = `/v1/lti/platforms/${platform.id}`
    const body = { state: 'disabled' }
    expect((await api().request({ method: 'PATCH', url, as, body })).status).toBe(200)
    expect((await off.post('/lti/launch', offForm)).text).toContain(' · platform-not-active · ')
  })

  test('fetches keys again for an unknown kid, and not at each of many', async () => {
    const platform = await registered('moodle')
    await arrive(platform)
    await platform.rotate()
    for (let tries = 0; tries < 3; tries++) await new Browser(api()).launch(platform)
    expect(platform.fetched).toBeLessThanOrEqual(2)
  })
})

describe('who it is', () => {
  test('two registrations with one issuer, other keys and the same sub are two people; with the same keys, one', async () => {
    const [one, other] = [await registered('canvas'), await registered('canvas')]
    const twin = Object.create(one, {
      clientId: { value: 'another-client' },
    }) as Platform
    const admin = await api().world.person('admin')
    await api().request({ method: 'POST', url: '/v1/lti/platforms', as: admin, body: twin.registration })
    const [first, second, third] = [await arrive(one), await arrive(other), await arrive(twin)]
    expect(second.me.id).not.toBe(first.me.id)
    expect(third.me.id).toBe(first.me.id)
  })

  test('what a platform no longer tells is not forgotten, and people stay when its endpoints move', async () => {
    const platform = await registered('moodle')
    const { me } = await arrive(platform, { sub: 'a', name: 'Ada' })
    expect((await arrive(platform, { sub: 'a' })).me).toMatchObject({ id: me.id, name: 'Ada' })
    const admin = await api().world.person('admin')
    const url = `/v1/lti/platforms/${platform.id}`
    const body = {
      authorizationEndpoint: `${platform.url}/auth?site=1&moved=yes`,
      jwksUri: `${platform.url}/jwks?moved`,
    }
    expect((await api().request({ method: 'PATCH', url, as: admin, body })).status).toBe(200)
    expect((await new Browser(api()).begin(platform)).headers['location']).toContain('moved=yes')
    expect((await api().request({ method: 'DELETE', url, as: admin })).status).toBe(204)
    expect((await new Browser(api()).begin(platform)).status).toBe(403)
  })

  test('a code opens one session, in the browser that it was given to', async () => {
    const browser = new Browser(api())
    const launched = await browser.launch(moodle)
    const refused = { status: 403, body: { code: 'launch-refused' } }
    expect(await new Browser(api()).show(launched)).toMatchObject(refused)
    expect(await browser.show(launched)).toMatchObject({ status: 200 })
    expect(await browser.show(launched)).toMatchObject(refused)
  })
})

describe('what it opens', () => {
  test('an instructor lands on the board of the quiz, a learner in it, and both are in the cohort of the course', async () => {
    const at = { ...EXAM, context: { id: 'board' }, link: { id: 'board-1' } }
    const teacher = await arrive(moodle, { ...at, sub: 'teacher', roles: [INSTRUCTOR] })
    const learner = await arrive(moodle, { ...at, sub: 'learner', name: 'Bob' })
    expect(teacher.me.role).toBe('trainer')
    const assignment = /^\/assignment\/(.*)$/.exec(teacher.page)![1]!
    expect(learner.page).toBe(`/quiz/exam/for/${assignment}`)
    const found = await api().request({
      method: 'GET',
      url: `/v1/assignments/${assignment}`,
      as: teacher.token,
    })
    expect(found.body.cohort.name).toMatch(/^Docker/)
    const members = await api().request({
      method: 'GET',
      url: `/v1/cohorts/${found.body.cohort.id}/members`,
      as: teacher.token,
    })
    expect(members.body.items.map(({ name }: { name: string }) => name)).toEqual(['Bob'])
  })

  test('two links of one quiz are two assignments, each its own, whoever comes in at once', async () => {
    const at = { ...EXAM, context: { id: 'twice' } }
    const pages = await Promise.all(
      ['a', 'b', 'a', 'b', 'a', 'b'].map((link, index) =>
        arrive(moodle, { ...at, sub: `twice-${index}`, link: { id: link } }),
      ),
    )
    expect(new Set(pages.map(({ page }) => page)).size).toBe(2)
    const [, , quiz, , assignment] = pages[1]!.page.split('/')
    const url = `/v1/quizzes/${quiz}/attempts`
    const started = await api().request({ method: 'POST', url, as: pages[1]!.token, body: { assignment } })
    expect(started.body).toMatchObject({ assignment, state: 'inProgress' })
  })

  test('a link that was copied takes the quiz and the settings of the one that it comes from', async () => {
    const custom = { quiz: 'sample' }
    const first = await arrive(moodle, {
      custom,
      context: { id: 'y1' },
      link: { id: 'y1-1' },
      roles: [INSTRUCTOR],
      sub: 't',
    })
    const url = `/v1${first.page.replace('assignment', 'assignments')}`
    expect(
      (
        await api().request({
          method: 'PATCH',
          url,
          as: first.token,
          body: { maxAttempts: 7, reason: 'Seven.' },
        })
      ).status,
    ).toBe(200)
    const copied = await arrive(moodle, {
      custom: { link_history: 'unknown,y1-1' },
      context: { id: 'y2' },
      link: { id: 'y2-1' },
      roles: [INSTRUCTOR],
      sub: 't',
    })
    const made = await api().request({
      method: 'GET',
      url: `/v1${copied.page.replace('assignment', 'assignments')}`,
      as: copied.token,
    })
    expect(made.body).toMatchObject({ quiz: 'sample', maxAttempts: 7, attempts: 0 })
    expect(copied.page).not.toBe(first.page)
  })

  test.each<[string, Launching]>([
    ['names no quiz', { link: { id: 'nothing' } }],
    ['stands for the course', { ...EXAM, context: { id: 'same' }, link: { id: 'same' } }],
    ['is outside of any course', { ...EXAM, context: null }],
  ])('a link that %s opens the list and makes no assignment', async (_name, launching) => {
    const before = await count('assignments')
    expect((await arrive(moodle, { ...launching, sub: 'lister' })).page).toBe('/')
    expect(await count('assignments')).toBe(before)
  })

  test('who learns in one course does not get the keys by teaching in another', async () => {
    await arrive(moodle, { sub: 'both', roles: [LEARNER], context: { id: 'learns' } })
    expect(await refusal({ sub: 'both', roles: [INSTRUCTOR], context: { id: 'teaches' } })).toBe(
      'learns-elsewhere',
    )
    const back = { sub: 'one', context: { id: 'alone' } }
    await arrive(moodle, { ...back, roles: [LEARNER] })
    expect((await arrive(moodle, { ...back, roles: [INSTRUCTOR] })).me.role).toBe('trainer')
  })
})

describe('in a frame', () => {
  const framed = { 'sec-fetch-dest': 'iframe', 'x-forwarded-proto': 'https', 'accept-language': 'en' }

  test('the platform says what went wrong, and a person understands it', async () => {
    const browser = new Browser(api(), framed)
    const signedOut = await browser.post('/lti/launch', 'error=login_required&state=x')
    expect(signedOut.status).toBe(403)
    expect(signedOut.text).toContain('Your platform does not know you in this page')
    const odd = await browser.post('/lti/launch', 'error=%3Cb%3E&error_description=%3Cscript%3E')
    expect(odd.text).not.toMatch(/<b>|<script>/)
    expect(odd.headers['content-security-policy']).toMatch(/frame-ancestors 'self' .*http:\/\/127\.0\.0\.1/)
  })

  test('a login of an unknown platform is refused in words of its own', async () => {
    const { text, status } = await new Browser(api(), framed).begin(moodle, { client_id: 'none' })
    expect(status).toBe(403)
    expect(text).toContain('No platform is registered here')
  })
})
