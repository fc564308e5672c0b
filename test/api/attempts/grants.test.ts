import { expect, test } from 'vitest'
import { type Api, codeOf, createApi, dataOf } from '../../support/api.ts'
import { HOUR } from '../../support/instant.ts'

/** A cohort with a trainer and a member who takes its assigned exam. */
async function exam(api: Api) {
  const { world } = api
  const [trainer, trainee] = [await world.person('trainer'), await world.person()]
  const cohort = await world.cohort({ trainers: [trainer], members: [trainee] })
  const [opensAt, closesAt] = [new Date(Date.now() - HOUR), new Date(Date.now() + HOUR)]
  await world.assignment({ cohort, quiz: 'exam', opensAt, closesAt })
  const client = api.client(trainee)
  const attempt = dataOf(
    await client.POST('/v1/quizzes/{quiz}/attempts', { params: { path: { quiz: 'exam' } }, body: {} }),
  )
  return { trainee, client, trainer: api.client(trainer), attempt, path: { attempt: attempt.id } }
}

const reason = 'Panne du réseau.'

test('extending moves the deadline once per idempotency key, and the trainee sees it at the next read', async () => {
  const api = await createApi()
  const { client, trainer, attempt, path } = await exam(api)
  const extend = (minutes: number) =>
    trainer.POST('/v1/attempts/{attempt}/extend', {
      params: { path, header: { 'Idempotency-Key': 'once' } },
      body: { minutes, reason },
    })
  const extended = dataOf(await extend(10))
  const moved = Date.parse(attempt.deadlineAt!) + 10 * 60_000
  expect(Date.parse(extended.deadlineAt!)).toBe(moved)
  expect(dataOf(await extend(10))).toEqual(extended)
  const mismatch = await extend(20)
  expect([mismatch.response.status, codeOf(mismatch)]).toEqual([422, 'idempotency-mismatch'])
  const timing = dataOf(await client.GET('/v1/attempts/{attempt}/timing', { params: { path } }))
  expect(Date.parse(timing.deadlineAt!)).toBe(moved)
})

test('extra time given to a person lengthens the attempt they are in', async () => {
  const api = await createApi()
  const { trainee, client, trainer, attempt, path } = await exam(api)
  const given = dataOf(
    await trainer.PUT('/v1/users/{user}/accommodation', {
      params: { path: { user: trainee.id } },
      body: { multiplier: 1.5, minutes: 2, reason: 'Tiers-temps.' },
    }),
  )
  expect(given).toEqual({ multiplier: 1.5, minutes: 2 })
  const timing = dataOf(await client.GET('/v1/attempts/{attempt}/timing', { params: { path } }))
  expect(Date.parse(timing.deadlineAt!)).toBe(Date.parse(attempt.deadlineAt!) + 7 * 60_000)
})

test('a voided attempt refuses everything and uses up no attempt', async () => {
  const api = await createApi()
  const { client, trainer, attempt, path } = await exam(api)
  const voided = dataOf(
    await trainer.POST('/v1/attempts/{attempt}/void', { params: { path }, body: { reason } }),
  )
  expect(voided).toMatchObject({ state: 'voided', closeReason: 'voided', questions: null })
  const submit = await client.POST('/v1/attempts/{attempt}/submit', { params: { path }, body: {} })
  expect([submit.response.status, codeOf(submit)]).toEqual([409, 'attempt-voided'])
  const save = await client.PUT('/v1/attempts/{attempt}/responses/{position}', {
    params: { path: { ...path, position: 1 } },
    body: { response: null },
  })
  expect(codeOf(save)).toBe('attempt-closed')
  const late = await trainer.POST('/v1/attempts/{attempt}/extend', {
    params: { path },
    body: { minutes: 5, reason },
  })
  expect(codeOf(late)).toBe('attempt-closed')
  const next = dataOf(
    await client.POST('/v1/quizzes/{quiz}/attempts', { params: { path: { quiz: 'exam' } }, body: {} }),
  )
  expect(next.id).not.toBe(attempt.id)
})

test('a used-up assignment says that no attempts are left', async () => {
  const api = await createApi()
  const { client, path } = await exam(api)
  dataOf(await client.POST('/v1/attempts/{attempt}/submit', { params: { path }, body: {} }))
  const again = await client.POST('/v1/quizzes/{quiz}/attempts', {
    params: { path: { quiz: 'exam' } },
    body: {},
  })
  expect([again.response.status, codeOf(again)]).toEqual([409, 'no-attempts-left'])
})
