import { expect, test } from 'vitest'
import { createApi } from '../support/api.ts'

const ME = { method: 'GET', url: '/v1/me' }

test('who asks too fast is told when to come back, and is alone in it', async () => {
  const api = await createApi({ requestsPerMinute: 3 })
  const [hasty, calm] = [await api.world.person(), await api.world.person()]
  const left: (string | undefined)[] = []
  for (let time = 0; time < 3; time++) {
    const { status, headers } = await api.request({ ...ME, as: hasty })
    expect([status, headers['ratelimit-limit']]).toEqual([200, '3'])
    left.push(headers['ratelimit-remaining'])
  }
  expect(left).toEqual(['2', '1', '0'])
  const refused = await api.request({ ...ME, as: hasty })
  expect([refused.status, refused.body.code]).toEqual([429, 'too-many-requests'])
  expect(Number(refused.headers['retry-after'])).toBeGreaterThan(0)
  expect(Number(refused.headers['ratelimit-reset'])).toBeGreaterThan(0)
  expect((await api.request({ ...ME, as: calm })).status).toBe(200)
})

test('what nobody signs is limited by address, twice as high, and health never', async () => {
  const api = await createApi({ requestsPerMinute: 3 })
  const keys = { method: 'GET', url: '/.well-known/jwks.json' }
  for (let time = 0; time < 6; time++) expect((await api.request(keys)).status).toBe(200)
  const refused = await api.request(keys)
  expect([refused.status, refused.body.code]).toEqual([429, 'too-many-requests'])
  expect(Number(refused.headers['retry-after'])).toBeGreaterThan(0)
  expect(
    (await api.request({ method: 'POST', url: '/v1/auth/login', body: { email: 'a', password: 'b' } }))
      .status,
  ).toBe(429)
  expect((await api.request({ method: 'GET', url: '/healthz' })).status).toBe(200)
  expect((await api.request({ ...ME, as: await api.world.person() })).status).toBe(200)
})

test('failed sign-ins of an address are limited, with the time to wait', async () => {
  const api = await createApi()
  const body = { code: 'unknown' }
  const codes = new Set<string>()
  let last = await api.request({ method: 'POST', url: '/v1/auth/resume', body })
  for (let time = 0; time < 200 && last.status !== 429; time++) {
    codes.add(last.body.code)
    last = await api.request({ method: 'POST', url: '/v1/auth/resume', body })
  }
  expect([...codes]).toEqual(['invalid-resume-code'])
  expect(last.status).toBe(429)
  expect(Number(last.headers['retry-after'])).toBeGreaterThan(0)
})

test('no reply may be guessed at, and what is personal is kept by no cache', async () => {
  const api = await createApi()
  const as = await api.world.person()
  const personal = await api.request({ ...ME, as })
  expect(personal.headers).toMatchObject({
    'x-content-type-options': 'nosniff',
    'cache-control': 'private, no-store',
  })
  const problem = await api.request(ME)
  expect(problem.headers).toMatchObject({ 'x-content-type-options': 'nosniff', 'cache-control': 'no-store' })
  const keys = await api.request({ method: 'GET', url: '/.well-known/jwks.json' })
  expect(keys.headers['cache-control']).toBe('public, max-age=300')
})

test('a frontend of a named origin may read the headers it needs; another origin may not', async () => {
  const origin = 'https://front.example.org'
  const config = {
    PUBLIC_URL: undefined,
    CORS_ORIGINS: [origin],
    TRUST_PROXY: undefined,
    METRICS_TOKEN: undefined,
  }
  const api = await createApi({ config })
  const as = await api.world.person()
  const named = await api.request({ ...ME, as, headers: { origin } })
  expect(named.headers['access-control-allow-origin']).toBe(origin)
  const exposed = named.headers['access-control-expose-headers']?.toLowerCase().split(', ')
  for (const name of [
    'etag',
    'location',
    'retry-after',
    'ratelimit-limit',
    'ratelimit-remaining',
    'ratelimit-reset',
  ]) {
    expect(exposed).toContain(name)
  }
  const asks = {
    origin,
    'access-control-request-method': 'PUT',
    'access-control-request-headers': 'if-match',
  }
  const preflight = await api.app.inject({ method: 'OPTIONS', url: '/v1/me', headers: asks })
  expect(preflight.statusCode).toBe(204)
  expect(preflight.headers['access-control-allow-methods']).toContain('PUT')
  const stranger = await api.request({ ...ME, as, headers: { origin: 'https://evil.example.org' } })
  expect(stranger.headers['access-control-allow-origin']).toBeUndefined()
})

test('a body nested deeper than any request of the contract is refused before anything walks it', async () => {
  const api = await createApi()
  const as = await api.world.person('trainer')
  const nested = (depth: number) => `{"yaml": ${'['.repeat(depth)}"\\u0041"${']'.repeat(depth)}}`
  const sent = (depth: number) =>
    api.request({ method: 'POST', url: '/v1/banks/check', as, body: nested(depth) })
  expect((await sent(15)).body.code).toBe('validation')
  for (const depth of [21, 100_000]) {
    const { status, body } = await sent(depth)
    expect([status, body.code]).toEqual([400, 'malformed-request'])
    expect(body.detail).toContain('20 niveaux')
  }
})

test('an object that gives itself a length is refused like any other misfit', async () => {
  const api = await createApi()
  const as = await api.world.person()
  const start = await api.request({ method: 'POST', url: '/v1/quizzes/sample/attempts', as, body: {} })
  const url = `/v1/attempts/${start.body.id}/responses/1`
  const odd = { length: { valueOf: 1, toString: 1 } }
  for (const response of [
    { type: 'single', choice: odd },
    { type: 'multiple', choices: odd },
    { type: 'text', text: odd },
  ]) {
    const { status, body } = await api.request({ method: 'PUT', url, as, body: { response } })
    expect([status, body.code]).toEqual([400, 'validation'])
  }
})
