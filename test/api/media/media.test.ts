import { expect, test } from 'vitest'
import { pictureHash } from '../../../src/banks/pictures/files.ts'
import { findMedia } from '../../../src/db/repositories/banks/media.ts'
import { startAttempt } from '../../../src/usecases/attempts/start.ts'
import { createMediaStore } from '../../../src/usecases/banks/content/media.ts'
import { type Api, createApi } from '../../support/api.ts'
import { sampleQuiz } from '../../support/world.ts'
import { illustratedFolder, PICTURES, type Place } from '../../unit/banks/pictures/bank.ts'

async function illustratedApi(options: Parameters<typeof createApi>[0] = {}) {
  const api = await createApi(options)
  await api.world.publish(illustratedFolder({ 'docker/sample.quiz.yaml': sampleQuiz('sample') }))
  return api
}

async function idOf({ world }: Api, place: Place): Promise<string> {
  const { rows } = await world.db.pool.query<{ id: string }>('SELECT id FROM media WHERE hash = $1', [
    pictureHash(PICTURES[place]),
  ])
  return rows[0]!.id
}

async function get(
  { app }: Api,
  id: string,
  headers: Record<string, string> = {},
  method: 'GET' | 'HEAD' = 'GET',
) {
  return app.inject({ method, url: `/v1/media/${id}`, headers })
}

test('a picture is served to whoever knows its id, for ever, and as nothing but a picture', async () => {
  const api = await illustratedApi()
  const reply = await get(api, await idOf(api, 'prompt'))
  expect(reply.statusCode).toBe(200)
  expect(reply.rawPayload.equals(PICTURES.prompt)).toBe(true)
  expect(reply.headers).toMatchObject({
    'content-type': 'image/png',
    'content-length': String(PICTURES.prompt.length),
    'cache-control': 'public, max-age=31536000, immutable',
    'x-content-type-options': 'nosniff',
    'content-security-policy': "default-src 'none'; sandbox",
    'cross-origin-resource-policy': 'cross-origin',
    'referrer-policy': 'no-referrer',
    'accept-ranges': 'bytes',
    etag: `"${pictureHash(PICTURES.prompt)}"`,
  })
  const photo = await get(api, await idOf(api, 'explanation'))
  expect(photo.headers['content-type']).toBe('image/jpeg')
})

test('the address that a question gives leads to its picture', async () => {
  const api = await illustratedApi()
  const { attempt } = await startAttempt((await api.world.person()).ctx, { quiz: 'sample' })
  const [picture] = attempt.questions![0]!.media
  expect(attempt.questions![0]!.prompt).toBe(`![What is seen of prompt](${picture!.id})`)
  expect(picture).toMatchObject({ type: 'image/png', width: 3, height: 1, alt: 'What is seen of prompt' })
  const reply = await api.app.inject(picture!.url)
  expect(reply.rawPayload.equals(PICTURES.prompt)).toBe(true)
})

test('HEAD tells what GET would send, without a byte of it', async () => {
  const api = await illustratedApi()
  const id = await idOf(api, 'prompt')
  const [whole, head] = [await get(api, id), await get(api, id, {}, 'HEAD')]
  expect([head.statusCode, head.rawPayload.length]).toEqual([200, 0])
  for (const name of ['content-type', 'content-length', 'etag', 'cache-control', 'accept-ranges'])
    expect(head.headers[name]).toBe(whole.headers[name])
})

const size = PICTURES.prompt.length

test.each<[string, string, number, number, string?]>([
  ['the first byte', 'bytes=0-0', 206, 1, `bytes 0-0/${size}`],
  ['all but one', 'bytes=1-', 206, size - 1, `bytes 1-${size - 1}/${size}`],
  ['the last two', 'bytes=-2', 206, 2, `bytes ${size - 2}-${size - 1}/${size}`],
  ['more than there are', 'bytes=0-999999', 206, size, `bytes 0-${size - 1}/${size}`],
  ['the last of more than there are', 'bytes=-999999', 206, size, `bytes 0-${size - 1}/${size}`],
  ['several', 'bytes=0-0,2-2', 200, size],
  ['another unit', 'lines=0-0', 200, size],
  ['no range', 'bytes=-', 200, size],
  ['the wrong way round', 'bytes=5-2', 200, size],
])('a range of %s', async (_, range, status, length, told) => {
  const api = await illustratedApi()
  const reply = await get(api, await idOf(api, 'prompt'), { range })
  expect([reply.statusCode, reply.rawPayload.length, reply.headers['content-range']]).toEqual([
    status,
    length,
    told,
  ])
  expect(reply.headers['content-length']).toBe(String(length))
  if (status !== 206) return
  const from = Number(told!.slice(6, told!.indexOf('-')))
  expect(reply.rawPayload.equals(PICTURES.prompt.subarray(from, from + length))).toBe(true)
})

test.each([`bytes=${size}-`, 'bytes=99999999999999999999-', 'bytes=-0'])(
  'a range outside the picture (%s) is a problem that says how many bytes there are',
  async (range) => {
    const api = await illustratedApi()
    const reply = await get(api, await idOf(api, 'prompt'), { range })
    expect([reply.statusCode, reply.headers['content-range']]).toEqual([416, `bytes */${size}`])
    expect(reply.headers['content-type']).toContain('application/problem+json')
    expect(reply.headers['cache-control'] ?? '').not.toContain('immutable')
    expect(reply.json()).toMatchObject({ code: 'range-outside' })
  },
)

test('who holds the picture is sent none, and a range of another is the whole of this', async () => {
  const api = await illustratedApi()
  const id = await idOf(api, 'prompt')
  const etag = `"${pictureHash(PICTURES.prompt)}"`
  const held = await get(api, id, { 'if-none-match': etag })
  expect([held.statusCode, held.rawPayload.length, held.headers['etag']]).toEqual([304, 0, etag])
  const same = await get(api, id, { range: 'bytes=0-0', 'if-range': etag })
  expect(same.statusCode).toBe(206)
  const other = await get(api, id, { range: 'bytes=0-0', 'if-range': '"other"' })
  expect([other.statusCode, other.rawPayload.length]).toEqual([200, size])
})

test.each(['unknown', '0'.repeat(32), 'CANARY-prompt.png', pictureHash(PICTURES.prompt)])(
  'there is nothing under %s, and no cache keeps that',
  async (id) => {
    const api = await illustratedApi()
    const { status, body, headers } = await api.request({ method: 'GET', url: `/v1/media/${id}` })
    expect([status, body.code, headers['cache-control']]).toEqual([404, 'not-found', 'no-store'])
  },
)

test('pictures are counted apart: who loads many is still let in, and a hundred people load what they like', async () => {
  const api = await illustratedApi({ requestsPerMinute: 1 })
  const id = await idOf(api, 'prompt')
  for (let n = 0; n < 500; n++) expect((await get(api, id)).statusCode).toBe(200)
  const { headers } = await get(api, id)
  expect(headers['ratelimit-limit']).toBe('30000')
  const login = { method: 'POST', url: '/v1/auth/join', body: { code: 'unknown', name: 'X' } }
  expect((await api.request(login)).status).toBe(401)
})

test('a class that asks at once reads the database once, and the cache keeps to its bytes', async () => {
  const { world, ...api } = await illustratedApi()
  const id = await idOf({ world, ...api }, 'prompt')
  let readings = 0
  const counted = new Proxy(world.db, {
    get: (db, name) => {
      if (name === 'pg') readings += 1
      return Reflect.get(db, name)
    },
  })
  const store = createMediaStore({ mostBytes: size + 10 })
  const found = await Promise.all(Array.from({ length: 100 }, () => store.find(counted, id)))
  expect(new Set(found.map((one) => one!.hash))).toEqual(new Set([pictureHash(PICTURES.prompt)]))
  expect(readings).toBe(1)
  await store.find(counted, await idOf({ world, ...api }, 'wrong'))
  await store.find(counted, id)
  expect(readings).toBe(3)
  expect(await store.find(counted, 'unknown')).toBeNull()
  expect(await findMedia(world.db, { id })).not.toBeNull()
})
