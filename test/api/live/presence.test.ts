import { expect, test } from 'vitest'
import { routes } from '../../../src/http/routes/index.ts'
import { shareApi } from '../../support/api.ts'
import { operations } from '../../support/contract/replies.ts'
import { createScene } from '../../support/scene.ts'
import { rows } from '../access-rows.ts'

const shared = shareApi()

const ofAttempts = operations.filter(({ path, operation }) => {
  const access = routes.find(({ operationId }) => operationId === operation.operationId)?.access
  return path.includes('{attempt}') && typeof access === 'object' && access.role === 'trainee'
})

test.each(ofAttempts.map(({ operation, ...rest }) => ({ id: operation.operationId, ...rest })))(
  'whoever calls $id on an attempt of their own was seen there',
  async ({ id, method, path }) => {
    const api = shared()
    const { presence } = api.world.services
    const row = rows[id]!
    const scene = await createScene(api.world, { caller: 'nobody', isClosed: row.isClosed ?? false })
    presence.forget(presence.list())
    const call = async (as: keyof typeof scene.people) => {
      const sent = row.send!(scene)
      const url = path.replaceAll(/\{(\w+)\}/g, (_all, name: string) => sent.path![name]!)
      const body = sent.body === undefined ? {} : { body: sent.body }
      await api.request({ method: method.toUpperCase(), url, as: scene.people[as], ...body })
      return presence.list()
    }
    expect(await call('outsider')).toEqual([])
    expect(await call('owner')).toMatchObject([{ attempt: scene.attempt, user: scene.people.owner.id }])
  },
)

test('who starts again, on another machine, was seen', async () => {
  const api = shared()
  const { people, attempt } = await createScene(api.world, { caller: 'nobody' })
  const { presence } = api.world.services
  presence.forget(presence.list())
  await api.request({ method: 'POST', url: '/v1/quizzes/exam/attempts', as: people.owner, body: {} })
  expect(presence.list()).toMatchObject([{ attempt, user: people.owner.id }])
})
