import { afterAll, beforeAll, describe, expect, it, test } from 'vitest'
import { type PeopleApp, startPeopleApp } from '../../support/people/app.ts'
import { PASSWORD } from '../../support/people/world.ts'

let people: PeopleApp
beforeAll(async () => {
  people = await startPeopleApp()
})
afterAll(() => people.close())

/** What was done to a person once they were there, and by whom. */
async function auditOf(id: string): Promise<unknown[]> {
  const { rows } = await people.services.db.pg.query(
    `SELECT action, actor_id AS by FROM audit_log WHERE object_id = $1 AND action <> 'user.create' ORDER BY id`,
    [id],
  )
  return rows
}

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

/** Signs in by a password, and gives the answer. */
const enter = (email: string, password: string) =>
  people.call('POST', '/v1/auth/login', { body: { email, password } })

describe('what an admin decides about an account', () => {
  it('another role holds from the next request on', async () => {
    const [admin, person] = [await people.signIn('admin'), await people.signIn('trainee')]
    const token = admin.accessToken
    const url = `/v1/users/${person.id}`
    const change = { token, body: { role: 'trainer' } }
    expect(await people.call('PUT', `${url}/role`, change)).toMatchObject({ status: 204 })
    expect(await people.call('GET', '/v1/me', { token: person.accessToken })).toMatchObject({ status: 401 })
    expect(await people.call('GET', url, { token })).toMatchObject({ body: { role: 'trainer' } })
    const unknown = await people.call('PUT', `${url}/role`, { token, body: { role: 'king' } })
    expect(unknown).toMatchObject({ status: 400, body: { code: 'validation' } })
    expect(await auditOf(person.id)).toEqual([{ action: 'user.role', by: admin.id }])
  })

  it('a closed account is out at once, is shown as closed, and signs in anew once open', async () => {
    const [admin, person] = [await people.signIn('admin'), await people.signIn('trainer')]
    const token = admin.accessToken
    const url = `/v1/users/${person.id}`
    for (const _ of [1, 2])
      expect(await people.call('POST', `${url}/disable`, { token })).toMatchObject({ status: 204 })
    expect(await people.call('GET', '/v1/me', { token: person.accessToken })).toMatchObject({ status: 401 })
    expect(await enter(person.email, PASSWORD)).toMatchObject({ status: 401 })
    const { body: closed } = await people.call('GET', url, { token })
    expect(closed.disabledAt).toEqual(expect.any(String))
    for (const _ of [1, 2])
      expect(await people.call('POST', `${url}/enable`, { token })).toMatchObject({ status: 204 })
    expect(await people.call('GET', url, { token })).toMatchObject({ body: { disabledAt: null } })
    expect(await enter(person.email, PASSWORD)).toMatchObject({ status: 200 })
    expect(await auditOf(person.id)).toEqual([
      { action: 'user.disable', by: admin.id },
      { action: 'user.enable', by: admin.id },
    ])
  })

  it('a password is made once, lets in, and is to be changed before anything else', async () => {
    const [admin, person] = [await people.signIn('admin'), await people.signIn('trainer')]
    const url = `/v1/users/${person.id}/reset-password`
    const { status, body } = await people.call('POST', url, { token: admin.accessToken })
    expect(status).toBe(200)
    expect(await people.call('GET', '/v1/me', { token: person.accessToken })).toMatchObject({ status: 401 })
    expect(await enter(person.email, PASSWORD)).toMatchObject({ status: 401 })
    const back = await enter(person.email, body.password)
    expect(back).toMatchObject({ status: 200 })
    expect(await people.call('GET', '/v1/users', { token: back.body.accessToken })).toMatchObject({
      status: 403,
      body: { code: 'password-change-required' },
    })
    expect(await auditOf(person.id)).toEqual([{ action: 'user.reset-password', by: admin.id }])
  })

  it('whoever has no address to sign in with is told of a code instead', async () => {
    const { accessToken: token } = await people.signIn('admin')
    const id = crypto.randomUUID()
    await people.services.db.pg.query(`INSERT INTO users (id, role, name) VALUES ($1, 'trainee', 'Bob')`, [
      id,
    ])
    const reply = await people.call('POST', `/v1/users/${id}/reset-password`, { token })
    expect(reply).toMatchObject({ status: 400, body: { code: 'validation' } })
  })

  it('the last admin neither goes nor is demoted, even by their own hand; a missing or erased person is nobody', async () => {
    const admin = await people.signIn('admin')
    const token = admin.accessToken
    await people.services.db.pg.query(
      `UPDATE users SET disabled_at = now() WHERE role = 'admin' AND disabled_at IS NULL AND id <> $1`,
      [admin.id],
    )
    const erased = (await people.signIn('trainee')).id
    const erase = await people.call('DELETE', `/v1/users/${erased}?reason=Demande.`, { token })
    expect(erase.status).toBe(204)
    const deeds = [
      ['PUT', 'role', { role: 'trainee' }],
      ['POST', 'disable', undefined],
      ['POST', 'enable', undefined],
      ['POST', 'reset-password', undefined],
    ] as const
    const tried = (id: string) =>
      Promise.all(
        deeds.map(async ([method, deed, body]) => {
          const reply = await people.call(method, `/v1/users/${id}/${deed}`, { token, body })
          return reply.body?.code ?? reply.status
        }),
      )
    expect(await tried(erased)).toEqual(Array(4).fill('not-found'))
    expect(await tried(crypto.randomUUID())).toEqual(Array(4).fill('not-found'))
    const [demoted, closed] = await tried(admin.id)
    expect([demoted, closed]).toEqual(['last-admin', 'last-admin'])
  })
})
