import { describe, expect, test } from 'vitest'
import type { Located } from '../../src/http/contract/document.ts'
import type { Row, Sent } from '../support/access.ts'
import { type Api, type Caller, createApi, type RawReply, shareApi } from '../support/api.ts'
import { operations } from '../support/contract/replies.ts'
import {
  CALLERS,
  type CallerName,
  CLIENTS,
  createScene,
  type PersonName,
  type Scene,
  WITHDRAWN,
} from '../support/scene.ts'
import { rows } from './access-rows.ts'

const shared = shareApi({ readsElsewhere: true })

/** What may come from a standby: neither what people read of themselves, nor what follows a class, nor the feed. */
const READ_ELSEWHERE = ['getStatistics', 'exportGradebook', 'exportAssignmentResults']

const readElsewhere = () => [...shared().world.db.standby.counts.values()].reduce((sum, one) => sum + one, 0)

/** Scenes that nobody has changed, by who is withdrawn from them: calls that only read, or are refused, share one. */
const untouched = new Map<string, Scene>()

async function sceneFor(caller: CallerName, isClosed = false): Promise<{ name: string; scene: Scene }> {
  const withdrawn = WITHDRAWN.find((name) => name === caller) ?? 'nobody'
  const name = `${withdrawn} ${isClosed}`
  const scene = untouched.get(name) ?? (await createScene(shared().world, { caller: withdrawn, isClosed }))
  untouched.set(name, scene)
  return { name, scene }
}

const MISSING = '0192f0c1-6d3a-7c40-8f0a-0d5c2f1b7a11'

function isClient(caller: CallerName): caller is keyof typeof CLIENTS {
  return caller in CLIENTS
}

/** Whom the request comes from. */
function bearerOf(api: Api, caller: CallerName, { people, clients }: Scene): Caller {
  if (caller === 'nobody') return null
  if (!isClient(caller)) return people[caller]
  const scope = CLIENTS[caller].join(' ')
  return api.app.signClientToken({ clientId: clients[caller], scope }).accessToken
}

function call(
  api: Api,
  { method, path }: Located,
  sent: Sent,
  caller: CallerName,
  scene: Scene,
): Promise<RawReply> {
  const address = path.replaceAll(/\{(\w+)\}/g, (_all, name: string) => sent.path![name]!)
  return api.request({
    method: method.toUpperCase(),
    url: address + (sent.query ?? ''),
    as: bearerOf(api, caller, scene),
    ...(sent.headers && { headers: sent.headers }),
    ...(sent.body !== undefined && { body: sent.body }),
  })
}

test('every operation of the contract has its row, and no row is left over', () => {
  expect(Object.keys(rows).sort()).toEqual(operations.map(({ operation }) => operation.operationId).sort())
})

describe('nobody goes beyond their role, nor reaches what is not theirs, nor reads a standby unless it says as of when', () => {
  test.each(operations.map((located) => ({ id: located.operation.operationId, located })))(
    '$id',
    async ({ id, located }) => {
      const row = rows[id]!
      const api = shared()
      const before = readElsewhere()
      const statuses: Partial<Record<CallerName, number>> = {}
      for (const caller of CALLERS) {
        // Failed sign-ins of one caller must not count against the next.
        await api.world.db.pool.query('DELETE FROM auth_failures')
        const { name, scene } = await sceneFor(caller, row.isClosed)
        const { status } = await call(api, located, row.send?.(scene) ?? {}, caller, scene)
        statuses[caller] = status
        if (located.method !== 'get' && status < 400) untouched.delete(name)
      }
      expect(statuses).toEqual(row.expected)
      expect(readElsewhere() > before).toBe(READ_ELSEWHERE.includes(id))
    },
  )
})

/** What an address names, and where the scene has it. */
const WHOSE = {
  attempt: 'attempt',
  assignment: 'assignment',
  report: 'report',
  webhook: 'webhook',
  client: 'spareClient',
} as const

const ofOthers = operations.flatMap((located) => {
  const whose = Object.entries(WHOSE).find(([name]) => located.path.includes(`{${name}}`))?.[1]
  return whose ? [{ id: located.operation.operationId, located, whose }] : []
})

/** All that a caller is told, without what differs between any two calls. */
function told({ status, headers, text }: RawReply, names: string[]): object {
  const {
    date: _date,
    'x-request-id': _id,
    'ratelimit-remaining': _left,
    'ratelimit-reset': _reset,
    ...rest
  } = headers
  const body = names.reduce((shown, name) => shown.replaceAll(name, '*'), text)
  return { status, headers: rest, body: body.replace(/"requestId":"[^"]+"/, '"requestId":"*"') }
}

describe("another's attempt, assignment, report, webhook or client answers byte for byte like one that does not exist", () => {
  test.each(ofOthers)('$id', async ({ id, located, whose }) => {
    const row = rows[id] as Row
    const api = shared()
    const { scene } = await sceneFor('nobody', row.isClosed)
    for (const caller of [
      'classmate',
      'outsider',
      'trainer',
      'otherTrainer',
      'client',
      'otherClient',
    ] as const) {
      if (row.expected[caller] !== 403 && row.expected[caller] !== 404) continue
      const foreign = await call(api, located, row.send!(scene), caller, scene)
      const missing = await call(api, located, row.send!({ ...scene, [whose]: MISSING }), caller, scene)
      expect(told(foreign, [scene[whose]])).toEqual(told(missing, [MISSING]))
    }
  })
})

test('a quiz that is not for the caller answers like one that does not exist', async () => {
  const api = shared()
  const { people } = (await sceneFor('nobody')).scene
  const ask = (quiz: string) =>
    api.request({ method: 'GET', url: `/v1/quizzes/${quiz}`, as: people.outsider })
  expect(told(await ask('exam'), ['exam'])).toEqual(told(await ask('none'), ['none']))
  const start = (quiz: string) =>
    api.request({ method: 'POST', url: `/v1/quizzes/${quiz}/attempts`, as: people.outsider, body: {} })
  expect(told(await start('exam'), ['exam'])).toEqual(told(await start('none'), ['none']))
})

test('lists show each caller only what is theirs to see', async () => {
  const api = await createApi()
  const scene = await createScene(api.world, { caller: 'nobody' })
  const seen = async (caller: PersonName) => {
    const { body } = await api.request({ method: 'GET', url: '/v1/attempts', as: scene.people[caller] })
    return body.items.map(({ id }: { id: string }) => id)
  }
  for (const caller of ['owner', 'trainer', 'admin'] as const)
    expect(await seen(caller)).toEqual([scene.attempt])
  for (const caller of ['classmate', 'outsider', 'otherTrainer'] as const)
    expect(await seen(caller)).toEqual([])
})
