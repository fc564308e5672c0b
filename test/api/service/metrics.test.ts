import { expect, test } from 'vitest'
import packageJson from '../../../package.json' with { type: 'json' }
import { createLogger } from '../../../src/logger.ts'
import { type Api, createApi } from '../../support/api.ts'

const METRICS_TOKEN = 'a token of a test'
const config = { METRICS_TOKEN }

async function scraped(api: Api): Promise<string> {
  const { payload } = await api.app.inject({
    url: '/metrics',
    headers: { authorization: `Bearer ${METRICS_TOKEN}` },
  })
  return payload
}

test('every metric is named as its type asks, and those of the process as everywhere', async () => {
  const text = await scraped(await createApi({ config }))
  const types = [...text.matchAll(/^# TYPE (\S+) (\S+)$/gm)].map(([, name, type]) => ({ name: name!, type }))
  expect(types.length).toBeGreaterThan(30)
  for (const { name, type } of types) {
    expect(name.endsWith('_total'), `${name}, a ${type}`).toBe(type === 'counter')
    expect(name).not.toMatch(/^bareme_(process|nodejs)_/)
  }
  const names = types.map(({ name }) => name)
  expect(names).toEqual(
    expect.arrayContaining(['process_cpu_seconds_total', 'process_resident_memory_bytes']),
  )
  expect(text).toContain(`bareme_build_info{version="${packageJson.version}"} 1`)
})

test('failed logins, stale saves and replayed answers are counted by what became of them', async () => {
  const api = await createApi({ config })
  const login = { email: 'nobody@example.org', password: 'not the password' }
  for (let time = 0; time < 2; time++)
    await api.request({ method: 'POST', url: '/v1/auth/login', body: login })
  const as = await api.world.person()
  const { body } = await api.request({ method: 'POST', url: '/v1/quizzes/sample/attempts', as, body: {} })
  const responses = `/v1/attempts/${body.id}/responses`
  const stale = { method: 'PUT', url: `${responses}/1`, as, headers: { 'if-match': '"7"' } }
  expect((await api.request({ ...stale, body: { response: null } })).status).toBe(412)
  const entry = { id: crypto.randomUUID(), position: 1, response: null }
  for (let time = 0; time < 2; time++)
    await api.request({ method: 'POST', url: responses, as, body: { entries: [entry] } })
  const text = await scraped(api)
  expect(text).toContain('bareme_problems_total{operation="login",code="invalid-credentials"} 2')
  expect(text).toContain('bareme_problems_total{operation="saveResponse",code="stale-version"} 1')
  expect(text).toContain('bareme_replayed_answers_total{outcome="accepted"} 1')
  expect(text).toContain('bareme_replayed_answers_total{outcome="duplicate"} 1')
})

test("a browser's preflight is told at debug, one that is refused and what follows at info", async () => {
  const lines: { level: number; method?: string }[] = []
  const logger = createLogger('debug', { write: (line) => void lines.push(JSON.parse(line)) })
  const api = await createApi({ config: { ...config, CORS_ORIGINS: ['https://example.org'] }, logger })
  const headers = { origin: 'https://example.org', 'access-control-request-method': 'POST' }
  await api.app.inject({ method: 'OPTIONS', url: '/v1/quizzes', headers })
  await api.app.inject({ method: 'GET', url: '/v1/quizzes', headers })
  const told = lines.filter(({ method }) => method !== undefined).map(({ level, method }) => [method, level])
  expect(told).toEqual([
    ['OPTIONS', 20],
    ['GET', 30],
  ])
})
