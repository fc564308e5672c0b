import { exportJWK, generateKeyPair, type JWTPayload, SignJWT } from 'jose'
import { beforeAll, describe, expect, test } from 'vitest'
import { createOutbound } from '../../../src/outbound/client.ts'
import { createApi, type RawReply, shareApi } from '../../support/api.ts'
import { formOf } from '../../support/integration/form.ts'
import { receive } from '../../support/integration/receiver.ts'

const ISSUER = 'https://quiz.example.org'
const TYPE = 'urn:ietf:params:oauth:client-assertion-type:jwt-bearer'
const shared = shareApi({
  config: { PUBLIC_URL: ISSUER },
  outbound: createOutbound({ allow: ['127.0.0.1'] }),
})

type Key = Awaited<ReturnType<typeof generateKeyPair>>['privateKey']
let own: Key
let stranger: Key
let client: string

beforeAll(async () => {
  const pair = await generateKeyPair('ES256')
  own = pair.privateKey
  stranger = (await generateKeyPair('ES256')).privateKey
  const { world } = shared()
  client = await world.client({ scopes: ['results:read'] })
  const jwks = { keys: [{ ...(await exportJWK(pair.publicKey)), kid: 'one' }] }
  await world.db.pool.query('UPDATE clients SET jwks = $2 WHERE id = $1', [client, jwks])
})

const seconds = () => Math.floor(Date.now() / 1000)

/** An assertion in which all is right but what is given; undefined takes a claim out. */
async function assertion(
  given: JWTPayload & Record<string, unknown> = {},
  key = own,
  header: { kid?: string } = {},
): Promise<string> {
  const right = {
    iss: client,
    sub: client,
    aud: ISSUER,
    jti: crypto.randomUUID(),
    iat: seconds(),
    exp: seconds() + 60,
  }
  return new SignJWT({ ...right, ...given }).setProtectedHeader({ alg: 'ES256', ...header }).sign(key)
}

function ask(token: string, form: Record<string, string | null> = {}, api = shared()): Promise<RawReply> {
  const given = { grant_type: 'client_credentials', client_assertion_type: TYPE, client_assertion: token }
  return api.request(formOf({ ...given, ...form }))
}

describe('an assertion gets a token', () => {
  test.each<[string, JWTPayload, Record<string, string>]>([
    ['for our issuer', {}, {}],
    ['for our token endpoint', { aud: `${ISSUER}/oauth/token` }, {}],
    ['of five minutes', { exp: seconds() + 290, iat: seconds() }, {}],
    ['without saying when it was made', { iat: undefined as never }, {}],
  ])('%s', async (_name, claims, form) => {
    const { status, body } = await ask(await assertion(claims), form)
    expect([status, body.scope]).toEqual([200, 'results:read'])
  })

  test('with its client beside it', async () => {
    expect((await ask(await assertion(), { client_id: client })).status).toBe(200)
  })
})

describe('an assertion is refused', () => {
  const other = '0192f0c1-6d3a-7c40-8f0a-0d5c2f1b7a11'
  const cases: [name: string, claims: JWTPayload & Record<string, unknown>, says: RegExp][] = [
    ['for a list of audiences', { aud: [ISSUER] }, /`aud`.*no list/],
    ['for another server', { aud: 'https://other.example.org' }, /`aud`/],
    ['for an address below ours', { aud: `${ISSUER}/v1` }, /`aud`/],
    ['for nobody', { aud: undefined as never }, /`aud`/],
    ['that lives six minutes', { exp: seconds() + 360 }, /five minutes/],
    [
      'that lives six minutes and hides when it was made',
      { exp: seconds() + 360, iat: undefined as never },
      /five minutes/,
    ],
    ['that is over', { iat: seconds() - 200, exp: seconds() - 100 }, /expired/],
    ['that is not yet', { iat: seconds() + 200, exp: seconds() + 250 }, /to come/],
    ['that never ends', { exp: undefined as never }, /`exp`/],
    ['that ends as a text', { exp: String(seconds() + 60) as never }, /`exp`/],
    ['without an id', { jti: undefined as never }, /`jti`/],
    ['made by another', { iss: other }, /`iss` and `sub`/],
    ['of a client that is none', { sub: other, iss: other }, /no active client/],
  ]
  test.each(cases)('%s', async (_name, claims, says) => {
    const { status, body } = await ask(await assertion(claims))
    expect([status, body.error]).toEqual([401, 'invalid_client'])
    expect(body.error_description).toMatch(says)
  })

  test('signed by another key, by none, or by its public one taken for a secret', async () => {
    const forged = await assertion({}, stranger)
    const [, payload] = (await assertion()).split('.')
    const head = (alg: string) => Buffer.from(JSON.stringify({ alg })).toString('base64url')
    const shared = await new SignJWT(JSON.parse(Buffer.from(payload!, 'base64url').toString()))
      .setProtectedHeader({ alg: 'HS256' })
      .sign(Buffer.from('a secret that everybody may know: the public key'))
    for (const token of [forged, `${head('none')}.${payload}.`, shared]) {
      const { status, body } = await ask(token)
      expect([status, body.error, body.error_description]).toEqual([
        401,
        'invalid_client',
        expect.stringMatching(/verifies its signature/),
      ])
    }
    expect((await ask('no.jwt')).body.error).toBe('invalid_client')
  })

  test('of a client that is disabled', async () => {
    const { pool } = shared().world.db
    await pool.query('UPDATE clients SET disabled_at = now() WHERE id = $1', [client])
    expect((await ask(await assertion())).body.error).toBe('invalid_client')
    await pool.query('UPDATE clients SET disabled_at = NULL WHERE id = $1', [client])
  })

  test('beside another proof, without its type, or with another', async () => {
    const word = async (form: Record<string, string | null>) =>
      (await ask(await assertion(), form)).body.error
    expect(await word({ client_secret: 'x' })).toBe('invalid_request')
    expect(await word({ client_assertion_type: null })).toBe('invalid_request')
    expect(await word({ client_assertion_type: 'saml' })).toBe('invalid_request')
    expect(await word({ client_assertion: null })).toBe('invalid_request')
    expect(await word({ client_id: other })).toBe('invalid_request')
  })

  test('where nobody said by what name we are reached', async () => {
    const nameless = await createApi({ world: shared().world })
    const { status, body } = await ask(await assertion(), {}, nameless)
    expect([status, body.error]).toEqual([400, 'invalid_request'])
    expect(body.error_description).toMatch(/PUBLIC_URL/)
    const { body: said } = await nameless.request({
      method: 'GET',
      url: '/.well-known/oauth-authorization-server',
    })
    expect(said.token_endpoint_auth_methods_supported).not.toContain('private_key_jwt')
  })
})

describe('the keys that a client publishes', () => {
  const kidOf = (kid: string) => ({ kid })

  /** A client whose keys are where `answer` serves them, and its assertion by one of them. */
  async function publishing(answer: Parameters<typeof receive>[0]) {
    const admin = await shared().world.person('admin')
    const jwksUri = `${(await receive(answer)).url}/jwks.json`
    const body = { name: 'LMS', scopes: ['results:read'], jwksUri }
    const made = await shared().request({ method: 'POST', url: '/v1/clients', as: admin, body })
    expect([made.status, made.body.jwksUri, made.body.jwks]).toEqual([201, jwksUri, null])
    const change = (changes: object) =>
      shared().request({ method: 'PATCH', url: `/v1/clients/${made.body.id}`, as: admin, body: changes })
    const { id } = made.body
    const by = (key: Key, kid: string) => assertion({ iss: id, sub: id }, key, kidOf(kid))
    return { admin, jwksUri, change, by }
  }

  async function refusal(token: string): Promise<string> {
    const { status, body } = await ask(token)
    expect([status, body.error]).toEqual([401, 'invalid_client'])
    return body.error_description
  }

  test('verify it, and are read once; one that is not among them is looked for at most every 30 s', async () => {
    const pair = await generateKeyPair('ES256')
    const keys = [{ ...(await exportJWK(pair.publicKey)), kid: 'first' }]
    let reads = 0
    const { by, change, jwksUri } = await publishing((_request, response) => {
      reads++
      response.end(JSON.stringify({ keys }))
    })
    expect((await ask(await by(pair.privateKey, 'first'))).status).toBe(200)
    for (const kid of ['second', 'third'])
      expect(await refusal(await by(pair.privateKey, kid))).toMatch(/`kid`/)
    expect(await refusal(await by(stranger, 'first'))).toMatch(/verifies its signature/)
    expect(reads).toBe(1)
    const given = { jwks: { keys } }
    expect((await change(given)).body).toMatchObject({ jwksUri: null, jwks: given.jwks })
    expect((await ask(await by(pair.privateKey, 'first'))).status).toBe(200)
    expect((await change({ jwksUri })).body).toMatchObject({ jwksUri, jwks: null })
    expect((await change({ name: 'Other' })).body).toMatchObject({ jwksUri, name: 'Other' })
    expect((await change({ jwksUri, ...given })).body.errors[0].pointer).toBe('/jwksUri')
    expect((await change({ jwksUri: null })).body).toMatchObject({ jwksUri: null, jwks: null })
    expect(await refusal(await by(pair.privateKey, 'first'))).toMatch(/no active client/)
  })

  test.each<[string, Parameters<typeof receive>[0], RegExp]>([
    [
      'are 5 MB',
      (_request, response) => response.end(Buffer.alloc(5_000_000, 32)),
      /longer than what is read/,
    ],
    ['are elsewhere', (_request, response) => response.writeHead(302, { location: '/' }).end(), /redirects/],
    ['are not there', (_request, response) => response.writeHead(404).end(), /no set of keys/],
    ['are no JSON', (_request, response) => response.end('<html>'), /no set of keys/],
    ['are no keys', (_request, response) => response.end('{"keys": 7}'), /no set of keys/],
    ['never come', (request) => request.socket.destroy(), /connection broke/],
  ])('are refused where they %s', async (_name, answer, says) => {
    const { by } = await publishing(answer)
    expect(await refusal(await by(stranger, 'first'))).toMatch(says)
  })

  test('are not looked for inward', async () => {
    const { admin, change } = await publishing((_request, response) => response.end())
    for (const jwksUri of ['https://169.254.169.254/jwks', 'https://10.0.0.1/jwks'])
      expect((await change({ jwksUri })).body.errors[0].pointer).toBe('/jwksUri')
    const body = { name: 'LMS', scopes: ['results:read'], jwksUri: 'https://[::1]/', jwks: null }
    const { status } = await shared().request({ method: 'POST', url: '/v1/clients', as: admin, body })
    expect(status).toBe(400)
  })
})

test('of twenty uses of one assertion at once, one gets a token', async () => {
  const token = await assertion()
  const replies = await Promise.all(Array.from({ length: 20 }, () => ask(token)))
  const words = replies.map(({ status, body }) => (status === 200 ? 'token' : body.error_description))
  expect(words.filter((word) => word === 'token')).toHaveLength(1)
  expect(new Set(words.filter((word) => word !== 'token'))).toEqual(
    new Set([expect.stringMatching(/used already/)]),
  )
})

test('the metadata says where the token is, by what proofs and for which scopes', async () => {
  const { body } = await shared().request({ method: 'GET', url: '/.well-known/oauth-authorization-server' })
  expect(body).toMatchObject({
    issuer: ISSUER,
    token_endpoint: `${ISSUER}/oauth/token`,
    grant_types_supported: expect.arrayContaining(['client_credentials']),
    token_endpoint_auth_methods_supported: ['client_secret_basic', 'client_secret_post', 'private_key_jwt'],
  })
})
