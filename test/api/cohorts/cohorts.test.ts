import { expect, test } from 'vitest'
import { startAttempt } from '../../../src/usecases/attempts/start.ts'
import { type Api, type Caller, createApi } from '../../support/api.ts'
import { operations } from '../../support/contract/replies.ts'
import { HOUR } from '../../support/instant.ts'
import { CLIENTS, createScene } from '../../support/scene.ts'
import { rows } from '../access-rows.ts'

const NAME = 'Docker, décembre'

function asker(api: Api, as: Caller) {
  return (method: string, url: string, body?: unknown, headers?: Record<string, string>) =>
    api.request({ method, url, as, ...(body !== undefined && { body }), ...(headers && { headers }) })
}

test('a trainer runs a cohort: adds it, follows it, renames it, and sees its counts', async () => {
  const api = await createApi()
  const trainer = await api.world.person('trainer')
  const ask = asker(api, trainer)
  const made = await ask('POST', '/v1/cohorts', { name: `  ${NAME} `, timeZone: 'europe/paris' })
  expect(made).toMatchObject({ status: 201, body: { name: NAME, timeZone: 'Europe/Paris', members: 0 } })
  expect(made.headers['location']).toBe(`/v1/cohorts/${made.body.id}`)
  expect(made.body.trainers).toEqual([{ id: trainer.id, name: 'Test' }])
  const member = await api.world.person()
  await api.world.db.pool.query('INSERT INTO cohort_members (cohort_id, user_id) VALUES ($1, $2)', [
    made.body.id,
    member.id,
  ])
  const window = { opensAt: new Date(Date.now() - HOUR), closesAt: new Date(Date.now() + HOUR) }
  await api.world.assignment({ cohort: made.body.id, quiz: 'exam', ...window })
  await startAttempt(member.ctx, { quiz: 'exam' })
  const changed = await ask('PATCH', made.headers['location']!, {
    name: 'Docker, janvier',
    timeZone: 'Asia/Tokyo',
  })
  expect(changed.body).toMatchObject({
    name: 'Docker, janvier',
    timeZone: 'Asia/Tokyo',
    members: 1,
    assignments: 1,
    openAttempts: 1,
  })
  const { body } = await ask('GET', '/v1/cohorts')
  expect(body.items).toEqual([changed.body])
  const audited = await api.world.db.pool.query(
    `SELECT action, before, after FROM audit_log WHERE object_id = $1 ORDER BY id`,
    [made.body.id],
  )
  expect(audited.rows).toEqual([
    { action: 'cohort.create', before: null, after: { name: NAME, trainer: trainer.id } },
    {
      action: 'cohort.update',
      before: { name: NAME, timeZone: 'Europe/Paris' },
      after: { name: 'Docker, janvier', timeZone: 'Asia/Tokyo' },
    },
  ])
})

test.each(['', 'Paris', '+01:00', 'Europe/Nowhere', 'UTC+1', 'Europe/Paris\n', '../etc/localtime'])(
  'the time zone %j is none',
  async (timeZone) => {
    const api = await createApi()
    const ask = asker(api, await api.world.person('trainer'))
    const reply = await ask('POST', '/v1/cohorts', { name: NAME, timeZone })
    expect(reply).toMatchObject({ status: 400, body: { code: 'validation' } })
    expect(reply.body.errors[0]).toMatchObject({
      pointer: '/timeZone',
      message: expect.stringMatching(/Europe\/Paris/),
    })
  },
)

test("a name is told taken among one's own cohorts, and those of others are never heard of", async () => {
  const api = await createApi()
  const [one, other] = [await api.world.person('trainer'), await api.world.person('trainer')]
  const body = { name: NAME }
  const first = await asker(api, one)('POST', '/v1/cohorts', body)
  expect(await asker(api, other)('POST', '/v1/cohorts', body)).toMatchObject({ status: 201 })
  expect(await asker(api, one)('POST', '/v1/cohorts', body)).toMatchObject({ status: 400 })
  const second = await asker(api, one)('POST', '/v1/cohorts', { name: 'Autre' })
  expect(await asker(api, one)('PATCH', second.headers['location']!, body)).toMatchObject({ status: 400 })
  expect(await asker(api, one)('PATCH', first.headers['location']!, body)).toMatchObject({ status: 200 })
  expect((await asker(api, other)('GET', '/v1/cohorts')).body.items).toHaveLength(1)
})

test('sent again with its key, an addition is answered as the first time and done once', async () => {
  const api = await createApi()
  const ask = asker(api, await api.world.person('trainer'))
  const again = () => ask('POST', '/v1/cohorts', { name: NAME }, { 'idempotency-key': 'k' })
  const first = await again()
  expect((await again()).body).toEqual(first.body)
  expect((await ask('GET', '/v1/cohorts')).body.items).toHaveLength(1)
})

test('trainers come and go, the last of them only by an admin, and who went sees nothing of it', async () => {
  const api = await createApi()
  const { cohort, people } = await createScene(api.world, { caller: 'nobody' })
  const { trainer, otherTrainer, admin, outsider } = people
  const at = (user: string) => `/v1/cohorts/${cohort}/trainers/${user}`
  const ask = asker(api, trainer)
  expect(await ask('PUT', at(outsider.id))).toMatchObject({ status: 404 })
  for (let time = 0; time < 2; time++)
    expect(await ask('PUT', at(otherTrainer.id))).toMatchObject({ status: 204 })
  expect(await asker(api, otherTrainer)('DELETE', at(trainer.id))).toMatchObject({ status: 204 })
  expect(await ask('GET', `/v1/cohorts/${cohort}`)).toMatchObject({ status: 404 })
  expect(await ask('DELETE', at(otherTrainer.id))).toMatchObject({ status: 404 })
  expect(await asker(api, otherTrainer)('DELETE', at(otherTrainer.id))).toMatchObject({
    status: 409,
    body: { code: 'last-trainer' },
  })
  expect(await asker(api, admin)('DELETE', at(otherTrainer.id))).toMatchObject({ status: 204 })
  expect(await asker(api, admin)('DELETE', at(otherTrainer.id))).toMatchObject({ status: 404 })
})

test('an archived cohort is read, and nothing of it changes: no joining, no start, until it is brought back', async () => {
  const api = await createApi()
  const scene = await createScene(api.world, { caller: 'nobody' })
  const { cohort, people, joinCode } = scene
  const ask = asker(api, people.trainer)
  const askAsClient = asker(
    api,
    api.app.signClientToken({ clientId: scene.clients.client, scope: CLIENTS.client.join(' ') }).accessToken,
  )
  const at = `/v1/cohorts/${cohort}`
  const enrolled = { externalId: 'student-1' }
  await askAsClient('POST', `${at}/members/by-external-id`, { people: [{ ...enrolled, name: 'Ada' }] })
  expect((await ask('PATCH', at, { archived: true })).body.archivedAt).not.toBeNull()
  for (const located of operations.filter(
    ({ path }) => path.includes('{cohort}') && !/\/me\/|\/copy$/.test(path),
  )) {
    const { operationId } = located.operation
    const sent = rows[operationId]!.send!(scene)
    const path: Record<string, string> = { ...sent.path, ...enrolled }
    const address = located.path.replaceAll(/\{(\w+)\}/g, (_all, name: string) => path[name]!)
    const method = located.method.toUpperCase()
    const isForClients = rows[operationId]!.expected.trainer === 403
    const reply = await (isForClients ? askAsClient : ask)(method, address + (sent.query ?? ''), sent.body)
    if (method === 'GET') expect([operationId, reply.status]).toEqual([operationId, 200])
    else if (!['updateCohort', 'deleteCohort'].includes(operationId))
      expect([operationId, reply.body?.code]).toEqual([operationId, 'cohort-archived'])
  }
  expect((await ask('GET', '/v1/cohorts')).body.items).toEqual([])
  expect((await ask('GET', '/v1/cohorts?archived=true')).body.items).toHaveLength(1)
  expect(await ask('PATCH', at, { name: 'Autre' })).toMatchObject({ status: 409 })
  const join = { method: 'POST', url: '/v1/auth/join', body: { code: joinCode, name: 'Ada' } }
  expect(await api.request(join)).toMatchObject({ status: 401, body: { code: 'invalid-join-code' } })
  const start = asker(api, people.classmate)
  expect(await start('POST', '/v1/quizzes/exam/attempts', {})).toMatchObject({
    status: 409,
    body: { code: 'not-startable', reason: 'cohort-archived' },
  })
  // Whoever has started goes on.
  expect(await asker(api, people.owner)('POST', '/v1/quizzes/exam/attempts', {})).toMatchObject({
    status: 200,
  })
  expect((await ask('PATCH', at, { archived: false, name: 'Autre' })).body).toMatchObject({
    archivedAt: null,
    name: 'Autre',
  })
  expect(await start('POST', '/v1/quizzes/exam/attempts', {})).toMatchObject({ status: 201 })
  expect(await api.request(join)).toMatchObject({ status: 201 })
})

test('a cohort is deleted with its codes and assignments, unless somebody was ever in it', async () => {
  const api = await createApi()
  const trainer = await api.world.person('trainer')
  const ask = asker(api, trainer)
  const { headers, body } = await ask('POST', '/v1/cohorts', { name: NAME })
  const at = headers['location']!
  await ask('POST', `${at}/join-codes`, {})
  await api.world.assignment({ cohort: body.id, quiz: 'exam', opensAt: new Date(0), closesAt: new Date(1) })
  const member = await api.world.person()
  const used = await api.world.cohort({ trainers: [trainer], members: [member] })
  await api.world.db.pool.query('UPDATE cohort_members SET left_at = now()')
  expect(await ask('DELETE', `/v1/cohorts/${used}`)).toMatchObject({
    status: 409,
    body: { code: 'cohort-in-use' },
  })
  expect(await ask('DELETE', at)).toMatchObject({ status: 204 })
  expect(await ask('DELETE', at)).toMatchObject({ status: 404 })
  expect((await ask('GET', '/v1/cohorts')).body.items.map(({ id }: { id: string }) => id)).toEqual([used])
})

test('a join code is shown once, listed with its seats, and revoked in its own cohort alone', async () => {
  const api = await createApi()
  const { cohort, people, joinCodeId } = await createScene(api.world, { caller: 'nobody' })
  const ask = asker(api, people.trainer)
  const at = `/v1/cohorts/${cohort}/join-codes`
  const made = await ask('POST', at, { seats: 250, expiresInDays: 7 })
  expect(made).toMatchObject({
    status: 201,
    body: { seats: 250, code: expect.stringMatching(/^\w{5}-\w{5}$/) },
  })
  const join = (name: string) =>
    api.request({ method: 'POST', url: '/v1/auth/join', body: { code: made.body.code, name } })
  await join('Ada')
  const { body } = await ask('GET', `${at}?limit=1`)
  expect(body.items).toEqual([
    expect.objectContaining({ id: made.body.id, seats: 250, seatsUsed: 1, expiresAt: made.body.expiresAt }),
  ])
  expect((await ask('GET', `${at}?cursor=${body.nextCursor}`)).body.items).toMatchObject([
    { id: joinCodeId, seats: 30 },
  ])
  const other = await api.world.cohort({ trainers: [people.trainer] })
  expect(await ask('DELETE', `/v1/cohorts/${other}/join-codes/${made.body.id}`)).toMatchObject({
    status: 404,
  })
  expect(await ask('DELETE', `${at}/${made.body.id}`)).toMatchObject({ status: 204 })
  expect(await ask('DELETE', `${at}/${made.body.id}`)).toMatchObject({ status: 404 })
  expect(await join('Bob')).toMatchObject({ status: 401 })
})
