import { afterAll, beforeAll, beforeEach, describe, expect, it, test } from 'vitest'
import { FREE_GUESSES } from '../../../src/domain/access/pace.ts'
import { createCohort } from '../../../src/usecases/cohorts/create.ts'
import { createJoinCode, createJoinCodeInput } from '../../../src/usecases/cohorts/create-join-code.ts'
import { serviceContext } from '../../../src/usecases/context.ts'
import { ensureFirstAdmin } from '../../../src/usecases/users/ensure-first-admin.ts'
import { validated } from '../../../src/usecases/validated.ts'
import { type PeopleApp, startPeopleApp } from '../../support/people/app.ts'
import { PASSWORD } from '../../support/people/world.ts'

let people: PeopleApp
beforeAll(async () => {
  people = await startPeopleApp()
})
afterAll(() => people.close())
beforeEach(() => people.services.db.pg.query('DELETE FROM auth_failures'))

const TOKENS = {
  accessToken: expect.any(String),
  refreshToken: expect.stringMatching(/^[\w-]{43}$/),
  tokenType: 'Bearer',
  expiresIn: 900,
}

async function newCode(seats = 30) {
  const ctx = serviceContext(people.services, 'command-line')
  const cohort = await createCohort(ctx, { name: `Promo ${crypto.randomUUID()}` })
  return createJoinCode(ctx, validated(createJoinCodeInput, { cohort: cohort.id, seats }))
}

describe('POST /v1/auth/login', () => {
  it('gives tokens that no cache may keep, and the access token opens the API', async () => {
    const { email } = await people.signIn('trainee')
    const reply = await people.call('POST', '/v1/auth/login', { body: { email, password: PASSWORD } })
    expect(reply).toMatchObject({ status: 200, body: TOKENS })
    expect(Object.keys(reply.body).sort()).toEqual(Object.keys(TOKENS).sort())
    expect(reply.headers['cache-control']).toBe('no-store')
    const me = await people.call('GET', '/v1/me', { token: reply.body.accessToken })
    expect(me).toMatchObject({ status: 200, body: { email, role: 'trainee', cohorts: [] } })
  })

  it('the access token carries who, which session and which epoch, typed and signed for this API', async () => {
    const { accessToken } = await people.signIn('trainer')
    const [header, claims] = accessToken.split('.').map((part) => Buffer.from(part, 'base64url').toString())
    expect(JSON.parse(header!)).toMatchObject({
      alg: 'EdDSA',
      typ: 'at+jwt',
      kid: people.services.keys.access.kid,
    })
    const { iat, exp, ...rest } = JSON.parse(claims!)
    expect(exp - iat).toBe(900)
    expect(rest).toEqual({
      sub: expect.any(String),
      role: 'trainer',
      sid: expect.any(String),
      epoch: 0,
      iss: 'https://bareme.example.org',
      aud: 'bareme-api',
    })
  })

  it('answers a wrong password and an unknown address with the same 401', async () => {
    const { email } = await people.signIn('trainee')
    const wrong = await people.call('POST', '/v1/auth/login', { body: { email, password: 'not it at all' } })
    const unknown = await people.call('POST', '/v1/auth/login', {
      body: { email: 'nobody@example.org', password: PASSWORD },
    })
    expect(wrong).toMatchObject({ status: 401, body: { code: 'invalid-credentials' } })
    const { requestId: _, ...expected } = wrong.body
    expect(unknown.body).toMatchObject(expected)
  })

  it('answers 429 with Retry-After once too many have failed', async () => {
    const { email } = await people.signIn('trainee')
    const guess = (password: string) => people.call('POST', '/v1/auth/login', { body: { email, password } })
    for (let round = 0; round < FREE_GUESSES; round++) expect((await guess('not it at all')).status).toBe(401)
    const blocked = await guess(PASSWORD)
    expect(blocked).toMatchObject({ status: 429, body: { code: 'too-many-requests' } })
    expect(Number(blocked.headers['retry-after'])).toBeGreaterThan(20)
    expect(Number(blocked.headers['retry-after'])).toBeLessThanOrEqual(30)
  })
})

describe('POST /v1/auth/join and /resume', () => {
  it('a newcomer gets tokens, themselves, the cohort and a resume code that works', async () => {
    const { code, cohort } = await newCode()
    const joined = await people.call('POST', '/v1/auth/join', {
      body: { code: code.toLowerCase(), name: 'Ada' },
    })
    expect(joined).toMatchObject({
      status: 201,
      body: { ...TOKENS, user: { name: 'Ada', role: 'trainee' }, cohort },
    })
    const back = await people.call('POST', '/v1/auth/resume', { body: { code: joined.body.resumeCode } })
    expect(back).toMatchObject({ status: 200, body: TOKENS })
    const me = await people.call('GET', '/v1/me', { token: back.body.accessToken })
    expect(me.body.id).toBe(joined.body.user.id)
  })

  it('a signed-in caller is added, with no new tokens', async () => {
    const { code, cohort } = await newCode()
    const { accessToken: token, email } = await people.signIn('trainee')
    const joined = await people.call('POST', '/v1/auth/join', { token, body: { code } })
    expect(joined).toMatchObject({ status: 200, body: { user: { email }, cohort } })
    expect(Object.keys(joined.body).sort()).toEqual(['cohort', 'user'])
  })

  it('a token that is sent must be good: nobody joins as a newcomer by mistake', async () => {
    const { code } = await newCode()
    const joined = await people.call('POST', '/v1/auth/join', {
      token: 'expired',
      body: { code, name: 'Ada' },
    })
    expect(joined).toMatchObject({ status: 401, body: { code: 'unauthenticated' } })
  })

  it('refuses with the codes of the contract', async () => {
    const { code } = await newCode(1)
    const join = (body: object) => people.call('POST', '/v1/auth/join', { body })
    expect(await join({ code })).toMatchObject({
      status: 400,
      body: { code: 'validation', errors: [{ in: 'body', pointer: '/name' }] },
    })
    expect(await join({ code, name: 'Ada' })).toMatchObject({ status: 201 })
    expect(await join({ code, name: 'Bob' })).toMatchObject({ status: 409, body: { code: 'join-code-full' } })
    expect(await join({ code: 'AAAAA-AAAAA', name: 'Bob' })).toMatchObject({
      status: 401,
      body: { code: 'invalid-join-code' },
    })
    expect(await people.call('POST', '/v1/auth/resume', { body: { code: 'AAAAA' } })).toMatchObject({
      status: 401,
      body: { code: 'invalid-resume-code' },
    })
  })
})

describe('POST /v1/auth/refresh and /logout', () => {
  it('trades a refresh token for new ones', async () => {
    const { refreshToken } = await people.signIn('trainee')
    const next = await people.call('POST', '/v1/auth/refresh', { body: { refreshToken } })
    expect(next).toMatchObject({ status: 200, body: TOKENS })
    expect((await people.call('GET', '/v1/me', { token: next.body.accessToken })).status).toBe(200)
    const unknown = await people.call('POST', '/v1/auth/refresh', { body: { refreshToken: 'made up' } })
    expect(unknown).toMatchObject({ status: 401, body: { code: 'invalid-refresh-token' } })
  })

  test.each([{ all: false }, { all: true }])('logout %o is felt at the next request', async (body) => {
    const { accessToken: token, refreshToken } = await people.signIn('trainee')
    expect(await people.call('GET', '/v1/me', { token })).toMatchObject({ status: 200 })
    expect(await people.call('POST', '/v1/auth/logout', { token, body })).toMatchObject({
      status: 204,
      body: null,
    })
    expect(await people.call('GET', '/v1/me', { token })).toMatchObject({ status: 401 })
    const refreshed = await people.call('POST', '/v1/auth/refresh', { body: { refreshToken } })
    expect(refreshed).toMatchObject({ status: 401 })
  })
})

describe('the first admin', () => {
  it('is held at 403 everywhere but at changing the password and logging out', async () => {
    const admin = (await ensureFirstAdmin(serviceContext(people.services, 'command-line')))!
    const body = { email: admin.email, password: admin.password! }
    const { body: tokens } = await people.call('POST', '/v1/auth/login', { body })
    const token = tokens.accessToken
    for (const url of ['/v1/me', '/v1/users', '/v1/me/export']) {
      expect(await people.call('GET', url, { token })).toMatchObject({
        status: 403,
        body: { code: 'password-change-required' },
      })
    }
    expect(await people.call('PATCH', '/v1/me', { token, body: { name: 'Chief' } })).toMatchObject({
      status: 403,
    })
    const change = { password: 'a whole new phrase', currentPassword: admin.password }
    expect(await people.call('PATCH', '/v1/me', { token, body: change })).toMatchObject({
      status: 200,
      body: { mustChangePassword: false },
    })
    const next = await people.call('POST', '/v1/auth/refresh', {
      body: { refreshToken: tokens.refreshToken },
    })
    expect(await people.call('GET', '/v1/users', { token: next.body.accessToken })).toMatchObject({
      status: 200,
    })
  })
})
