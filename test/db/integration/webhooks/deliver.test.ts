import { beforeAll, describe, expect, test } from 'vitest'
import { submitAttempt } from '../../../../src/usecases/attempts/submit.ts'
import { serviceContext } from '../../../../src/usecases/context.ts'
import { claimDue, deliver } from '../../../../src/usecases/integration/webhooks/deliver.ts'
import { rotateWebhookSecret } from '../../../../src/usecases/integration/webhooks/rotate-secret.ts'
import { start } from '../../../support/attempts.ts'
import { DAY, MINUTE } from '../../../support/instant.ts'
import {
  type Answering,
  clientOf,
  deliverDue,
  endpointOf,
  INWARD,
  impatientOutbound,
  isSigned,
  receiver,
} from '../../../support/integration/webhooks.ts'
import { createWorld, forFile, type World } from '../../../support/world.ts'

let world: World
beforeAll(() =>
  forFile(async (until) => {
    world = await createWorld({ until, outbound: impatientOutbound() })
  }),
)

const fromNow = (ms: number) => new Date(Date.now() + ms)

/** An endpoint that answers so, told of the attempts of one person. */
async function listening(answering?: Answering) {
  const person = await world.person()
  const cohort = await world.cohort({ members: [person] })
  const client = await clientOf(world, [cohort])
  const at = await receiver(answering)
  const { id, secret } = await endpointOf(world, client, { url: at.url })
  return { ...at, person, cohort, client, id, secret }
}

const status =
  (code: number, headers: Record<string, string> = {}): Answering =>
  (_arrived, response) =>
    response.writeHead(code, headers).end()

interface Line {
  seq: number
  state: string
  tries: number
  status: number | null
  error: string | null
  /** Seconds until its next try. */
  wait: number
  event: string
}

/** The log of an endpoint, each attempt's events in their order. */
async function log(endpoint: string): Promise<Line[]> {
  const { rows } = await world.db.pool.query<Line>(
    `SELECT seq, state, tries, last_status AS status, last_error AS error, event_id AS event,
       extract(epoch FROM next_try_at - last_try_at)::float AS wait
     FROM webhook_deliveries WHERE endpoint_id = $1 ORDER BY stream, seq`,
    [endpoint],
  )
  return rows
}

async function standingOf(endpoint: string) {
  const { rows } = await world.db.pool.query(
    'SELECT disabled_reason AS disabled, failing_since IS NOT NULL AS failing FROM webhook_endpoints WHERE id = $1',
    [endpoint],
  )
  return rows[0]
}

test('what happens arrives in its order, signed, and stands once in the log', async () => {
  const { arrived, person, id, secret } = await listening()
  const attempt = await start(person.ctx)
  await submitAttempt(person.ctx, { attempt })
  await deliverDue(world.services)
  expect(arrived.map(({ event }) => [event.data['seq'], event.type])).toEqual([
    [1, 'attempt.started'],
    [2, 'attempt.closed'],
    [3, 'score.changed'],
  ])
  for (const one of arrived) {
    expect(isSigned(one, secret)).toBe(true)
    expect(one.event.id).toBe(one.id)
    expect(one.event.data['attempt']).toBe(attempt)
    expect(one.headers['content-type']).toBe('application/json')
  }
  const told = { state: 'delivered', tries: 1, status: 204, error: null }
  expect(await log(id)).toMatchObject([told, told, told])
  await deliverDue(world.services, fromNow(DAY))
  expect(arrived).toHaveLength(3)
})

test('while a secret takes the place of another both sign, and the former one no longer', async () => {
  const { arrived, person, client, id, secret } = await listening()
  const actor = { kind: 'client' as const, clientId: client, scopes: [], cohorts: [] }
  const ctx = { ...serviceContext(world.services, 'webhooks'), actor }
  const { secret: next } = await rotateWebhookSecret(ctx, { webhook: id, overlapHours: 1 })
  await start(person.ctx)
  await deliverDue(world.services)
  await start((await world.person()).ctx)
  expect([secret, next].map((known) => isSigned(arrived[0]!, known))).toEqual([true, true])
  await start(person.ctx, 'untimed')
  await deliverDue(world.services, fromNow(61 * MINUTE))
  expect([secret, next].map((known) => isSigned(arrived[1]!, known))).toEqual([false, true])
})

describe('a try', () => {
  const bytes = Buffer.alloc(1024 * 1024)
  const long =
    (code: number): Answering =>
    (_arrived, response) => {
      response.writeHead(code)
      for (let sent = 0; sent < 10; sent++) response.write(bytes)
      response.end()
    }
  const SECOND_TRY = { state: 'pending', tries: 1 }
  test.each<[string, Answering, Partial<Line>]>([
    ['never answered', () => {}, { ...SECOND_TRY, status: null, error: 'timed-out' }],
    [
      'answered too late',
      (_arrived, response) => setTimeout(() => response.writeHead(204).end(), 500),
      { ...SECOND_TRY, status: null, error: 'timed-out' },
    ],
    ['answered 200 with 10 MB', long(200), { state: 'delivered', status: 200 }],
    ['answered 500 with 10 MB', long(500), { ...SECOND_TRY, status: 500, error: 'status' }],
    ['answered 404', status(404), { ...SECOND_TRY, status: 404, error: 'status' }],
    [
      'redirected',
      status(302, { location: 'http://169.254.169.254/' }),
      { ...SECOND_TRY, status: 302, error: 'redirected' },
    ],
    ['cut off', (_arrived, response) => response.destroy(), { ...SECOND_TRY, status: null, error: 'broken' }],
  ])('that is %s', async (_name, answering, expected) => {
    const { person, id, arrived } = await listening(answering)
    await start(person.ctx)
    await deliverDue(world.services)
    expect(arrived).toHaveLength(1)
    const [line] = await log(id)
    expect(line).toMatchObject(expected)
    if (line!.state === 'pending') expect(line!.wait).toBeGreaterThan(4)
    await world.db.pool.query('DELETE FROM webhook_endpoints WHERE id = $1', [id])
  })

  test.each([
    ['by literal', 'http://169.254.169.254/'],
    ['by literal, over https', 'https://169.254.169.254/'],
    ['by name', INWARD],
  ])('never reaches an address that is not public, %s', async (_name, url) => {
    const { person, id, arrived } = await listening()
    await world.db.pool.query('UPDATE webhook_endpoints SET url = $2 WHERE id = $1', [id, url])
    await start(person.ctx)
    await deliverDue(world.services)
    expect((await log(id))[0]).toMatchObject({ state: 'pending', status: null, error: 'address-refused' })
    expect(arrived).toEqual([])
    await world.db.pool.query('DELETE FROM webhook_endpoints WHERE id = $1', [id])
  })

  test('is made again by the schedule, under the same id and with the same bytes, until one succeeds', async () => {
    const { person, id, arrived, secret } = await listening((_arrived, response, at) =>
      response.writeHead(at < 2 ? 500 : 200).end('thanks'),
    )
    await start(person.ctx)
    await deliverDue(world.services)
    expect(await standingOf(id)).toEqual({ disabled: null, failing: true })
    await deliverDue(world.services, fromNow(3_000))
    expect(arrived).toHaveLength(1)
    await deliverDue(world.services, fromNow(6_000))
    await deliverDue(world.services, fromNow(60_000))
    expect(arrived).toHaveLength(2)
    await deliverDue(world.services, fromNow(6 * MINUTE))
    expect(arrived).toHaveLength(3)
    expect(new Set(arrived.map((one) => one.id + one.body)).size).toBe(1)
    expect(new Set(arrived.map(({ headers }) => headers['webhook-timestamp'])).size).toBe(3)
    expect(arrived.every((one) => isSigned(one, secret))).toBe(true)
    expect(await log(id)).toMatchObject([{ state: 'delivered', tries: 3, status: 200, error: null }])
    expect(await standingOf(id)).toEqual({ disabled: null, failing: false })
  })

  test('waits as long as `Retry-After` asks', async () => {
    const { person, id } = await listening(status(429, { 'retry-after': '120' }))
    await start(person.ctx)
    await deliverDue(world.services)
    expect((await log(id))[0]!.wait).toBeCloseTo(120, 0)
    await world.db.pool.query('DELETE FROM webhook_endpoints WHERE id = $1', [id])
  })
})

describe('an endpoint', () => {
  test('that answers 410 is told nothing more, and takes up what waits once it is enabled', async () => {
    let isGone = true
    const { person, id, arrived } = await listening((_arrived, response) =>
      response.writeHead(isGone ? 410 : 204).end(),
    )
    const attempt = await start(person.ctx)
    await deliverDue(world.services)
    expect(await standingOf(id)).toMatchObject({ disabled: 'gone' })
    await submitAttempt(person.ctx, { attempt })
    await deliverDue(world.services, fromNow(DAY))
    expect(arrived).toHaveLength(1)
    const { rows } = await world.db.pool.query(
      "SELECT action, after FROM audit_log WHERE object_id = $1 AND actor_kind = 'service'",
      [id],
    )
    expect(rows).toEqual([{ action: 'webhook.disable', after: { reason: 'gone' } }])
    isGone = false
    await world.db.pool.query(
      'UPDATE webhook_endpoints SET disabled_at = NULL, disabled_reason = NULL WHERE id = $1',
      [id],
    )
    await deliverDue(world.services, fromNow(DAY))
    expect(arrived.map(({ event }) => event.data['seq'])).toEqual([1, 1])
  })

  test('that fails for 5 days is disabled, and one that failed twice within a month is not', async () => {
    const { person, id } = await listening(status(503))
    await start(person.ctx)
    await deliverDue(world.services)
    await deliverDue(world.services, fromNow(29 * DAY))
    expect(await standingOf(id)).toEqual({ disabled: null, failing: true })
    for (let day = 30; day < 34; day++) {
      await deliverDue(world.services, fromNow(day * DAY))
      expect(await standingOf(id)).toMatchObject({ disabled: null })
    }
    await deliverDue(world.services, fromNow(34.01 * DAY))
    expect(await standingOf(id)).toMatchObject({ disabled: 'failing' })
  })
})

describe('a claim', () => {
  const never = new AbortController().signal

  test('of a process that is gone is open to others once it is over, and its holder settles nothing by then', async () => {
    const { person, id, arrived } = await listening((_arrived, response, at) =>
      response.writeHead(at === 0 ? 204 : 500).end(),
    )
    await start(person.ctx)
    const ctx = serviceContext(world.services, 'webhooks')
    const [held] = await claimDue(ctx, { most: 10, busy: [] })
    await deliverDue(world.services, fromNow(29_000))
    expect(arrived).toHaveLength(0)
    await deliverDue(world.services, fromNow(31_000))
    expect(await log(id)).toMatchObject([{ state: 'delivered', tries: 2 }])
    await deliver(ctx, held!, never)
    expect(await log(id)).toMatchObject([{ state: 'delivered', tries: 2, status: 204 }])
    expect(await standingOf(id)).toMatchObject({ failing: false })
  })

  test('that is given up counts for no try', async () => {
    const { person, id, arrived } = await listening()
    await start(person.ctx)
    const ctx = serviceContext(world.services, 'webhooks')
    const stopping = new AbortController()
    stopping.abort()
    for (const claimed of await claimDue(ctx, { most: 10, busy: [] }))
      await deliver(ctx, claimed, stopping.signal)
    expect(await log(id)).toMatchObject([{ state: 'pending', tries: 0 }])
    expect(arrived).toEqual([])
    await deliverDue(world.services)
    expect(await log(id)).toMatchObject([{ state: 'delivered', tries: 1 }])
  })

  test('of one endpoint leaves room for others, however many of its events wait', async () => {
    const slow = await listening()
    for (let person = 0; person < 12; person++) {
      const member = await world.person()
      await world.db.pool.query('INSERT INTO cohort_members (cohort_id, user_id) VALUES ($1, $2)', [
        slow.cohort,
        member.id,
      ])
      await start(member.ctx)
    }
    const other = await listening()
    await start(other.person.ctx)
    const busy = [slow.id, slow.id, other.id]
    const claimed = await claimDue(serviceContext(world.services, 'webhooks'), { most: 32, busy })
    expect(claimed.filter(({ endpointId }) => endpointId === slow.id)).toHaveLength(6)
    expect(claimed.filter(({ endpointId }) => endpointId === other.id)).toHaveLength(1)
  })
})
