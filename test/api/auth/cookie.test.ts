import { expect, test } from 'vitest'
import { createJoinCode } from '../../../src/usecases/cohorts/create-join-code.ts'
import { serviceContext } from '../../../src/usecases/context.ts'
import { createUser } from '../../../src/usecases/users/create.ts'
import { type Api, createApi, type RawReply } from '../../support/api.ts'
import { PASSWORD } from '../../support/people/world.ts'

const OWN = 'http://localhost:80'
const HOST = { host: 'localhost:80' }

const post = (api: Api, url: string, body: object, headers: Record<string, string> = {}) =>
  api.request({ method: 'POST', url: `/v1/auth/${url}`, body, headers: { ...HOST, ...headers } })

async function account(api: Api) {
  const email = `${crypto.randomUUID()}@example.org`
  const given = { email, name: 'Someone', role: 'trainee' as const, password: PASSWORD }
  await createUser(serviceContext(api.world.services, 'command-line'), given)
  return { email, password: PASSWORD }
}

/** Signs a fresh person in as our page does. */
async function signedInByPage(api: Api, headers: Record<string, string> = { origin: OWN }) {
  const reply = await post(api, 'login', { ...(await account(api)), delivery: 'cookie' }, headers)
  expect(reply.status).toBe(200)
  return reply
}

/** What a browser would send back of what it was told to keep. */
const cookieOf = ({ headers }: RawReply) => headers['set-cookie']!.split(';', 1)[0]!
const tokenOf = (reply: RawReply) => cookieOf(reply).split('=')[1]!

test('a page gets its refresh token in a cookie that no script reads and no other path is sent, and not in the body', async () => {
  const api = await createApi()
  const { body, headers } = await signedInByPage(api)
  expect(Object.keys(body).sort()).toEqual(['accessToken', 'expiresIn', 'tokenType'])
  expect(headers['set-cookie']).toMatch(
    /^bareme-refresh=[\w-]{43}; Path=\/v1\/auth; Max-Age=2592000; HttpOnly; SameSite=Strict$/,
  )
})

test('over https the cookie is for https alone, and bears the prefix by which browsers hold it to that', async () => {
  const api = await createApi({ config: { PUBLIC_URL: 'https://quiz.example.org' } })
  const { headers } = await signedInByPage(api, { origin: 'https://quiz.example.org' })
  expect(headers['set-cookie']).toMatch(/^__Secure-bareme-refresh=.*; HttpOnly; SameSite=Strict; Secure$/)
  const plain = await signedInByPage(api)
  const refreshed = await post(api, 'refresh', {}, { origin: OWN, cookie: cookieOf(plain) })
  expect(refreshed.status).toBe(200)
  const crossed = await post(
    api,
    'refresh',
    {},
    { origin: 'https://quiz.example.org', cookie: cookieOf(plain) },
  )
  expect(crossed).toMatchObject({ status: 401, body: { code: 'invalid-refresh-token' } })
})

test('joining and resuming hand it over the same way', async () => {
  const api = await createApi()
  const cohort = await api.world.cohort({})
  const { code } = await createJoinCode(serviceContext(api.world.services, 'command-line'), {
    cohort,
    seats: 3,
    expiresInDays: 3,
  })
  const joined = await post(api, 'join', { code, name: 'Ada', delivery: 'cookie' }, { origin: OWN })
  expect(joined).toMatchObject({ status: 201, body: { user: { name: 'Ada' } } })
  expect(joined.body.refreshToken).toBeUndefined()
  const { resumeCode } = joined.body
  const resumed = await post(api, 'resume', { code: resumeCode, delivery: 'cookie' }, { origin: OWN })
  expect(resumed.body.refreshToken).toBeUndefined()
  for (const one of [joined, resumed]) {
    const refreshed = await post(api, 'refresh', {}, { origin: OWN, cookie: cookieOf(one) })
    expect(refreshed.status).toBe(200)
  }
})

test('a renewal goes by cookie again, and the token of one way is worth nothing by the other', async () => {
  const api = await createApi()
  const page = await signedInByPage(api)
  const next = await post(api, 'refresh', {}, { origin: OWN, cookie: `theme=dark; ${cookieOf(page)}` })
  expect(next.status).toBe(200)
  expect(next.body.refreshToken).toBeUndefined()
  expect(tokenOf(next)).not.toBe(tokenOf(page))
  const me = await api.request({ method: 'GET', url: '/v1/me', as: next.body.accessToken })
  expect(me.status).toBe(200)
  expect(await post(api, 'refresh', { refreshToken: tokenOf(next) })).toMatchObject({
    status: 401,
    body: { code: 'invalid-refresh-token' },
  })
  const { body } = await post(api, 'login', await account(api))
  const planted = `bareme-refresh=${body.refreshToken}`
  expect(await post(api, 'refresh', {}, { origin: OWN, cookie: planted })).toMatchObject({ status: 401 })
  expect(await post(api, 'refresh', { refreshToken: body.refreshToken })).toMatchObject({ status: 200 })
})

test.each([
  ['another site', { origin: 'https://evil.example.org' }],
  ['another port of this machine', { origin: 'http://localhost:8080' }],
  ['https, where the service is asked by http', { origin: 'https://localhost' }],
  ['a page that hides where it stands', { origin: 'null' }],
  ['no page', {}],
])(
  '%s is refused the cookie, and changes nothing with one that it got a browser to send',
  async (_, headers) => {
    const api = await createApi()
    const refused = { status: 403, body: { code: 'foreign-origin' } }
    const credentials = await account(api)
    expect(await post(api, 'login', { ...credentials, delivery: 'cookie' }, headers)).toMatchObject(refused)
    const cookie = cookieOf(await signedInByPage(api))
    for (const url of ['refresh', 'logout'])
      expect(await post(api, url, {}, { ...headers, cookie })).toMatchObject(refused)
    expect((await post(api, 'refresh', {}, { origin: OWN, cookie })).status).toBe(200)
  },
)

test('a cookie that is not ours is nobody’s refresh token, wherever it comes from', async () => {
  const api = await createApi()
  expect(await post(api, 'refresh', {}, { cookie: 'lb=7' })).toMatchObject({
    status: 401,
    body: { code: 'invalid-refresh-token' },
  })
})

test.each([{ all: false }, { all: true }])(
  'logout %o needs the cookie alone, and takes it back',
  async (body) => {
    const api = await createApi()
    const page = await signedInByPage(api)
    const headers = { origin: OWN, cookie: cookieOf(page) }
    const out = await post(api, 'logout', body, headers)
    expect(out.status).toBe(204)
    expect(out.headers['set-cookie']).toMatch(/^bareme-refresh=; Path=\/v1\/auth; Max-Age=0; HttpOnly/)
    const me = await api.request({ method: 'GET', url: '/v1/me', as: page.body.accessToken })
    expect(me.status).toBe(401)
    const again = await post(api, 'logout', body, headers)
    expect(again).toMatchObject({ status: 401, body: { code: 'invalid-refresh-token' } })
    expect(again.headers['set-cookie']).toContain('Max-Age=0')
  },
)

test('logout takes the refresh token in the body too, spent or not', async () => {
  const api = await createApi()
  const { body } = await post(api, 'login', await account(api))
  const { refreshToken } = body
  expect((await post(api, 'refresh', { refreshToken })).status).toBe(200)
  expect((await post(api, 'logout', { refreshToken })).status).toBe(204)
  expect((await post(api, 'logout', { refreshToken })).status).toBe(401)
})
