import { describe, expect, test } from 'vitest'
import { SCOPES } from '../../../src/domain/access/actor.ts'
import { createApi, type RawReply, shareApi } from '../../support/api.ts'
import { formOf, TOKEN_URL } from '../../support/integration/form.ts'
import { secretOf } from '../../support/world.ts'

const shared = shareApi()

interface Asked {
  id: string
  secret?: string
  /** Of the form; null takes one out. */
  form?: Record<string, string | null>
  headers?: Record<string, string>
}

/** Asks for a token by the form, as a client that does all right. */
function ask({ id, secret = secretOf(id), form = {}, headers }: Asked, api = shared()): Promise<RawReply> {
  const given = { grant_type: 'client_credentials', client_id: id, client_secret: secret, ...form }
  return api.request({ ...formOf(given), ...(headers && { headers: { ...formOf({}).headers, ...headers } }) })
}

const basic = (id: string, secret: string) => `Basic ${Buffer.from(`${id}:${secret}`).toString('base64')}`

async function madeClient(given: { scopes?: typeof SCOPES; cohorts?: string[] } = {}): Promise<string> {
  return shared().world.client({ scopes: SCOPES, ...given })
}

test('a token says whose it is and what for, as RFC 9068 wants it, and no cache keeps it', async () => {
  const id = await madeClient()
  const { status, headers, body } = await ask({ id, form: { scope: 'results:read quizzes:read' } })
  expect([status, headers['cache-control']]).toEqual([200, 'no-store'])
  expect(body).toMatchObject({ token_type: 'Bearer', expires_in: 900, scope: 'results:read quizzes:read' })
  const [head, payload] = body.access_token
    .split('.')
    .map((part: string) => Buffer.from(part, 'base64url').toString())
  expect(JSON.parse(head)).toMatchObject({ typ: 'at+jwt', alg: 'EdDSA' })
  const claims = JSON.parse(payload)
  expect(claims).toEqual({
    iss: 'bareme',
    aud: 'bareme-api',
    sub: id,
    client_id: id,
    scope: 'results:read quizzes:read',
    jti: expect.any(String),
    iat: expect.any(Number),
    exp: claims.iat + 900,
  })
})

test('a client that names no scope gets all of its own', async () => {
  const { body } = await ask({ id: await madeClient() })
  expect(body.scope).toBe(SCOPES.join(' '))
})

describe('id and secret are taken', () => {
  const encoded = (text: string) => text.replaceAll('-', '%2D').replaceAll('_', '%5F')
  const cases: [name: string, Partial<Asked>, header: (id: string) => string][] = [
    ['by Basic as they are', {}, (id) => basic(id, secretOf(id))],
    ['by Basic, encoded as in a form', {}, (id) => basic(encoded(id), encoded(secretOf(id)))],
    ['by a scheme in small letters', {}, (id) => basic(id, secretOf(id)).replace('Basic', 'basic')],
  ]
  test.each(cases)('%s', async (_name, asked, header) => {
    const id = await madeClient()
    const form = { client_id: null, client_secret: null }
    expect((await ask({ ...asked, id, form, headers: { authorization: header(id) } })).status).toBe(200)
    const named = { client_secret: null }
    expect((await ask({ id, form: named, headers: { authorization: header(id) } })).status).toBe(200)
  })
})

describe('what is refused, by the word of RFC 6749', () => {
  const nobody = '0192f0c1-6d3a-7c40-8f0a-0d5c2f1b7a11'
  const out = { client_id: null, client_secret: null }
  const cases: [name: string, status: number, word: string, asked: Partial<Asked>, header?: string][] = [
    ['no grant', 400, 'invalid_request', { form: { grant_type: null } }],
    ['a grant of people', 400, 'unsupported_grant_type', { form: { grant_type: 'password' } }],
    [
      'a grant that objects are born with',
      400,
      'unsupported_grant_type',
      { form: { grant_type: 'toString' } },
    ],
    ['a scope that is none', 400, 'invalid_scope', { form: { scope: 'results:read everything' } }],
    ['a scope of nothing', 400, 'invalid_scope', { form: { scope: ' ' } }],
    ['a secret that is wrong', 401, 'invalid_client', { secret: 'wrong' }],
    ['a client that is none', 401, 'invalid_client', { form: { client_id: nobody } }],
    ['an id that is none', 401, 'invalid_client', { form: { client_id: "' OR 1=1" } }],
    ['no secret', 401, 'invalid_client', { form: { client_secret: null } }],
    ['no proof', 401, 'invalid_client', { form: out }],
    ['a wrong secret by Basic', 401, 'invalid_client', { form: out }, basic(nobody, 'wrong')],
    ['Basic without a colon', 401, 'invalid_client', { form: out }, `Basic ${btoa('nobody')}`],
    ['Basic that is broken', 401, 'invalid_client', { form: out }, `Basic ${btoa('%:%')}`],
    ['a token as proof', 401, 'invalid_client', { form: out }, 'Bearer x'],
    ['two proofs', 400, 'invalid_request', {}, basic(nobody, 'x')],
    [
      'another client beside Basic',
      400,
      'invalid_request',
      { form: { client_secret: null } },
      basic(nobody, 'x'),
    ],
    ['a parameter that is too long', 400, 'invalid_request', { form: { scope: 'x'.repeat(9_000) } }],
    ['a form too large', 413, 'invalid_request', { form: { scope: 'x'.repeat(300_000) } }],
  ]
  test.each(cases)('%s', async (_name, status, word, asked, header) => {
    const id = await madeClient()
    const reply = await ask({ id, ...asked, ...(header && { headers: { authorization: header } }) })
    expect([reply.status, reply.body.error]).toEqual([status, word])
    expect(reply.headers).toMatchObject({
      'content-type': 'application/json; charset=utf-8',
      'cache-control': 'no-store',
    })
    expect(reply.headers['www-authenticate']).toBe(status === 401 ? 'Basic realm="bareme"' : undefined)
    expect(reply.body.error_description).toMatch(/^[\x20-\x21\x23-\x5b\x5d-\x7e]+$/)
  })

  const FORM = { 'content-type': 'application/x-www-form-urlencoded' }
  const bodies: [name: string, body: string | Buffer, headers: Record<string, string>, says: RegExp][] = [
    ['JSON', '{"grant_type":"client_credentials"}', { 'content-type': 'application/json' }, /as a form/],
    ['text', 'grant_type=client_credentials', { 'content-type': 'text/plain' }, /as a form/],
    ['a parameter twice', 'grant_type=a&scope=&grant_type=a', FORM, /`grant_type` is given twice/],
    ['twice under two spellings', 'scope=a&sc%6Fpe=b', FORM, /`scope` is given twice/],
    ['a parameter cut short', 'scope=%C3', FORM, /has to be encoded/],
    ['bytes that are no UTF-8', Buffer.from([0x61, 0x3d, 0xff]), FORM, /UTF-8/],
    ['U+0000', 'scope=a%00', FORM, /U\+0000/],
    ['nothing', '', FORM, /grant_type/],
  ]
  test.each(bodies)('%s for a form', async (_name, body, headers, says) => {
    const { status, body: said } = await shared().request({ method: 'POST', url: TOKEN_URL, headers, body })
    expect([status, said.error]).toEqual([400, 'invalid_request'])
    expect(said.error_description).toMatch(says)
  })
})

test('the rest of the API takes no form', async () => {
  const { status, body } = await shared().request({ ...formOf({ email: 'a' }), url: '/v1/auth/login' })
  expect([status, body.code]).toEqual([415, 'unsupported-media-type'])
})

test('a token allows what both it and its client are for, and no more from the moment that the client loses it', async () => {
  const { world, request } = shared()
  const cohort = await world.cohort({})
  const id = await madeClient({ cohorts: [cohort] })
  const tokenFor = async (scope: string) => (await ask({ id, form: { scope } })).body.access_token
  const [reads, writes] = [await tokenFor('results:read'), await tokenFor('cohorts:write')]
  const get = async (as: string) => {
    const { status, body } = await request({ method: 'GET', url: `/v1/cohorts/${cohort}`, as })
    return [status, body.code]
  }
  expect(await get(reads)).toEqual([403, 'forbidden'])
  expect(await get(writes)).toEqual([200, undefined])
  const change = (set: string) => world.db.pool.query(`UPDATE clients SET ${set} WHERE id = $1`, [id])
  await change(`scopes = '{results:read}'`)
  expect(await get(writes)).toEqual([403, 'forbidden'])
  await change(`scopes = '{cohorts:write}'`)
  await world.db.pool.query('DELETE FROM client_cohorts WHERE client_id = $1', [id])
  expect(await get(writes)).toEqual([404, 'not-found'])
  await change('disabled_at = now()')
  expect(await get(writes)).toEqual([401, 'unauthenticated'])
  expect((await ask({ id })).body.error).toBe('invalid_client')
})

test('a token of neither a person nor a client opens nothing', async () => {
  const { app, request } = shared()
  const id = await madeClient()
  const claims = { sub: id, client_id: id, scope: 'cohorts:write', jti: '1' }
  const whole = app.jwt.sign(claims)
  const url = '/v1/cohorts/0192f0c1-6d3a-7c40-8f0a-0d5c2f1b7a11'
  expect((await request({ method: 'GET', url, as: whole })).status).toBe(404)
  for (const broken of [
    { ...claims, scope: undefined },
    { ...claims, client_id: undefined },
    { ...claims, sid: id },
    { ...claims, jti: undefined },
  ]) {
    const as = app.jwt.sign(broken as never)
    expect([broken, (await request({ method: 'GET', url, as })).status]).toEqual([broken, 401])
  }
})

test('a client has a count of its own, as high as it is given, on every reply that knows it', async () => {
  const api = await createApi({ requestsPerMinute: 2 })
  const clients = await Promise.all([1, 2].map(() => api.world.client({ scopes: SCOPES })))
  await api.world.db.pool.query('UPDATE clients SET requests_per_minute = 4 WHERE id = $1', [clients[0]])
  const url = '/v1/cohorts/0192f0c1-6d3a-7c40-8f0a-0d5c2f1b7a11'
  const get = async (client: string, path = url) => {
    const as = api.app.signClientToken({ clientId: client, scope: 'cohorts:write' }).accessToken
    const { status, headers } = await api.request({ method: 'GET', url: path, as })
    return [status, headers['ratelimit-limit'], headers['ratelimit-remaining']]
  }
  const bad = '/v1/cohorts/none'
  expect(await get(clients[0]!)).toEqual([404, '4', '3'])
  expect(await get(clients[0]!, bad)).toEqual([400, '4', '2'])
  for (const left of ['1', '0']) expect(await get(clients[0]!)).toEqual([404, '4', left])
  expect(await get(clients[0]!)).toEqual([429, '4', '0'])
  expect(await get(clients[1]!)).toEqual([404, '6000', '5999'])
})
