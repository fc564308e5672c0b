import { describe, expect, test } from 'vitest'
import { endClientSessions } from '../../../src/db/repositories/auth/sessions.ts'
import { SCOPES, type Scope } from '../../../src/domain/access/actor.ts'
import { type RawReply, shareApi } from '../../support/api.ts'
import { HOUR } from '../../support/instant.ts'
import { formOf } from '../../support/integration/form.ts'
import { secretOf } from '../../support/world.ts'

const EXCHANGE = 'urn:ietf:params:oauth:grant-type:token-exchange'
const EXTERNAL_ID = 'urn:bareme:params:oauth:token-type:external-id'

const shared = shareApi()

/** A client with a cohort that has an exam, and what it calls with. */
async function integrator(scopes: readonly Scope[] = SCOPES) {
  const { world } = shared()
  const cohort = await world.cohort({})
  const window = { opensAt: new Date(Date.now() - HOUR), closesAt: new Date(Date.now() + HOUR) }
  const assignment = await world.assignment({ cohort, quiz: 'exam', ...window })
  const id = await world.client({ scopes, cohorts: [cohort] })
  const proof = { client_id: id, client_secret: secretOf(id) }
  const tokens = (form: Record<string, string>) => shared().request(formOf({ ...proof, ...form }))
  const { body } = await tokens({ grant_type: 'client_credentials' })
  const call = (method: string, url: string, given: unknown, headers = {}): Promise<RawReply> =>
    shared().request({
      method,
      url,
      as: body.access_token,
      headers,
      ...(given !== undefined && { body: given }),
    })
  const enrol = async (externalId: string) => {
    const people = [{ externalId, name: 'Ada' }]
    const { body } = await call('POST', `/v1/cohorts/${cohort}/members/by-external-id`, { people })
    return body.people[0].user as string
  }
  const exchange = (subject_token: string, more = {}) =>
    tokens({ grant_type: EXCHANGE, subject_token, subject_token_type: EXTERNAL_ID, ...more })
  return { id, cohort, assignment, call, enrol, exchange }
}

function as(token: string) {
  return (method: string, url: string, body?: unknown) =>
    shared().request({ method, url, as: token, ...(body !== undefined && { body }) })
}

describe('a client gets no token', () => {
  const cases: [
    name: string,
    word: string,
    refuse: (ask: Awaited<ReturnType<typeof integrator>>) => Promise<RawReply>,
  ][] = [
    ['of an id that leads to nobody', 'invalid_grant', ({ exchange }) => exchange('nobody')],
    ['of an id that is none', 'invalid_grant', ({ exchange }) => exchange('no body')],
    [
      'of whom another client made',
      'invalid_grant',
      async ({ exchange }) => {
        await (await integrator()).enrol('theirs')
        return exchange('theirs')
      },
    ],
    [
      'of somebody in none of its cohorts',
      'invalid_grant',
      async ({ call, exchange }) => {
        await call('PUT', '/v1/users/by-external-id/s-1', { name: 'Ada' })
        return exchange('s-1')
      },
    ],
    ...[
      'password_hash = $$x$$, email = $$a@b.example$$',
      'email = $$v@b.example$$',
      `role = 'trainer'`,
      'disabled_at = now()',
    ].map((change): (typeof cases)[number] => [
      `of somebody with ${change}`,
      'invalid_grant',
      async ({ enrol, exchange }) => {
        const user = await enrol('s-1')
        await shared().world.db.pool.query(`UPDATE users SET ${change} WHERE id = $1`, [user])
        return exchange('s-1')
      },
    ]),
    ['of another type', 'invalid_request', ({ exchange }) => exchange('s-1', { subject_token_type: 'x' })],
    ['of another scope', 'invalid_scope', ({ exchange }) => exchange('s-1', { scope: 'results:read' })],
    [
      'without the scope',
      'unauthorized_client',
      async () => (await integrator(['cohorts:write', 'results:read'])).exchange('s-1'),
    ],
  ]
  test.each(cases)('%s', async (_name, word, refuse) => {
    const { status, body } = await refuse(await integrator())
    expect([status, body.error]).toEqual([400, word])
  })
})

test("a person's token is worth nothing once they left the client's cohorts, or the client is disabled", async () => {
  const { id, cohort, call, enrol, exchange } = await integrator()
  const { pool } = shared().world.db
  await enrol('s-1')
  const ada = as((await exchange('s-1')).body.access_token)
  const { body: attempt } = await ada('POST', '/v1/quizzes/exam/attempts', {})
  const save = () => ada('PUT', `/v1/attempts/${attempt.id}/responses/1`, { response: null })
  expect((await save()).status).toBe(200)
  expect((await call('DELETE', `/v1/cohorts/${cohort}/members/by-external-id/s-1`, undefined)).status).toBe(
    204,
  )
  expect([(await save()).status, (await ada('GET', '/v1/me')).status]).toEqual([401, 401])
  await enrol('s-1')
  const again = as((await exchange('s-1')).body.access_token)
  await endClientSessions(shared().world.db, { user: null, client: id, now: null })
  expect((await again('GET', '/v1/me')).status).toBe(200)
  await pool.query('UPDATE clients SET disabled_at = now() WHERE id = $1', [id])
  await endClientSessions(shared().world.db, { user: null, client: id, now: null })
  expect((await again('GET', '/v1/me')).status).toBe(401)
})

test('what is for a person alone is done by no client with their token, nor by a link that it follows itself', async () => {
  const { call, enrol, exchange } = await integrator()
  await enrol('s-1')
  const { body: link } = await call('POST', '/v1/launch-links', { externalId: 's-1', quiz: 'exam' })
  const body = { token: link.url.split('/#/launch/')[1] }
  const launched = await shared().request({ method: 'POST', url: '/v1/auth/launch', body })
  const refreshed = await shared().request({
    method: 'POST',
    url: '/v1/auth/refresh',
    body: { refreshToken: launched.body.refreshToken },
  })
  const tokens = [
    (await exchange('s-1')).body.access_token,
    launched.body.accessToken,
    refreshed.body.accessToken,
  ]
  for (const ada of tokens.map(as)) {
    expect((await ada('GET', '/v1/me')).status).toBe(200)
    expect(await ada('PATCH', '/v1/me', { name: 'Eve' })).toMatchObject({
      status: 403,
      body: { code: 'forbidden' },
    })
    expect((await ada('DELETE', '/v1/me')).status).toBe(403)
  }
  const [ada] = tokens.map(as)
  expect((await ada!('GET', '/v1/me')).body.name).toBe('Ada')
})

describe('a launch link', () => {
  const launch = (url: string, more = {}, headers = {}) =>
    shared().request({
      method: 'POST',
      url: '/v1/auth/launch',
      headers,
      body: { token: url.split('/#/launch/')[1], ...more },
    })

  test('signs in whoever follows it first, into the quiz, and nobody else', async () => {
    const { cohort, assignment, call, enrol } = await integrator()
    const user = await enrol('s-1')
    const link = await call('POST', '/v1/launch-links', { externalId: 's-1', quiz: 'exam', assignment })
    expect([link.status, link.headers['cache-control']]).toEqual([201, 'no-store'])
    const replies = await Promise.all(Array.from({ length: 8 }, () => launch(link.body.url)))
    expect(replies.map(({ status }) => status).sort()).toEqual([200, ...Array(7).fill(401)])
    const { body } = replies.find(({ status }) => status === 200)!
    expect(body).toMatchObject({ quiz: 'exam', assignment, refreshToken: expect.any(String) })
    const ada = as(body.accessToken)
    expect((await ada('GET', '/v1/me')).body.id).toBe(user)
    await call('DELETE', `/v1/cohorts/${cohort}/members/by-external-id/s-1`, undefined)
    expect((await ada('GET', '/v1/me')).status).toBe(401)
    const { refreshToken } = body
    const refreshed = { method: 'POST', url: '/v1/auth/refresh', body: { refreshToken } }
    expect((await shared().request(refreshed)).status).toBe(401)
  })

  test('gives a page of ours its refresh token by cookie', async () => {
    const { call, enrol } = await integrator()
    await enrol('s-1')
    const { body } = await call('POST', '/v1/launch-links', { externalId: 's-1', quiz: 'exam' })
    const { origin } = new URL(body.url)
    const { host } = new URL(origin)
    const reply = await launch(body.url, { delivery: 'cookie' }, { origin, host })
    expect([reply.status, reply.body.refreshToken]).toEqual([200, undefined])
    expect(reply.headers['set-cookie']).toContain('HttpOnly')
  })

  test('is over after five minutes, and for who has an account meanwhile', async () => {
    const { call, enrol } = await integrator()
    const { pool } = shared().world.db
    const user = await enrol('s-1')
    const make = async () =>
      (await call('POST', '/v1/launch-links', { externalId: 's-1', quiz: 'exam' })).body.url as string
    const [late, taken] = [await make(), await make()]
    await pool.query(
      `UPDATE launch_links SET created_at = created_at - interval '5 minutes', expires_at = now()`,
    )
    expect((await launch(late)).status).toBe(401)
    await pool.query(`UPDATE launch_links SET expires_at = now() + interval '1 minute'`)
    await pool.query(`UPDATE users SET email = 'l@b.example', password_hash = 'x' WHERE id = $1`, [user])
    expect((await launch(taken)).body.code).toBe('has-account')
    expect((await call('POST', '/v1/launch-links', { externalId: 's-1', quiz: 'exam' })).body.code).toBe(
      'has-account',
    )
  })

  test('leads into what is there, of the cohorts of the client alone', async () => {
    const { call, enrol } = await integrator()
    const { assignment } = await integrator()
    await enrol('s-1')
    const make = (more: object) =>
      call('POST', '/v1/launch-links', { externalId: 's-1', quiz: 'exam', ...more })
    expect((await make({ quiz: 'none' })).status).toBe(404)
    expect((await make({ assignment })).status).toBe(404)
    expect((await make({ externalId: 'nobody' })).status).toBe(404)
  })
})
