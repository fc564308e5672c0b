import { afterAll, beforeAll, describe, expect, it, test } from 'vitest'
import { type PeopleApp, startPeopleApp } from '../../support/people/app.ts'
import { PASSWORD } from '../../support/people/world.ts'

let people: PeopleApp
beforeAll(async () => {
  people = await startPeopleApp()
})
afterAll(() => people.close())

const account = (email: string) => ({ email, name: 'Marie', role: 'trainer', password: PASSWORD })

describe('/v1/users', () => {
  it('an admin adds an account that signs in; the reply holds no secret', async () => {
    const { accessToken: token } = await people.signIn('admin')
    const made = await people.call('POST', '/v1/users', { token, body: account('Marie@Example.org') })
    expect(made).toMatchObject({ status: 201, body: { email: 'marie@example.org', role: 'trainer' } })
    expect(JSON.stringify(made.body)).not.toMatch(/argon2|correct horse/)
    const entry = { email: 'marie@example.org', password: PASSWORD }
    expect(await people.call('POST', '/v1/auth/login', { body: entry })).toMatchObject({ status: 200 })
    const again = await people.call('POST', '/v1/users', { token, body: account('MARIE@example.org') })
    expect(again).toMatchObject({ status: 409, body: { code: 'email-taken' } })
  })

  test.each(['trainer', 'trainee'] as const)('a %s adds no account, and nobody 401', async (role) => {
    const { accessToken: token } = await people.signIn(role)
    const body = account(`${role}-made@example.org`)
    expect(await people.call('POST', '/v1/users', { token, body })).toMatchObject({
      status: 403,
      body: { code: 'forbidden' },
    })
    expect(await people.call('GET', '/v1/users')).toMatchObject({ status: 401 })
    expect(await people.call('POST', '/v1/users', { body })).toMatchObject({ status: 401 })
    const { rows } = await people.services.db.pg.query('SELECT 1 FROM users WHERE email = $1', [body.email])
    expect(rows).toHaveLength(0)
  })

  it('a role taken away is felt at the next request, before the token expires', async () => {
    const { accessToken: token, email } = await people.signIn('admin')
    expect(await people.call('GET', '/v1/users', { token })).toMatchObject({ status: 200 })
    await people.services.db.pg.query(`UPDATE users SET role = 'trainee' WHERE email = $1`, [email])
    expect(await people.call('GET', '/v1/users', { token })).toMatchObject({ status: 403 })
    await people.services.db.pg.query('UPDATE users SET disabled_at = now() WHERE email = $1', [email])
    expect(await people.call('GET', '/v1/users', { token })).toMatchObject({ status: 401 })
  })

  it('lists pages joined by a cursor', async () => {
    const { accessToken: token } = await people.signIn('admin')
    for (let index = 0; index < 3; index++) await people.signIn('trainee')
    const seen: string[] = []
    let next = '/v1/users?limit=2&role=trainee'
    while (next) {
      const page = await people.call('GET', next, { token })
      expect(page.status).toBe(200)
      seen.push(...page.body.items.map((user: { id: string }) => user.id))
      const { nextCursor } = page.body
      next = nextCursor === null ? '' : `/v1/users?limit=2&role=trainee&cursor=${nextCursor}`
    }
    const { rows } = await people.services.db.pg.query(
      `SELECT id FROM users WHERE role = 'trainee' AND erased_at IS NULL`,
    )
    expect(new Set(seen)).toEqual(new Set(rows.map((row) => row.id)))
    expect(seen).toHaveLength(rows.length)
  })

  test.each(['limit=0', 'limit=201', 'role=king', 'cursor=made-up', 'unknown=1'])(
    'refuses ?%s',
    async (query) => {
      const { accessToken: token } = await people.signIn('admin')
      const reply = await people.call('GET', `/v1/users?${query}`, { token })
      expect(reply).toMatchObject({ status: 400, body: { code: 'validation' } })
    },
  )
})
