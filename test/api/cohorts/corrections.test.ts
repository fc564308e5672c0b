import { expect, test } from 'vitest'
import { sat, standing, WRONG_IS_RIGHT } from '../../db/scores/corrections/class.ts'
import { createApi } from '../../support/api.ts'

const reason = 'the key was wrong'

/** A class of two who chose what was wrong, over HTTP as their trainer. */
async function served() {
  const class_ = await sat(['wrong-1', 'right-1'])
  const api = await createApi({ world: class_.world })
  const send = (method: string, url: string, body?: object, headers?: Record<string, string>) =>
    api.request({ method, url, as: class_.trainer, ...(body && { body }), ...(headers && { headers }) })
  const given = {
    question: 'sample/first',
    policy: 'new-key',
    key: WRONG_IS_RIGHT,
    cohorts: [class_.cohort],
    reason,
  }
  return { ...class_, api, send, given }
}

test('previewed, made by what was seen, read, and taken back', async () => {
  const { send, given, attempts, ...class_ } = await served()
  const preview = await send('POST', '/v1/corrections', { ...given, dryRun: true, limit: 1 })
  expect(preview.status).toBe(200)
  expect(preview.body).toMatchObject({ attempts: 2, changed: 2, raised: 1, lowered: 1 })
  expect(preview.body.rows).toHaveLength(1)
  const next = { ...given, dryRun: true, cursor: preview.body.nextCursor }
  const rest = await send('POST', '/v1/corrections', next)
  expect(rest.body.nextCursor).toBe(null)
  expect([...preview.body.rows, ...rest.body.rows].map(({ attempt }) => attempt)).toEqual(attempts.toSorted())
  const etag = { 'if-match': String(preview.headers['etag']) }
  expect((await send('POST', '/v1/corrections', given)).body.code).toBe('preview-required')
  const stale = await send('POST', '/v1/corrections', given, { 'if-match': '"another"' })
  expect([stale.status, stale.body.code]).toEqual([412, 'stale-version'])
  const made = await send('POST', '/v1/corrections', given, etag)
  expect(made.status).toBe(201)
  expect(made.body).toMatchObject({ state: 'applied', staged: 2, attempts: 2, touchesOthers: false })
  expect(await standing(class_, attempts)).toEqual(['2/3', '1/3'])
  const address = String(made.headers['location'])
  expect((await send('GET', address)).body).toEqual(made.body)
  expect((await send('GET', '/v1/corrections?question=sample/first')).body.items).toHaveLength(1)
  expect((await send('GET', '/v1/corrections?question=sample/second')).body.items).toEqual([])
  const again = await send('POST', '/v1/corrections', given, etag)
  expect(again.body.code).toBe('stale-version')
  expect((await send('POST', `${address}/resume`)).body.code).toBe('correction-state')
  const reverted = await send('POST', `${address}/revert`, { reason })
  expect(reverted.body).toMatchObject({ state: 'reverted', staged: 2 })
  expect(await standing(class_, attempts)).toEqual(['1/3', '2/3'])
})

test('a key that does not fit says where and why', async () => {
  const { send, given } = await served()
  const key = { options: [{ id: 'nowhere', correct: true }] }
  const { status, body } = await send('POST', '/v1/corrections', { ...given, key, dryRun: true })
  expect([status, body.code]).toEqual([422, 'key-misfits'])
  expect(body.errors).toEqual([
    { in: 'body', pointer: '/key/options/0/id', message: expect.stringContaining('identifiant') },
  ])
})

test('what is dropped is in no figure of the statistics', async () => {
  const { send, given, assignment } = await served()
  const { key: _key, ...rest } = { ...given, policy: 'drop' }
  const { headers } = await send('POST', '/v1/corrections', { ...rest, dryRun: true })
  await send('POST', '/v1/corrections', rest, { 'if-match': String(headers['etag']) })
  const { body } = await send('GET', `/v1/statistics?assignment=${assignment}`)
  expect(body).toMatchObject({ n: 2, maxPoints: 2 })
  expect(body.questions.map(({ question }: { question: string }) => question)).toEqual(['second', 'third'])
})
