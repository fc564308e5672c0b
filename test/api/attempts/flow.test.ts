import { expect, test } from 'vitest'
import { verifyReceipt } from '../../../src/security/receipts.ts'
import { type Api, codeOf, createApi, dataOf } from '../../support/api.ts'
import { shown, shownOption } from '../../support/attempts.ts'

async function start(api: Api, quiz = 'sample') {
  const trainee = await api.world.person()
  const client = api.client(trainee)
  const { data, response } = await client.POST('/v1/quizzes/{quiz}/attempts', {
    params: { path: { quiz } },
    body: {},
  })
  return { trainee, client, response, attempt: data!, path: { attempt: data!.id } }
}

/** An answer by an option of the sample bank, as the paper shows it. */
const choice = ({ world }: Api, option: string) => ({
  type: 'single' as const,
  choice: shownOption(world, option),
})

test('a trainee takes a quiz in three calls and reads the result', async () => {
  const api = await createApi()
  const { client, response, attempt, path } = await start(api)
  expect(response.status).toBe(201)
  expect(response.headers.get('location')).toBe(`/v1/attempts/${attempt.id}`)
  const again = await client.POST('/v1/quizzes/{quiz}/attempts', {
    params: { path: { quiz: 'sample' } },
    body: {},
  })
  expect([again.response.status, again.data?.id]).toEqual([200, attempt.id])

  const answers = [
    choice(api, 'right-1'),
    choice(api, 'wrong-2'),
    { type: 'multiple' as const, choices: ['a', 'c'].map((option) => shownOption(api.world, option)) },
  ]
  for (const [index, response] of answers.entries()) {
    const position = index + 1
    const saved = await client.PUT('/v1/attempts/{attempt}/responses/{position}', {
      params: { path: { ...path, position } },
      body: { response },
    })
    expect(saved.response.headers.get('etag')).toBe('"1"')
    expect(saved.data?.version).toBe(1)
  }
  const submitted = dataOf(await client.POST('/v1/attempts/{attempt}/submit', { params: { path }, body: {} }))
  expect(submitted.attempt).toMatchObject({ state: 'submitted', closeReason: 'submitted', questions: null })
  expect(submitted.result).toMatchObject({
    released: 'answers',
    score: { points: 2, maxPoints: 3, passed: true },
  })

  const repeated = dataOf(await client.POST('/v1/attempts/{attempt}/submit', { params: { path }, body: {} }))
  expect(repeated).toEqual({
    ...submitted,
    attempt: expect.objectContaining({ closedAt: submitted.attempt.closedAt }),
  })
  expect(dataOf(await client.GET('/v1/attempts/{attempt}/result', { params: { path } }))).toEqual(
    submitted.result,
  )
  const { receipt } = dataOf(await client.GET('/v1/attempts/{attempt}/receipt', { params: { path } }))
  expect(receipt).toBe(submitted.receipt)
})

test('anybody verifies a receipt with the public keys, and a changed one is refused', async () => {
  const api = await createApi()
  const { client, attempt, path } = await start(api)
  const { receipt } = dataOf(
    await client.POST('/v1/attempts/{attempt}/submit', { params: { path }, body: {} }),
  )
  const { keys } = dataOf(await api.client(null).GET('/.well-known/jwks.json'))
  const payload = await verifyReceipt(keys, receipt)
  expect(JSON.stringify(payload)).toContain(attempt.id)
  const [header, body, signature] = receipt.split('.')
  await expect(verifyReceipt(keys, [header, `${body}x`, signature].join('.'))).rejects.toThrow()
})

test('If-Match: the version seen is replaced, an older one is refused with what is stored', async () => {
  const api = await createApi()
  const { client, path } = await start(api)
  const save = (ifMatch: string, option: string) =>
    client.PUT('/v1/attempts/{attempt}/responses/{position}', {
      params: { path: { ...path, position: 1 }, header: { 'If-Match': ifMatch } },
      body: { response: choice(api, option) },
    })
  expect((await save('"0"', 'wrong-1')).data?.version).toBe(1)
  expect((await save('"1"', 'right-1')).data?.version).toBe(2)
  const stale = await save('"1"', 'other-1')
  expect([stale.response.status, codeOf(stale)]).toEqual([412, 'stale-version'])
  expect(stale.error).toMatchObject({ current: { version: 2, response: choice(api, 'right-1') } })
  // The same content sent again is a lost reply, not a conflict.
  expect((await save('"1"', 'right-1')).data?.version).toBe(2)
  expect((await save('*', 'other-1')).data?.version).toBe(3)
  expect((await save('3', 'other-1')).response.status).toBe(400)
})

test('answers that do not fit the paper are refused, and nothing is saved', async () => {
  const api = await createApi()
  const { client, path } = await start(api)
  const save = (position: number, body: object) =>
    client.PUT('/v1/attempts/{attempt}/responses/{position}', {
      params: { path: { ...path, position } },
      body: body as { response: null },
    })
  expect(codeOf(await save(1, { response: { type: 'multiple', choices: ['a'] } }))).toBe('not-on-paper')
  expect(codeOf(await save(1, { response: choice(api, 'right-2') }))).toBe('not-on-paper')
  // An author's own id is on no paper.
  expect(codeOf(await save(1, { response: { type: 'single', choice: 'right-1' } }))).toBe('not-on-paper')
  expect(codeOf(await save(9, { response: null }))).toBe('not-on-paper')
  expect(codeOf(await save(1, { response: null, certainty: 2 }))).toBe('certainty-off')
  expect(codeOf(await save(1, {}))).toBe('validation')
  const attempt = dataOf(await client.GET('/v1/attempts/{attempt}', { params: { path } }))
  expect(attempt.questions?.map((question) => question.version)).toEqual([0, 0, 0])
})

test('a replay says what became of each entry, also when it is sent twice, and the export shows what it refused', async () => {
  const api = await createApi()
  const { client, path } = await start(api)
  const entries = [
    { id: crypto.randomUUID(), position: 1, response: choice(api, 'wrong-1') },
    { id: crypto.randomUUID(), position: 1, version: 9, response: choice(api, 'right-1') },
    { id: crypto.randomUUID(), position: 2, response: null },
  ]
  const replay = async () =>
    dataOf(await client.POST('/v1/attempts/{attempt}/responses', { params: { path }, body: { entries } }))
  expect((await replay()).entries.map(({ outcome }) => outcome)).toEqual(['accepted', 'stale', 'accepted'])
  const again = (await replay()).entries.map(({ outcome }) => outcome)
  expect(new Set(again)).toEqual(new Set(['duplicate']))
  dataOf(await client.POST('/v1/attempts/{attempt}/submit', { params: { path }, body: {} }))
  const late = [{ id: crypto.randomUUID(), position: 1, response: choice(api, 'right-1') }]
  const after = await client.POST('/v1/attempts/{attempt}/responses', {
    params: { path },
    body: { entries: late },
  })
  expect(after.data?.entries.map(({ outcome }) => outcome)).toEqual(['late'])
  const { attempts } = dataOf(await client.GET('/v1/me/export', {}))
  expect(attempts[0]?.refused.map(({ response, outcome }) => ({ response, outcome }))).toEqual([
    { response: choice(api, 'right-1'), outcome: 'stale' },
    { response: choice(api, 'right-1'), outcome: 'late' },
  ])
})

const ID = '01890000-0000-7000-8000-000000000001'

test.each<[string, unknown, { id?: string | null; pointer: string; message?: string }]>([
  [
    'a number as French types it where a choice belongs',
    { id: ID, position: 1, response: { type: 'single', choice: 1536 } },
    { pointer: '/response/choice' },
  ],
  [
    'no such type',
    { id: ID, position: 1, response: { type: 'riddle' } },
    { pointer: '/response/type', message: '« type » : à choisir parmi' },
  ],
  [
    'half a character',
    { id: ID, position: 1, response: { type: 'single', choice: 'a\ud83d' } },
    { pointer: '/response/choice' },
  ],
  ['a name that nobody knows', { id: ID, position: 1, response: null, extra: 1 }, { pointer: '' }],
  ['an id that is none', { id: 'first', position: 1, response: null }, { id: null, pointer: '/id' }],
  ['no object at all', null, { id: null, pointer: '' }],
])(
  'a malformed entry of a replay fails alone, in the words of its reader: %s',
  async (_name, bad, expected) => {
    const api = await createApi()
    const { trainee, path } = await start(api)
    const good = (position: number, option: string) => ({
      id: crypto.randomUUID(),
      position,
      response: choice(api, option),
    })
    const entries = [good(1, 'right-1'), bad, good(2, 'right-2')]
    const url = `/v1/attempts/${path.attempt}/responses`
    const { status, body, headers } = await api.request({
      method: 'POST',
      url,
      as: trainee,
      body: { entries },
    })
    expect([status, headers['content-language']]).toEqual([200, 'fr'])
    expect(body.entries.map(({ outcome }: { outcome: string }) => outcome)).toEqual([
      'accepted',
      'invalid',
      'accepted',
    ])
    const { id = ID, pointer, message = '' } = expected
    expect(body.entries[1]).toEqual({
      id,
      outcome: 'invalid',
      errors: [{ in: 'body', pointer: `/entries/1${pointer}`, message: expect.stringContaining(message) }],
    })
  },
)

test('a replay that is no list of entries is refused whole', async () => {
  const api = await createApi()
  const { trainee, path } = await start(api)
  const url = `/v1/attempts/${path.attempt}/responses`
  for (const body of [{ entries: 'all' }, { entries: [] }, {}, '"\\ud800"', { entries: [], more: 'a\0' }])
    expect((await api.request({ method: 'POST', url, as: trainee, body })).status).toBe(400)
})

test('after the submit nothing is saved any more, and the refusal holds every time', async () => {
  const api = await createApi()
  const { client, path } = await start(api)
  dataOf(await client.POST('/v1/attempts/{attempt}/submit', { params: { path }, body: {} }))
  const late = await client.PUT('/v1/attempts/{attempt}/responses/{position}', {
    params: { path: { ...path, position: 1 } },
    body: { response: choice(api, 'right-1') },
  })
  expect([late.response.status, codeOf(late)]).toEqual([409, 'attempt-closed'])
  expect(late.error).toMatchObject({
    state: 'submitted',
    startedAt: expect.any(String),
    deadlineAt: expect.any(String),
    acceptedUntil: expect.any(String),
    closedAt: expect.any(String),
    serverNow: expect.any(String),
  })
  const timing = dataOf(await client.GET('/v1/attempts/{attempt}/timing', { params: { path } }))
  expect(timing.state).toBe('submitted')
  expect(Object.keys(timing)).not.toContain('questions')
})

test('the receipt of a running attempt is refused as such', async () => {
  const api = await createApi()
  const { client, path } = await start(api)
  const early = await client.GET('/v1/attempts/{attempt}/receipt', { params: { path } })
  expect([early.response.status, codeOf(early)]).toEqual([409, 'not-closed-yet'])
})

test('a list of attempts is paged by a cursor and never shows questions', async () => {
  const api = await createApi()
  const { client, attempt, path } = await start(api)
  dataOf(await client.POST('/v1/attempts/{attempt}/submit', { params: { path }, body: {} }))
  const second = dataOf(
    await client.POST('/v1/quizzes/{quiz}/attempts', { params: { path: { quiz: 'sample' } }, body: {} }),
  )
  const first = dataOf(await client.GET('/v1/attempts', { params: { query: { limit: 1 } } }))
  expect(first.items.map(({ id, questions }) => [id, questions])).toEqual([[second.id, null]])
  const cursor = first.nextCursor!
  const rest = dataOf(await client.GET('/v1/attempts', { params: { query: { limit: 1, cursor } } }))
  expect(rest).toMatchObject({ items: [{ id: attempt.id }], nextCursor: null })
})

test('an answer that today’s bounds would refuse is shown as it was given, in attempt, result and export', async () => {
  const api = await createApi()
  const { trainee, client, path } = await start(api)
  await client.PUT('/v1/attempts/{attempt}/responses/{position}', {
    params: { path: { ...path, position: 3 } },
    body: { response: { type: 'multiple', choices: [shownOption(api.world, 'a')] } },
  })
  const stored = { type: 'multiple', choices: ['a', 'a'] }
  const old = shown(api.world, stored)
  await api.world.db.pool.query('UPDATE responses SET response = $1', [stored])
  // Past the helpers, which hold replies against what the contract takes today.
  const headers = { authorization: `Bearer ${api.tokenOf(trainee)}` }
  const read = async (url: string) => (await api.app.inject({ url, headers })).json()
  const url = `/v1/attempts/${path.attempt}`
  expect((await read(url)).questions[2].response).toEqual(old)
  await api.app.inject({ method: 'POST', url: `${url}/submit`, headers, payload: {} })
  expect((await read(`${url}/result`)).questions[2].response).toEqual(old)
  expect((await read('/v1/me/export')).attempts[0].answers).toMatchObject([{ response: old }])
})
