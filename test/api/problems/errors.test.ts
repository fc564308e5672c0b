import { expect, test } from 'vitest'
import { connect } from '../../../src/db/connection.ts'
import { createServices } from '../../../src/usecases/service/create-services.ts'
import { createApi, shareApi } from '../../support/api.ts'
import { createWire } from '../../support/crash/proxy.ts'
import { createWorld, SILENT } from '../../support/world.ts'

const shared = shareApi()

const LOGIN = { method: 'POST', url: '/v1/auth/login' }

test('every problem says what, where, and by which request', async () => {
  const api = shared()
  const asked = { method: 'GET', url: '/v1/quizzes/none?x=1', headers: { 'x-request-id': 'my-own-id' } }
  const reply = await api.request({ ...asked, as: await api.world.person() })
  expect(reply.body).toEqual({
    type: '/docs/problems/not-found',
    title: 'Introuvable',
    status: 404,
    detail: "Il n'y a pas de quiz none.",
    instance: '/v1/quizzes/none',
    code: 'not-found',
    requestId: 'my-own-id',
  })
  expect(reply.headers['x-request-id']).toBe('my-own-id')
  expect(reply.headers['content-type']).toMatch(/^application\/problem\+json/)
})

test.each([
  ['JSON that breaks off', '{"email": "a@example.org"', 400, 'malformed-request'],
  ['what is no JSON', 'email=a', 400, 'malformed-request'],
  ['a prototype in disguise', '{"__proto__": {"role": "admin"}}', 400, 'malformed-request'],
  ['bytes that are no UTF-8', Buffer.from([0x22, 0xff, 0x22]), 400, 'malformed-request'],
  ['no body at all', undefined, 400, 'validation'],
  ['an empty body', '', 400, 'validation'],
  ['a list', '[]', 400, 'validation'],
  ['more than 256 KiB', JSON.stringify({ email: 'x'.repeat(300_000) }), 413, 'body-too-large'],
])('%s is refused', async (_name, body, status, code) => {
  const api = shared()
  const reply = await api.request({ ...LOGIN, body })
  expect([reply.status, reply.body.code]).toEqual([status, code])
})

test.each(['text/plain', 'application/x-www-form-urlencoded', 'multipart/form-data; boundary=x', 'nonsense'])(
  'a body of type %s is refused with 415',
  async (type) => {
    const api = shared()
    const reply = await api.request({ ...LOGIN, body: '{}', headers: { 'content-type': type } })
    expect([reply.status, reply.body.code]).toEqual([415, 'unsupported-media-type'])
  },
)

test('an unknown address answers 404, a known one with another method 405 and what it takes', async () => {
  const api = shared()
  const unknown = await api.request({ method: 'GET', url: '/v1/nowhere?a=b' })
  expect(unknown.body).toMatchObject({ status: 404, code: 'unknown-route', instance: '/v1/nowhere' })
  const wrong = await api.request({ method: 'DELETE', url: '/v1/auth/login', body: '{' })
  expect([wrong.status, wrong.body.code, wrong.headers['allow']]).toEqual([405, 'method-not-allowed', 'POST'])
  const several = await api.request({ method: 'PUT', url: '/v1/me' })
  expect(several.headers['allow']?.split(', ')).toEqual(expect.arrayContaining(['DELETE', 'GET', 'PATCH']))
})

// A method without routes: what the framework itself refuses for want of a body's type, what it does not know at all.
test.each(['QUERY', 'TRACE', 'PROPFIND', 'M-SEARCH'])(
  '%s is refused with 405 wherever an address is',
  async (method) => {
    const api = shared()
    for (const url of ['/v1/auth/login', '/v1/attempts/x/submit?a=b']) {
      const reply = await api.request({ method, url })
      expect([reply.status, reply.headers['allow']]).toEqual([405, 'POST'])
      expect(reply.body).toMatchObject({ status: 405, code: 'method-not-allowed' })
    }
    expect((await api.request({ method, url: '/v1/nowhere' })).status).toBe(404)
  },
)

test.each(['/v1/quizzes/%', '/v1/quizzes/%E0%A4%A', '/v1/quizzes/a%00b', `/v1/quizzes/${'a'.repeat(300)}`])(
  'the address %s cannot be read, and a problem says so',
  async (url) => {
    const api = shared()
    const reply = await api.request({ method: 'GET', url, as: await api.world.person() })
    expect([reply.status, reply.body.code]).toEqual([400, 'malformed-request'])
  },
)

test('all that is wrong in a request is said at once, each at its pointer', async () => {
  const api = shared()
  const admin = await api.world.person('admin')
  const body = { email: 'no address', name: '', role: 'king', password: 'short', extra: 1 }
  const reply = await api.request({ method: 'POST', url: '/v1/users', as: admin, body })
  expect(reply.status).toBe(400)
  const errors = reply.body.errors as { in: string; pointer: string; message: string }[]
  expect(errors.map(({ in: place, pointer }) => `${place} ${pointer}`).sort()).toEqual([
    'body ',
    'body /email',
    'body /name',
    'body /password',
    'body /role',
  ])
})

test.each([
  ['query', 'GET', '/v1/quizzes?limit=0', {}, '/limit'],
  ['path', 'GET', '/v1/attempts/not-an-id', {}, '/attempt'],
  [
    'header',
    'PUT',
    '/v1/attempts/0192f0c1-6d3a-7c40-8f0a-0d5c2f1b7a11/responses/1',
    { 'if-match': '3' },
    '/if-match',
  ],
])('what is wrong in the %s is named as such', async (place, method, url, headers, pointer) => {
  const api = shared()
  const as = await api.world.person()
  const body = method === 'PUT' ? { response: null } : undefined
  const reply = await api.request({ method, url, as, headers: headers as Record<string, string>, body })
  expect(reply.body).toMatchObject({ status: 400, code: 'validation', errors: [{ in: place, pointer }] })
})

test.each([
  ['U+0000', '{"response": {"type": "single", "choice": "a\\u0000b"}}', '/response/choice'],
  [
    'a lone surrogate',
    '{"response": {"type": "multiple", "choices": ["ok", "\\ud800"]}}',
    '/response/choices/1',
  ],
  ['U+0000 in a name', '{"a/b\\u0000": 1}', ''],
])('%s is refused at its pointer, never mended', async (_name, body, pointer) => {
  const api = shared()
  const url = '/v1/attempts/0192f0c1-6d3a-7c40-8f0a-0d5c2f1b7a11/responses/1'
  const reply = await api.request({ method: 'PUT', url, as: await api.world.person(), body })
  expect([reply.status, reply.body.code]).toEqual([400, 'malformed-request'])
  expect(reply.body.errors).toMatchObject([{ pointer }])
})

test('a failure of ours says nothing of its cause', async () => {
  const api = await createApi()
  await api.world.db.pool.query('ALTER TABLE bank_revisions RENAME TO hidden')
  const reply = await api.request({ method: 'GET', url: '/v1/banks', as: await api.world.person('trainer') })
  expect([reply.status, reply.body.code]).toEqual([500, 'internal'])
  expect(reply.text).not.toMatch(/relation|bank_revisions|select|stack/i)
})

test('a database that is away answers 503 with Retry-After; once it is back, so is the service', async () => {
  const world = await createWorld()
  const wire = await createWire(world.url)
  const db = connect({ url: wire.url, max: 2 })
  const services = await createServices(db, 'a test secret of 32 characters or more', SILENT)
  const api = await createApi({ world, services })
  const person = await world.person()
  const ask = () => api.request({ method: 'GET', url: '/v1/me', as: person })
  try {
    expect((await ask()).status).toBe(200)
    await wire.cut()
    for (let time = 0; time < 3; time++) {
      const reply = await ask()
      expect([reply.status, reply.body.code, reply.headers['retry-after']]).toEqual([
        503,
        'database-away',
        '2',
      ])
    }
    const ready = await api.request({ method: 'GET', url: '/readyz' })
    expect([ready.status, ready.body.status]).toEqual([503, 'database-away'])
    expect((await api.request({ method: 'GET', url: '/healthz' })).status).toBe(200)
    await wire.mend()
    expect((await ask()).status).toBe(200)
    expect((await api.request({ method: 'GET', url: '/readyz' })).status).toBe(200)
  } finally {
    await db.close()
  }
})
