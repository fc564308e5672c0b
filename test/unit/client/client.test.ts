import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
import {
  type ClientOptions,
  createClient,
  dataOf,
  everyPage,
  idempotencyKey,
  ifMatch,
  ProblemError,
  Unreachable,
} from '../../../openapi/client/index.ts'

const BUSY = { code: 'database-away', detail: 'Réessayez.', status: 503 }

interface Answer {
  status: number
  body?: unknown
  headers?: Record<string, string>
}

/** A client of a service that gives these answers in turn, and the requests that reached it. */
function clientOf(answers: (Answer | Error)[], options: Partial<ClientOptions> = {}) {
  const requests: Request[] = []
  const fetch = async (request: Request) => {
    requests.push(request)
    const answer = answers.shift()!
    if (answer instanceof Error) throw answer
    const { status, body = {}, headers = {} } = answer
    return new Response(typeof body === 'string' ? body : JSON.stringify(body), { status, headers })
  }
  return { client: createClient({ baseUrl: 'https://quiz.example/', fetch, ...options }), requests }
}

const ME = { status: 200, body: { name: 'Ada' } }
const tokensOf = (requests: Request[]) => requests.map(({ headers }) => headers.get('authorization'))

describe('a call', () => {
  test('is what the contract says: address, filled in and quoted, query, headers, body', async () => {
    const { client, requests } = clientOf([{ status: 200 }, { status: 200 }], { language: () => 'en' })
    const path = { attempt: 'a/b', position: 3 }
    const params = { path, header: ifMatch(2) }
    await client.PUT('/v1/attempts/{attempt}/responses/{position}', { params, body: { response: null } })
    await client.GET('/v1/quizzes', { params: { query: { limit: 5 } } })
    const [put, get] = requests as [Request, Request]
    expect([put.method, put.url]).toEqual(['PUT', 'https://quiz.example/v1/attempts/a%2Fb/responses/3'])
    expect(await put.json()).toEqual({ response: null })
    expect(Object.fromEntries(put.headers)).toEqual({
      'accept-language': 'en',
      'content-type': 'application/json',
      'if-match': '"2"',
    })
    expect([get.method, get.url]).toEqual(['GET', 'https://quiz.example/v1/quizzes?limit=5'])
  })

  test.each([
    {
      name: 'a refusal is an error with its code and its sentence',
      status: 409,
      body: { code: 'x', detail: 'Non.' },
      error: new ProblemError({ code: 'x', detail: 'Non.' } as never),
    },
    { name: "what speaks no JSON is a proxy's word", status: 502, body: '<html>', error: new Unreachable() },
    { name: 'a service without its database did nothing', status: 503, body: BUSY, error: new Unreachable() },
  ])('that fails: $name', async ({ status, body, error }) => {
    const { client } = clientOf([
      { status, body },
      { status, body },
    ])
    expect(await client.POST('/v1/quizzes/{quiz}/attempts', START)).toMatchObject({
      error,
      response: { status },
    })
    await expect(dataOf(client.POST('/v1/quizzes/{quiz}/attempts', START))).rejects.toEqual(error)
  })

  test('that nothing answers, or whose answer is cut off, throws Unreachable; what a token source throws, as it is', async () => {
    const cut = new Response(
      new ReadableStream({ pull: (stream) => stream.error(new TypeError('terminated')) }),
    )
    const { client } = clientOf([new TypeError('fetch failed')])
    const failing = createClient({ baseUrl: 'https://quiz.example', fetch: async () => cut })
    const refused = new Error('invalid_client')
    const { client: closed } = clientOf([], { token: () => Promise.reject(refused) })
    await expect(client.GET('/v1/me')).rejects.toBeInstanceOf(Unreachable)
    await expect(failing.GET('/v1/me')).rejects.toBeInstanceOf(Unreachable)
    await expect(closed.GET('/v1/me')).rejects.toBe(refused)
  })
})

const START = { params: { path: { quiz: 'qcm-docker' } }, body: {} }

describe('a token', () => {
  test('signs every request, but one that is signed already', async () => {
    const { client, requests } = clientOf([ME, ME], { token: 'mine' })
    await client.GET('/v1/me')
    await client.GET('/v1/me', { headers: { authorization: 'Bearer theirs' } })
    expect(tokensOf(requests)).toEqual(['Bearer mine', 'Bearer theirs'])
  })

  test.each([
    {
      name: 'another one is tried, once, with the same body',
      next: 'new',
      statuses: [401, 200],
      signed: ['old', 'new'],
    },
    { name: 'a second refusal stands', next: 'new', statuses: [401, 401], signed: ['old', 'new'] },
    { name: 'the same one is not tried again', next: 'old', statuses: [401], signed: ['old'] },
    { name: 'none is not tried', next: null, statuses: [401], signed: ['old'] },
  ])('that is refused: $name', async ({ next, statuses, signed }) => {
    const token = (refused?: string) => (refused === undefined ? 'old' : next)
    const { client, requests } = clientOf(
      statuses.map((status) => ({ status })),
      { token },
    )
    const { response } = await client.POST('/v1/quizzes/{quiz}/attempts', START)
    expect(response.status).toBe(statuses.at(-1))
    expect(tokensOf(requests)).toEqual(signed.map((one) => `Bearer ${one}`))
    for (const request of requests) expect(await request.json()).toEqual({})
  })
})

describe('a busy service', () => {
  beforeEach(() => void vi.useFakeTimers({ toFake: ['setTimeout'] }))
  afterEach(() => void vi.useRealTimers())

  test.each([429, 503])('is asked again after %i for what only reads, when it says so', async (status) => {
    const { client, requests } = clientOf([{ status, headers: { 'retry-after': '4' } }, { status }, ME])
    const call = client.GET('/v1/me')
    await vi.advanceTimersByTimeAsync(3_999)
    expect(requests.length).toBe(1)
    await vi.advanceTimersByTimeAsync(1)
    expect(requests.length).toBe(2)
    await vi.advanceTimersByTimeAsync(1_000)
    expect((await call).response.status).toBe(200)
  })

  test('is not asked for ever', async () => {
    const { client, requests } = clientOf([{ status: 503 }, { status: 503 }, { status: 503 }])
    const call = client.GET('/v1/me')
    await vi.advanceTimersByTimeAsync(2_000)
    expect((await call).response.status).toBe(503)
    expect(requests.length).toBe(3)
  })

  test('is left alone where it says so for long, and for what writes', async () => {
    const { client, requests } = clientOf([{ status: 429, headers: { 'retry-after': '6' } }, { status: 429 }])
    expect((await client.GET('/v1/me')).response.status).toBe(429)
    expect((await client.POST('/v1/quizzes/{quiz}/attempts', START)).response.status).toBe(429)
    expect(requests.length).toBe(2)
  })
})

test('every page of a list is asked for, in turn', async () => {
  const pages = [
    { items: [1, 2], nextCursor: 'a' },
    { items: [3], nextCursor: null },
  ]
  const asked: object[] = []
  const load = async (query: object) => {
    asked.push(query)
    return pages.shift()!
  }
  expect(await everyPage(load)).toEqual([1, 2, 3])
  expect(asked).toEqual([{ limit: 100 }, { limit: 100, cursor: 'a' }])
})

test('a key is a UUID of version 7, and no two are the same', () => {
  const keys = Array.from({ length: 1000 }, () => idempotencyKey()['Idempotency-Key'])
  for (const key of keys)
    expect(key).toMatch(/^[0-9a-f]{8}-[0-9a-f]{4}-7[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/)
  expect(new Set(keys).size).toBe(keys.length)
  const madeAt = Number.parseInt(keys[0]!.replace('-', '').slice(0, 12), 16)
  expect(Math.abs(Date.now() - madeAt)).toBeLessThan(60_000)
})
