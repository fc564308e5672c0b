import { expect, test } from 'vitest'
import { SCOPES } from '../../../src/domain/access/actor.ts'
import { createApi } from '../../support/api.ts'

test('a client sees its cohorts and no others, and what it does is audited as its own', async () => {
  const { world, request, app } = await createApi()
  const [own, other] = [await world.cohort({}), await world.cohort({})]
  const client = await world.client({ scopes: SCOPES, cohorts: [own] })
  const as = app.signClientToken({ clientId: client, scope: SCOPES.join(' ') }).accessToken
  const call = (method: string, url: string, body?: unknown) => request({ method, url, as, body })

  const { body: page } = await call('GET', '/v1/cohorts')
  expect(page.items.map(({ id }: { id: string }) => id)).toEqual([own])
  // The name of a cohort that it does not see is free to it: it would else be told of it.
  expect((await call('PATCH', `/v1/cohorts/${own}`, { name: `Cohort ${other}` })).status).toBe(200)

  const window = { quiz: 'exam', opensAt: '2199-01-01T08:00:00Z', closesAt: '2199-01-01T09:00:00Z' }
  expect((await call('POST', `/v1/cohorts/${other}/assignments`, window)).status).toBe(404)
  const made = await call('POST', `/v1/cohorts/${own}/assignments`, window)
  expect(made.status).toBe(201)
  const figures = async (query: string) => (await call('GET', `/v1/statistics?${query}`)).status
  expect(await figures('quiz=exam')).toBe(400)
  expect(await figures(`quiz=exam&cohort=${other}`)).toBe(404)
  for (const query of [`quiz=exam&cohort=${own}`, `assignment=${made.body.id}`])
    expect([query, await figures(query)]).toEqual([query, 200])
  for (const path of ['', '/results/export', '/results'])
    expect([path, (await call('GET', `/v1/assignments/${made.body.id}${path}`)).status]).toEqual([path, 200])
  const { rows } = await world.db.pool.query(
    `SELECT action, actor_kind, actor_id, client_id FROM audit_log WHERE actor_kind <> 'service' ORDER BY id`,
  )
  const by = { actor_kind: 'client', actor_id: null, client_id: client }
  expect(rows).toEqual([
    { action: 'cohort.update', ...by },
    { action: 'assignment.create', ...by },
  ])

  const admin = await world.person('admin')
  const log = await request({ method: 'GET', url: '/v1/audit?limit=1', as: admin })
  expect(log.body.items[0].actor).toEqual({ kind: 'client', id: client, role: null, name: 'Test' })

  const { body: quiz } = await call('GET', '/v1/quizzes/exam')
  expect(quiz).toMatchObject({ canStart: false, reason: 'not-assigned', questions: 3, assignments: [] })
  const { body: quizzes } = await call('GET', '/v1/quizzes')
  expect(quizzes.items.filter(({ canStart }: { canStart: boolean }) => canStart)).toEqual([])
})

test('an Idempotency-Key is a client its own: another may have the same', async () => {
  const { world, request, app } = await createApi()
  const window = { quiz: 'exam', opensAt: '2199-01-01T08:00:00Z', closesAt: '2199-01-01T09:00:00Z' }
  const ids: string[] = []
  for (const _client of [1, 2]) {
    const cohort = await world.cohort({})
    const client = await world.client({ scopes: SCOPES, cohorts: [cohort] })
    const as = app.signClientToken({ clientId: client, scope: 'cohorts:write' }).accessToken
    const ask = () =>
      request({
        method: 'POST',
        url: `/v1/cohorts/${cohort}/assignments`,
        as,
        headers: { 'idempotency-key': 'same' },
        body: window,
      })
    const [first, again] = [await ask(), await ask()]
    expect([first.status, again.body.id]).toEqual([201, first.body.id])
    ids.push(first.body.id)
  }
  expect(new Set(ids).size).toBe(2)
})
