import { generateKeyPairSync } from 'node:crypto'
import Fastify, { type FastifyInstance } from 'fastify'
import { afterAll, afterEach, beforeAll, describe, expect, it, test, vi } from 'vitest'
import authentication from '../../../../src/http/plugins/authentication.ts'
import { createKnownTokens } from '../../../../src/http/plugins/known-tokens.ts'
import problems from '../../../../src/http/plugins/problems.ts'
import type { Route } from '../../../../src/http/route.ts'
import type { Services } from '../../../../src/usecases/context.ts'

const SECONDS = 900
const SESSION = { userId: 'ada', role: 'trainee', sessionId: 'session', epoch: 0 } as const

let key: { kid: string; privatePem: string; publicPem: string }
/** Two replicas: what one signs the other has to verify. */
let apps: [FastifyInstance, FastifyInstance]

beforeAll(async () => {
  const { privateKey, publicKey } = generateKeyPairSync('ed25519', {
    privateKeyEncoding: { type: 'pkcs8', format: 'pem' },
    publicKeyEncoding: { type: 'spki', format: 'pem' },
  })
  key = { kid: 'one', privatePem: privateKey, publicPem: publicKey }
  apps = [await replica(), await replica()]
})
afterAll(() => Promise.all(apps.map((app) => app.close())))
afterEach(() => vi.useRealTimers())

async function replica(): Promise<FastifyInstance> {
  const app = Fastify() as unknown as FastifyInstance
  await app.register(problems, { publicUrl: undefined })
  const services = { keys: { access: key } } as unknown as Services
  await app.register(authentication, { services, issuer: 'bareme' })
  const contract = { operationId: 'whoAmI', checksStanding: true } as Route
  app.get('/', { config: { access: { role: 'trainee' }, contract } }, async ({ ctx }) => ctx.actor)
  return app
}

async function statusOf(app: FastifyInstance, token: string): Promise<number> {
  const { statusCode } = await app.inject({ url: '/', headers: { authorization: `Bearer ${token}` } })
  return statusCode
}

/** Sets the clock of this process so many seconds ahead. */
function later(seconds: number): void {
  vi.useFakeTimers({ now: Date.now() + seconds * 1000, toFake: ['Date'] })
}

describe.each([
  ['signed here', 0],
  ['signed by another replica', 1],
] as const)('a token %s', (_name, by) => {
  it('says who calls, once and again', async () => {
    const { accessToken } = apps[by].signAccessToken(SESSION)
    for (const _time of [1, 2])
      expect(
        (await apps[0].inject({ url: '/', headers: { authorization: `Bearer ${accessToken}` } })).json(),
      ).toEqual({ kind: 'person', ...SESSION })
  })

  it('is refused from the instant at which it ends, however well it is known', async () => {
    later(0)
    const { accessToken } = apps[by].signAccessToken(SESSION)
    later(SECONDS - 2)
    expect(await statusOf(apps[0], accessToken)).toBe(200)
    later(3)
    expect(await statusOf(apps[0], accessToken)).toBe(401)
  })

  test.each([
    ['another signature', ([head, claims]: string[], other: string[]) => [head, claims, other[2]]],
    ['other claims', ([head, , sign]: string[], other: string[]) => [head, other[1], sign]],
    ['no signature', ([head, claims]: string[]) => [head, claims, '']],
    ['a signature cut short', ([head, claims, sign]: string[]) => [head, claims, sign!.slice(0, -2)]],
  ])('does not open for one with %s, and stays good', async (_what, forge) => {
    const { accessToken } = apps[by].signAccessToken(SESSION)
    const other = apps[by].signAccessToken({ ...SESSION, userId: 'grace' }).accessToken
    expect(await statusOf(apps[0], accessToken)).toBe(200)
    const forged = forge(accessToken.split('.'), other.split('.')).join('.')
    for (const _time of [1, 2]) expect(await statusOf(apps[0], forged)).toBe(401)
    expect(await statusOf(apps[0], accessToken)).toBe(200)
  })
})

test.each([
  ['nothing', ''],
  ['another scheme', 'Basic YWRhOmFkYQ=='],
  ['a scheme alone', 'Bearer '],
  ['two tokens', 'Bearer a b'],
  ['no token', 'Bearer not-a-token'],
])('%s is refused', async (_what, authorization) => {
  expect((await apps[0].inject({ url: '/', headers: { authorization } })).statusCode).toBe(401)
})

describe('what is known', () => {
  const exp = Date.now() / 1000 + SECONDS

  it('is verified once, and what fails each time', () => {
    const verify = vi.fn((token: string) => {
      if (token === 'bad') throw new Error('bad')
      return { exp }
    })
    const known = createKnownTokens(verify)
    for (const _time of [1, 2]) known.claimsOf('good')
    expect(verify).toHaveBeenCalledTimes(1)
    for (const _time of [1, 2]) expect(() => known.claimsOf('bad')).toThrow('bad')
    expect(verify).toHaveBeenCalledTimes(3)
  })

  it('is so many tokens at most, those used last', () => {
    const verify = vi.fn(() => ({ exp }))
    const known = createKnownTokens(verify, { max: 2 })
    known.add('a', { exp })
    for (const token of ['b', 'a', 'c', 'a']) known.claimsOf(token)
    expect(verify).toHaveBeenCalledTimes(2)
    known.claimsOf('b')
    expect(verify).toHaveBeenCalledTimes(3)
  })
})
