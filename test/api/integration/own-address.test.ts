import { beforeAll, expect, test } from 'vitest'
import { SCOPES } from '../../../src/domain/access/actor.ts'
import { createApi, shareApi } from '../../support/api.ts'
import { secretOf } from '../../support/world.ts'
import { formOf } from './form.ts'

const HOUR = 3_600_000
const PLATFORM = {
  name: 'A Moodle',
  issuer: 'https://moodle.example.org',
  clientId: 'x7Kp2vQ9dLw4TzB',
  authorizationEndpoint: 'https://moodle.example.org/mod/lti/auth.php',
  tokenEndpoint: 'https://moodle.example.org/mod/lti/token.php',
  jwksUri: 'https://moodle.example.org/mod/lti/certs.php',
  deployments: ['1'],
}

const shared = shareApi()
let client: { client_id: string; client_secret: string }

beforeAll(async () => {
  const { world, request } = shared()
  const cohort = await world.cohort({})
  const window = { opensAt: new Date(Date.now() - HOUR), closesAt: new Date(Date.now() + HOUR) }
  await world.assignment({ cohort, quiz: 'exam', ...window })
  const id = await world.client({ scopes: SCOPES, cohorts: [cohort] })
  client = { client_id: id, client_secret: secretOf(id) }
  const token = await request(formOf({ ...client, grant_type: 'client_credentials' }))
  const url = `/v1/cohorts/${cohort}/members/by-external-id`
  const body = { people: [{ externalId: 's-1', name: 'Ada' }] }
  expect((await request({ method: 'POST', url, as: token.body.access_token, body })).status).toBe(200)
  const as = await world.person('admin')
  expect((await request({ method: 'POST', url: '/v1/lti/platforms', as, body: PLATFORM })).status).toBe(201)
})

/** Every address of its own that a service tells, by what tells it. */
async function addressesTold(PUBLIC_URL: string | undefined): Promise<Record<string, string>> {
  const config = { PUBLIC_URL, CORS_ORIGINS: [], TRUST_PROXY: undefined, METRICS_TOKEN: undefined }
  const { world, request } = await createApi({ world: shared().world, config })
  const headers = { host: 'asked.example:8080' }
  const metadata = await request({
    method: 'GET',
    url: '/.well-known/oauth-authorization-server',
    headers,
  })
  const token = await request(formOf({ ...client, grant_type: 'client_credentials' }))
  const link = await request({
    method: 'POST',
    url: '/v1/launch-links',
    headers,
    as: token.body.access_token,
    body: { externalId: 's-1', quiz: 'exam' },
  })
  const as = await world.person('admin')
  const registration = await request({ method: 'POST', url: '/v1/lti/registrations', headers, as })
  const form = new URLSearchParams({ iss: PLATFORM.issuer, login_hint: '7' })
  const login = await request({ method: 'GET', url: `/lti/login?${form}`, headers })
  const problem = await request({ method: 'GET', url: '/v1/me', headers })
  return {
    issuer: metadata.body.issuer,
    token: metadata.body.token_endpoint,
    link: link.body.url.split('#')[0],
    registration: registration.body.link.split('?')[0],
    launch: new URL(login.headers['location']!).searchParams.get('redirect_uri')!,
    problem: problem.body.type,
  }
}

test.each([
  ['no PUBLIC_URL', undefined, 'http://asked.example:8080', ''],
  ['one at the root', 'https://quiz.example.org', 'https://quiz.example.org', 'https://quiz.example.org'],
  [
    'one under a path, of an API alone',
    'https://example.org/quiz',
    'https://example.org/quiz',
    'https://example.org/quiz',
  ],
])('with %s, whatever tells an address of ours tells the same', async (_name, PUBLIC_URL, base, known) => {
  expect(await addressesTold(PUBLIC_URL)).toEqual({
    issuer: base,
    token: `${base}/oauth/token`,
    link: `${base}/`,
    registration: `${base}/lti/register`,
    launch: `${base}/lti/launch`,
    problem: `${known}/docs/problems/unauthenticated`,
  })
})
