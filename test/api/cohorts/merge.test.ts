import { expect, test } from 'vitest'
import { createApi } from '../../support/api.ts'
import { createScene } from '../../support/scene.ts'

test('the id of a merged record answers as an alias of the person, wherever a request names one', async () => {
  const api = await createApi()
  const { people, cohort, attempt } = await createScene(api.world, { caller: 'nobody', isClosed: true })
  const { trainer, owner, classmate } = people
  const ask = (method: string, url: string, body?: unknown) =>
    api.request({ method, url, as: trainer, ...(body !== undefined && { body }) })
  const reason = 'Inscrit deux fois.'
  const merged = await ask('POST', `/v1/users/${owner.id}/merge`, { into: classmate.id, reason })
  expect(merged.body).toMatchObject({
    applied: true,
    quizzes: [
      { quiz: 'exam', used: 1, max: 1, attempts: [{ id: attempt, user: owner.id, number: 1, merged: 1 }] },
    ],
  })
  const alias = `/v1/users/${owner.id}`
  expect((await ask('GET', alias)).body).toMatchObject({ id: classmate.id })
  const accommodation = { multiplier: 1.5, minutes: 0, reason }
  expect(await ask('PUT', `${alias}/accommodation`, accommodation)).toMatchObject({ status: 200 })
  expect((await ask('GET', `/v1/users/${classmate.id}`)).body.accommodation.multiplier).toBe(1.5)
  expect((await ask('GET', `/v1/attempts?user=${owner.id}`)).body.items).toMatchObject([{ id: attempt }])
  expect((await ask('GET', `/v1/cohorts/${cohort}/members`)).body.items).toMatchObject([{ id: classmate.id }])
  expect((await ask('GET', '/v1/users')).body.items).toMatchObject([{ id: classmate.id }])
  expect(await ask('DELETE', `${alias}/merge`, { reason })).toMatchObject({
    status: 200,
    body: { from: classmate.id },
  })
  expect((await ask('GET', alias)).body).toMatchObject({ id: owner.id })
})
