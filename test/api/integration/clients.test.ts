import { expect, test } from 'vitest'
import { shareApi } from '../../support/api.ts'
import { formOf } from '../../support/integration/form.ts'

const shared = shareApi()

async function admin() {
  const { world, request } = shared()
  const as = await world.person('admin')
  return {
    call: async (method: string, path: string, body?: unknown, headers?: Record<string, string>) =>
      request({ method, url: `/v1/clients${path}`, as, body, ...(headers && { headers }) }),
  }
}

async function tokenStatus(client: string, secret: string): Promise<number> {
  const form = { grant_type: 'client_credentials', client_id: client, client_secret: secret }
  return (await shared().request(formOf(form))).status
}

const SAFE = /^[A-Za-z0-9_-]+$/

test('a client is made with a secret that is shown once, and shows when it was last used', async () => {
  const { call } = await admin()
  const cohort = await shared().world.cohort({})
  const made = await call('POST', '', {
    name: 'LMS',
    scopes: ['results:read', 'results:read'],
    cohorts: [cohort],
  })
  expect(made.status).toBe(201)
  const { id, secret } = made.body
  expect([id, secret.secret]).toEqual([expect.stringMatching(SAFE), expect.stringMatching(SAFE)])
  expect(made.body).toMatchObject({ scopes: ['results:read'], requestsPerMinute: 6000, lastUsedAt: null })
  const shown = await call('GET', `/${id}`)
  expect(made.headers['location']).toBe(`/v1/clients/${id}`)
  expect(shown.text).not.toContain(secret.secret)
  expect(shown.body).toMatchObject({
    cohorts: [{ id: cohort }],
    secrets: [{ id: secret.id, expiresAt: null, lastUsedAt: null }],
  })
  expect(await tokenStatus(id, secret.secret)).toBe(200)
  const used = (await call('GET', `/${id}`)).body
  expect([used.lastUsedAt, used.secrets[0].lastUsedAt]).toEqual([expect.any(String), expect.any(String)])
  const { rows } = await shared().world.db.pool.query('SELECT * FROM client_secrets WHERE client_id = $1', [
    id,
  ])
  expect(JSON.stringify(rows)).not.toContain(secret.secret)
  expect((await call('GET', '')).body.items.map((one: { id: string }) => one.id)).toContain(id)
})

test('a secret gives way to the next after the overlap that is asked for', async () => {
  const { call } = await admin()
  const { id, secret: first } = (await call('POST', '', { name: 'LMS', scopes: ['results:read'] })).body
  const second = (await call('POST', `/${id}/secrets`, {})).body
  expect([await tokenStatus(id, first.secret), await tokenStatus(id, second.secret)]).toEqual([200, 200])
  const [old, next] = (await call('GET', `/${id}`)).body.secrets
  expect(next.expiresAt).toBeNull()
  const hours = (Date.parse(old.expiresAt) - Date.parse(next.createdAt)) / 3_600_000
  expect(hours).toBeCloseTo(24, 1)
  // A later rotation gives no more time to one that ends sooner.
  const third = (await call('POST', `/${id}/secrets`, { overlapHours: 48 })).body
  expect((await call('GET', `/${id}`)).body.secrets[0].expiresAt).toBe(old.expiresAt)
  const expire = `UPDATE client_secrets SET expires_at = clock_timestamp() WHERE id = $1`
  await shared().world.db.pool.query(expire, [first.id])
  expect([await tokenStatus(id, first.secret), await tokenStatus(id, second.secret)]).toEqual([401, 200])
  const fourth = (await call('POST', `/${id}/secrets`, { overlapHours: 0 })).body
  for (const { secret } of [first, second, third]) expect(await tokenStatus(id, secret)).toBe(401)
  expect(await tokenStatus(id, fourth.secret)).toBe(200)
  expect((await call('GET', `/${id}`)).body.secrets.map(({ id: one }: { id: string }) => one)).toEqual([
    fourth.id,
  ])
  expect((await call('DELETE', `/${id}/secrets/${fourth.id}`)).status).toBe(204)
  expect(await tokenStatus(id, fourth.secret)).toBe(401)
})

test('a client is changed, disabled, let in again and deleted, and each is audited without its secret', async () => {
  const { call } = await admin()
  const { id, secret } = (await call('POST', '', { name: 'LMS', scopes: ['results:read'] })).body
  const cohort = await shared().world.cohort({})
  const changes = { name: 'Other', scopes: ['quizzes:read'], cohorts: [cohort], requestsPerMinute: 10 }
  const changed = await call('PATCH', `/${id}`, changes)
  expect(changed.body).toMatchObject({ ...changes, cohorts: [{ id: cohort }] })
  expect((await call('PATCH', `/${id}`, { disabled: true })).body).toMatchObject({
    name: 'Other',
    disabledAt: expect.any(String),
  })
  expect(await tokenStatus(id, secret.secret)).toBe(401)
  expect((await call('PATCH', `/${id}`, { disabled: false })).body.disabledAt).toBeNull()
  expect(await tokenStatus(id, secret.secret)).toBe(200)
  expect((await call('DELETE', `/${id}`)).status).toBe(204)
  expect(await tokenStatus(id, secret.secret)).toBe(401)
  expect((await call('GET', `/${id}`)).status).toBe(404)
  const { rows } = await shared().world.db.pool.query(
    `SELECT action, before, after FROM audit_log WHERE object_type = 'client' AND object_id = $1 ORDER BY id`,
    [id],
  )
  expect(rows.map(({ action }) => action)).toEqual([
    'client.create',
    'client.update',
    'client.update',
    'client.update',
    'client.delete',
  ])
  expect(rows[1].after).toMatchObject({ changed: ['name', 'scopes', 'requestsPerMinute', 'cohorts'] })
  expect(JSON.stringify(rows)).not.toContain(secret.secret)
})

test.each([
  ['no scope', { scopes: [] }],
  ['a scope that is none', { scopes: ['everything'] }],
  ['a cohort that is none', { cohorts: ['0192f0c1-6d3a-7c40-8f0a-0d5c2f1b7a11'] }],
  ['a limit of nothing', { requestsPerMinute: 0 }],
  ['a private key', { jwks: { keys: [{ kty: 'OKP', crv: 'Ed25519', x: 'AA', d: 'AA' }] } }],
  ['a shared key', { jwks: { keys: [{ kty: 'oct', k: 'AA' }] } }],
])('%s makes no client', async (_name, given) => {
  const { call } = await admin()
  const { status, body } = await call('POST', '', { name: 'LMS', scopes: ['results:read'], ...given })
  expect([status, body.code]).toEqual([400, 'validation'])
})

test('an Idempotency-Key is refused where the reply shows a secret, and says why', async () => {
  const { call } = await admin()
  const key = { 'idempotency-key': 'k', 'accept-language': 'en' }
  const { status, body } = await call('POST', '', { name: 'Keyed', scopes: ['results:read'] }, key)
  expect([status, body.code]).toEqual([400, 'validation'])
  expect(body.detail).toMatch(/takes no `Idempotency-Key`/)
  const { rows } = await shared().world.db.pool.query(`SELECT FROM clients WHERE name = 'Keyed'`)
  expect(rows).toEqual([])
})
