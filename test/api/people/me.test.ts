import { afterAll, beforeAll, describe, expect, it, test } from 'vitest'
import { type PeopleApp, startPeopleApp } from '../../support/people/app.ts'
import { PASSWORD } from '../../support/people/world.ts'

let people: PeopleApp
beforeAll(async () => {
  people = await startPeopleApp()
})
afterAll(() => people.close())

describe('/v1/me', () => {
  it('PATCH of a password ends this access token, and the refresh token goes on', async () => {
    const { accessToken: token, refreshToken } = await people.signIn('trainee')
    const body = { password: 'a whole new phrase', currentPassword: PASSWORD }
    expect(await people.call('PATCH', '/v1/me', { token, body })).toMatchObject({ status: 200 })
    expect(await people.call('GET', '/v1/me', { token })).toMatchObject({ status: 401 })
    const next = await people.call('POST', '/v1/auth/refresh', { body: { refreshToken } })
    expect(await people.call('GET', '/v1/me', { token: next.body.accessToken })).toMatchObject({
      status: 200,
    })
  })

  const refusals = [
    {
      name: 'no current password',
      body: { password: 'a whole new phrase' },
      status: 400,
      code: 'validation',
    },
    {
      name: 'a wrong current password',
      body: { password: 'a whole new phrase', currentPassword: 'not it at all' },
      status: 401,
      code: 'invalid-credentials',
    },
    { name: 'an unknown field', body: { role: 'admin' }, status: 400, code: 'validation' },
    { name: 'no address', body: { email: 'nowhere' }, status: 400, code: 'validation' },
  ]
  test.each(refusals)('PATCH refuses $name', async ({ body, status, code }) => {
    const { accessToken: token } = await people.signIn('trainee')
    expect(await people.call('PATCH', '/v1/me', { token, body })).toMatchObject({ status, body: { code } })
  })

  it('PATCH tells nobody whether another person has an address, and takes it unverified', async () => {
    const [one, two] = [await people.signIn('trainee'), await people.signIn('trainee')]
    expect(await people.call('GET', '/v1/me', { token: two.accessToken })).toMatchObject({
      body: { emailVerified: true },
    })
    const body = { email: two.email.toUpperCase(), currentPassword: PASSWORD }
    const reply = await people.call('PATCH', '/v1/me', { token: one.accessToken, body })
    expect(reply).toMatchObject({ status: 200, body: { email: two.email, emailVerified: false } })
  })

  it('DELETE erases the caller, who is then nobody', async () => {
    const { accessToken: token, email } = await people.signIn('trainee')
    expect(await people.call('DELETE', '/v1/me', { token })).toMatchObject({ status: 204, body: null })
    expect(await people.call('GET', '/v1/me', { token })).toMatchObject({ status: 401 })
    const entry = { email, password: PASSWORD }
    expect(await people.call('POST', '/v1/auth/login', { body: entry })).toMatchObject({ status: 401 })
  })

  it('DELETE keeps the last admin', async () => {
    await people.services.db.pg.query(`UPDATE users SET disabled_at = now() WHERE role = 'admin'`)
    const { accessToken: token } = await people.signIn('admin')
    const reply = await people.call('DELETE', '/v1/me', { token })
    expect(reply).toMatchObject({ status: 409, body: { code: 'last-admin' } })
  })

  it('GET /export gives the person and their sessions, and no secret', async () => {
    const { accessToken: token, email } = await people.signIn('trainee')
    const reply = await people.call('GET', '/v1/me/export', { token })
    expect(reply).toMatchObject({
      status: 200,
      body: {
        me: { email },
        sessions: [{ revokedAt: null, lastRefreshedAt: expect.any(String) }],
        attempts: [],
      },
    })
    expect(JSON.stringify(reply.body)).not.toMatch(/argon2|hash/i)
  })

  test.each(['GET /v1/me', 'PATCH /v1/me', 'DELETE /v1/me', 'GET /v1/me/export'])(
    '%s needs a token',
    async (operation) => {
      const [method, url] = operation.split(' ') as ['GET', string]
      const body = method === ('PATCH' as string) ? {} : undefined
      expect(await people.call(method, url, { body })).toMatchObject({
        status: 401,
        body: { code: 'unauthenticated' },
      })
    },
  )
})
