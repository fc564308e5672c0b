import type { InjectOptions } from 'fastify'
import { afterEach, describe, expect, onTestFinished, test, vi } from 'vitest'
import { buildApp } from '../../src/app.ts'
import { createMetrics } from '../../src/http/metrics.ts'
import { getTiming } from '../../src/usecases/attempts/get-timing.ts'
import { submitAttempt } from '../../src/usecases/attempts/submit.ts'
import { createCohort } from '../../src/usecases/cohorts/create.ts'
import { createJoinCode, createJoinCodeInput } from '../../src/usecases/cohorts/create-join-code.ts'
import { serviceContext } from '../../src/usecases/context.ts'
import { validated } from '../../src/usecases/validated.ts'
import { CONFIG } from '../support/api.ts'
import { choose, refused, rowsOf, save, shown, start, stored } from '../support/attempts.ts'
import { MINUTE, SECOND } from '../support/instant.ts'
import { createWorld, type World } from '../support/world.ts'

afterEach(() => void vi.useRealTimers())

/** A signed-in trainee's client whose clock is off; every request says so wherever a client can. */
async function client(offsetMs: number) {
  const world = await createWorld()
  const app = await buildApp({
    config: CONFIG,
    services: world.services,
    metrics: createMetrics(world.services),
  })
  onTestFinished(() => app.close())
  const system = serviceContext(world.services, 'command-line')
  const { id: cohort } = await createCohort(system, { name: 'A cohort' })
  const { code } = await createJoinCode(system, validated(createJoinCodeInput, { cohort }))
  let token = ''
  const call = async (method: NonNullable<InjectOptions['method']>, url: string, body?: object) => {
    const clientNow = new Date(Date.now() + offsetMs)
    const reply = await app.inject({
      method: method as 'POST',
      url,
      headers: {
        date: clientNow.toUTCString(),
        'x-client-time': clientNow.toISOString(),
        'if-unmodified-since': clientNow.toUTCString(),
        ...(token && { authorization: `Bearer ${token}` }),
      },
      ...(body && { payload: body }),
    })
    return { status: reply.statusCode, body: reply.json() }
  }
  token = (await call('POST', '/v1/auth/join', { code, name: 'Ada' })).body.accessToken
  return { world, call, clientNow: () => new Date(Date.now() + offsetMs).toISOString() }
}

/** Moves a running attempt as if it had started so long ago, by the database's clock. */
async function age(world: World, attempt: string, ms: number): Promise<void> {
  await world.db.pool.query(
    `UPDATE attempts SET started_at = started_at - $2 * interval '1 millisecond',
       deadline_at = deadline_at - $2 * interval '1 millisecond' WHERE id = $1`,
    [attempt, ms],
  )
}

const OFFSETS = [
  ['right', 0],
  ['10 minutes slow', -10 * MINUTE],
  ['10 minutes fast', 10 * MINUTE],
] as const

describe.each(OFFSETS)('a client whose clock is %s (promise 3)', (_name, offset) => {
  test('takes its quiz to the same outcome', async () => {
    const { world, call } = await client(offset)
    const { status, body: attempt } = await call('POST', '/v1/quizzes/sample/attempts', {})
    expect(status).toBe(201)
    expect(Date.parse(attempt.deadlineAt) - Date.parse(attempt.startedAt)).toBe(10 * MINUTE)
    expect(Math.abs(Date.parse(attempt.startedAt) - Date.now())).toBeLessThan(MINUTE)
    const saved = await call('PUT', `/v1/attempts/${attempt.id}/responses/1`, {
      response: shown(world, choose('right-1')),
    })
    expect(saved).toMatchObject({ status: 200, body: { version: 1 } })
    expect(saved.body.remainingMs).toBeGreaterThan(9 * MINUTE)
    const { body } = await call('POST', `/v1/attempts/${attempt.id}/submit`, {})
    expect(body).toMatchObject({ attempt: { state: 'submitted' }, result: { score: { points: 1 } } })
    const row = await stored(world.db, attempt.id)
    for (const at of [row.started_at, row.last_answer_at, row.closed_at, row.processed_at]) {
      expect(Math.abs(at.getTime() - Date.now())).toBeLessThan(MINUTE)
    }
  })

  test.each([
    ['five minutes before the deadline', 5 * MINUTE, 200, 'submitted'],
    ['a minute past the grace', 11 * MINUTE + 5 * SECOND, 409, 'expired'],
  ] as const)('is served %s as any other', async (_case, aged, status, state) => {
    const { world, call } = await client(offset)
    const { body: attempt } = await call('POST', '/v1/quizzes/sample/attempts', {})
    await age(world, attempt.id, aged)
    const url = `/v1/attempts/${attempt.id}`
    expect(
      (await call('PUT', `${url}/responses/1`, { response: shown(world, choose('right-1')) })).status,
    ).toBe(status)
    const entry = {
      id: '01890000-0000-7000-8000-000000000001',
      position: 2,
      response: shown(world, choose('right-2')),
    }
    const { body: replayed } = await call('POST', `${url}/responses`, { entries: [entry] })
    expect(JSON.stringify(replayed)).toContain(status === 200 ? 'accepted' : 'late')
    const { body } = await call('POST', `${url}/submit`, {})
    expect(body.attempt.state).toBe(state)
    expect(body.result.score.points).toBe(status === 200 ? 2 : 0)
  })

  test('cannot name an instant in any body', async () => {
    const { world, call, clientNow } = await client(offset)
    const now = clientNow()
    expect((await call('POST', '/v1/quizzes/sample/attempts', { now })).status).toBe(400)
    expect((await call('POST', '/v1/quizzes/sample/attempts', { startedAt: now })).status).toBe(400)
    const { body: attempt } = await call('POST', '/v1/quizzes/sample/attempts', {})
    const url = `/v1/attempts/${attempt.id}`
    const answer = { response: shown(world, choose('right-1')) }
    for (const field of ['now', 'savedAt', 'clientTime', 'receivedAt']) {
      expect((await call('PUT', `${url}/responses/1`, { ...answer, [field]: now })).status).toBe(400)
    }
    const entry = { id: '01890000-0000-7000-8000-000000000001', position: 1, ...answer }
    const replayed = await call('POST', `${url}/responses`, { entries: [{ ...entry, savedAt: now }] })
    expect(replayed.body.entries).toMatchObject([{ outcome: 'invalid' }])
    expect((await call('POST', `${url}/submit`, { closedAt: now })).status).toBe(400)
    expect(await rowsOf(world.db, 'response_journal', attempt.id)).toEqual([])
    expect((await stored(world.db, attempt.id)).state).toBe('inProgress')
  })
})

describe.each(OFFSETS)('a replica whose own clock is %s', (_name, offset) => {
  test('decides by the clock of PostgreSQL all the same', async () => {
    const world = await createWorld()
    const person = await world.person()
    const attempt = await start(person.ctx)
    const late = await start(person.ctx, 'manual')
    await age(world, attempt, 5 * MINUTE)
    await age(world, late, 11 * MINUTE)
    vi.useFakeTimers({ toFake: ['Date'], now: Date.now() + offset })
    const { remainingMs } = await getTiming(person.ctx, { attempt })
    expect(remainingMs).toBeGreaterThan(4 * MINUTE)
    expect(remainingMs).toBeLessThanOrEqual(5 * MINUTE)
    await save(person.ctx, attempt, 1, choose('right-1'))
    expect((await submitAttempt(person.ctx, { attempt })).attempt.state).toBe('submitted')
    await refused(save(person.ctx, late, 1, choose('right-1')), 'attempt-closed')
    expect((await submitAttempt(person.ctx, { attempt: late })).attempt.state).toBe('expired')
  })
})
