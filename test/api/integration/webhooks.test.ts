import { describe, expect, test } from 'vitest'
import { codeOf, dataOf, shareApi } from '../../support/api.ts'
import {
  clientOf,
  deliverDue,
  impatientOutbound,
  isSigned,
  receiver,
} from '../../support/integration/webhooks.ts'

const shared = shareApi({ outbound: impatientOutbound() })
const URL_OF_HOOK = 'https://hooks.example.org/'

/** A client of a cohort with one person, as it calls. */
async function caller() {
  const { world, app, client } = shared()
  const person = await world.person()
  const id = await clientOf(world, [await world.cohort({ members: [person] })])
  const token = app.signClientToken({ clientId: id, scope: 'webhooks:manage' }).accessToken
  return { id, person, api: client(token) }
}

const hook = (webhook: string) => ({ params: { path: { webhook } } })

test('a client makes, reads, changes and deletes its own, and the secret is shown when it is made alone', async () => {
  const { id, api } = await caller()
  const { secret, ...made } = dataOf(
    await api.POST('/v1/webhooks', { body: { url: URL_OF_HOOK, events: ['attempt.closed'] } }),
  )
  expect(secret).toMatch(/^whsec_[\w+/]{43}=$/)
  expect(made).toMatchObject({ client: id, url: URL_OF_HOOK, events: ['attempt.closed'], disabledAt: null })
  expect(dataOf(await api.GET('/v1/webhooks', {})).items).toEqual([made])
  expect(dataOf(await api.GET('/v1/webhooks/{webhook}', hook(made.id)))).toEqual(made)
  const off = dataOf(
    await api.PATCH('/v1/webhooks/{webhook}', {
      ...hook(made.id),
      body: { disabled: true, events: ['score.changed'] },
    }),
  )
  expect(off).toMatchObject({ events: ['score.changed'], disabledReason: 'by-hand', url: URL_OF_HOOK })
  const on = await api.PATCH('/v1/webhooks/{webhook}', { ...hook(made.id), body: { disabled: false } })
  expect(dataOf(on)).toEqual({ ...made, events: ['score.changed'] })
  expect((await api.DELETE('/v1/webhooks/{webhook}', hook(made.id))).response.status).toBe(204)
  expect(codeOf(await api.GET('/v1/webhooks/{webhook}', hook(made.id)))).toBe('not-found')

  const { rows } = await shared().world.db.pool.query<{ action: string; told: string }>(
    `SELECT action, client_id, coalesce(before, '{}')::text || coalesce(after, '{}')::text AS told
     FROM audit_log WHERE object_id = $1 ORDER BY id`,
    [made.id],
  )
  expect(rows.map(({ action }) => action)).toEqual([
    'webhook.create',
    'webhook.update',
    'webhook.update',
    'webhook.delete',
  ])
  expect(JSON.stringify(rows)).not.toMatch(/whsec|hooks\.example/)
})

describe('no webhook is made', () => {
  test.each([
    ['for http', 'http://93.184.216.34/'],
    ['for an address that is private', 'https://10.1/'],
    ['for one in another spelling', 'https://2852039166/latest/meta-data'],
    ['for one of metadata', 'https://169.254.169.254/'],
    ['for one with a password', 'https://a:b@hooks.example.org/'],
    ['for what is no URL', 'hooks'],
  ])('%s', async (_name, url) => {
    const { api } = await caller()
    const reply = await api.POST('/v1/webhooks', { body: { url, events: ['attempt.closed'] } })
    expect(codeOf(reply)).toBe('validation')
    expect(JSON.stringify(reply.error)).toContain('/url')
  })

  test('for another client, nor an eleventh for one, however many are asked for at once', async () => {
    const { id, api } = await caller()
    const body = { url: URL_OF_HOOK, events: ['attempt.closed' as const] }
    const other = await caller()
    expect(codeOf(await other.api.POST('/v1/webhooks', { body: { ...body, client: id } }))).toBe('validation')
    const replies = await Promise.all(Array.from({ length: 12 }, () => api.POST('/v1/webhooks', { body })))
    expect(replies.map(({ response }) => response.status).toSorted()).toEqual([
      ...Array(10).fill(201),
      409,
      409,
    ])
  })

  test('for nobody: an admin says whose it is', async () => {
    const { world, client } = shared()
    const admin = client(await world.person('admin'))
    const body = { url: URL_OF_HOOK, events: ['attempt.closed' as const] }
    expect(codeOf(await admin.POST('/v1/webhooks', { body }))).toBe('validation')
    const { id } = await caller()
    expect(dataOf(await admin.POST('/v1/webhooks', { body: { ...body, client: id } })).client).toBe(id)
  })
})

test('a message to try it arrives, and the log tells of it and has it sent again under its id', async () => {
  const { world } = shared()
  const { api } = await caller()
  const { url, arrived } = await receiver((_arrived, response, at) =>
    response.writeHead(at === 0 ? 500 : 200).end(),
  )
  const { id, secret } = dataOf(await api.POST('/v1/webhooks', { body: { url, events: ['attempt.closed'] } }))
  const { event } = dataOf(await api.POST('/v1/webhooks/{webhook}/test', hook(id)))
  await deliverDue(world.services)
  const log = async () => dataOf(await api.GET('/v1/webhooks/{webhook}/deliveries', hook(id))).items
  expect(await log()).toMatchObject([
    {
      event,
      type: 'webhook.test',
      attempt: null,
      state: 'pending',
      tries: 1,
      lastStatus: 500,
      lastError: 'status',
    },
  ])
  expect(dataOf(await api.GET('/v1/webhooks/{webhook}', hook(id))).failingSince).not.toBeNull()
  const again = await api.POST('/v1/webhooks/{webhook}/replay', { ...hook(id), body: { event } })
  expect(dataOf(again)).toEqual({ replayed: 1 })
  await deliverDue(world.services)
  expect(await log()).toMatchObject([
    { event, state: 'delivered', tries: 1, lastStatus: 200, nextTryAt: null },
  ])
  expect(arrived.map((one) => [one.id, isSigned(one, secret)])).toEqual([
    [event, true],
    [event, true],
  ])
})

test('a message to try it and a replay are sent once for one Idempotency-Key', async () => {
  const { world } = shared()
  const { api } = await caller()
  const { url, arrived } = await receiver()
  const { id } = dataOf(await api.POST('/v1/webhooks', { body: { url, events: ['attempt.closed'] } }))
  const params = { ...hook(id).params, header: { 'Idempotency-Key': 'once' } }
  const trying = async () => dataOf(await api.POST('/v1/webhooks/{webhook}/test', { params })).event
  const event = await trying()
  expect(await trying()).toBe(event)
  await deliverDue(world.services)
  for (const _ of ['first', 'again']) {
    const again = await api.POST('/v1/webhooks/{webhook}/replay', { params, body: { event } })
    expect(dataOf(again)).toEqual({ replayed: 1 })
    await deliverDue(world.services)
  }
  expect(arrived.map((one) => one.id)).toEqual([event, event])
})

test('a replay sends what happened in a while again, in its order, and refuses what it was not told', async () => {
  const { world } = shared()
  const { person, api } = await caller()
  const { url, arrived } = await receiver()
  const events = ['attempt.started' as const, 'attempt.closed' as const]
  const { id } = dataOf(await api.POST('/v1/webhooks', { body: { url, events } }))
  const trainee = shared().client(person)
  const { id: attempt } = dataOf(
    await trainee.POST('/v1/quizzes/{quiz}/attempts', { params: { path: { quiz: 'sample' } }, body: {} }),
  )
  dataOf(await trainee.POST('/v1/attempts/{attempt}/submit', { params: { path: { attempt } }, body: {} }))
  await deliverDue(world.services)
  const replay = (body: object) => api.POST('/v1/webhooks/{webhook}/replay', { ...hook(id), body })
  const from = new Date(Date.now() - 60_000).toISOString()
  expect(dataOf(await replay({ from }))).toEqual({ replayed: 2 })
  expect(dataOf(await replay({ from, until: from }))).toEqual({ replayed: 0 })
  await deliverDue(world.services)
  expect(arrived.map(({ event }) => event.data['seq'])).toEqual([1, 2, 1, 2])
  expect(new Set(arrived.map(({ id }) => id)).size).toBe(2)
  expect(codeOf(await replay({ event: id }))).toBe('not-found')
  expect(codeOf(await replay({}))).toBe('validation')
  expect(codeOf(await replay({ from, event: id }))).toBe('validation')
  dataOf(await api.PATCH('/v1/webhooks/{webhook}', { ...hook(id), body: { disabled: true } }))
  expect(codeOf(await replay({ from }))).toBe('webhook-disabled')
  expect(codeOf(await api.POST('/v1/webhooks/{webhook}/test', hook(id)))).toBe('webhook-disabled')
})
