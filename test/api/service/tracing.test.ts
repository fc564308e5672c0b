import { once } from 'node:events'
import { type IncomingMessage, request } from 'node:http'
import { context, propagation, SpanStatusCode, trace } from '@opentelemetry/api'
import { AsyncLocalStorageContextManager } from '@opentelemetry/context-async-hooks'
import { W3CTraceContextPropagator } from '@opentelemetry/core'
import {
  InMemorySpanExporter,
  type ReadableSpan,
  SimpleSpanProcessor,
  TracerProvider,
} from '@opentelemetry/sdk-trace'
import { beforeAll, beforeEach, expect, test, vi } from 'vitest'
import { runEvery } from '../../../src/jobs/runner.ts'
import { createOutbound } from '../../../src/outbound/client.ts'
import { shareApi } from '../../support/api.ts'
import { receive } from '../../support/integration/receiver.ts'
import { cohortWithCode } from '../../support/people/world.ts'
import { SILENT } from '../../support/world.ts'

const TRACE = '0af7651916cd43dd8448eb211c80319c'
const CALLER = 'b7ad6b7169203331'
const TRACED = { traceparent: `00-${TRACE}-${CALLER}-01` }
const SECRET = 'SECRET-4711'

const exporter = new InMemorySpanExporter()
const api = shareApi()

beforeAll(() => {
  const provider = new TracerProvider({ spanProcessors: [new SimpleSpanProcessor({ exporter })] })
  context.setGlobalContextManager(new AsyncLocalStorageContextManager().enable())
  propagation.setGlobalPropagator(new W3CTraceContextPropagator())
  trace.setGlobalTracerProvider(provider)
  return async () => {
    await provider.shutdown()
    for (const global of [context, propagation, trace]) global.disable()
  }
})

beforeEach(() => exporter.reset())

/** The spans that have ended, once one of them is called so. */
const spans = (awaited: string) =>
  vi.waitFor(() => {
    const all = exporter.getFinishedSpans()
    expect(all.map(({ name }) => name)).toContain(awaited)
    return all
  })

/** Each span with the one that it is under. */
function tree(all: readonly ReadableSpan[]): string[] {
  const names = new Map(all.map((span) => [span.spanContext().spanId, span.name]))
  const over = ({ parentSpanContext: parent }: ReadableSpan) =>
    parent ? (names.get(parent.spanId) ?? parent.spanId) : '-'
  return all.map((span) => `${over(span)} > ${span.name}`).sort()
}

async function started() {
  const as = await api().world.person()
  const { body } = await api().request({ method: 'POST', url: '/v1/quizzes/sample/attempts', as, body: {} })
  return { as, id: body.id as string, questions: body.questions }
}

test('the trace of a save goes on from the caller’s: the request by its route, its statement by its name', async () => {
  const { as, id } = await started()
  exporter.reset()
  const headers = {
    ...TRACED,
    authorization: `Bearer ${api().tokenOf(as)}`,
    'content-type': 'application/json',
    expect: '100-continue',
  }
  // The body comes after its request has begun, by an event of the connection, which belongs to no request.
  const at = await api().app.listen({ host: '127.0.0.1', port: 0 })
  const sent = request(`${at}/v1/attempts/${id}/responses/1`, { method: 'PUT', headers })
  sent.on('continue', () => sent.end('{"response":null}')).flushHeaders()
  const [reply] = (await once(sent, 'response')) as [IncomingMessage]
  reply.resume()
  const save = 'PUT /v1/attempts/:attempt/responses/:position'
  const all = await spans(save)
  expect(all.map((span) => span.spanContext().traceId)).toEqual(all.map(() => TRACE))
  expect(tree(all)).toEqual([`${save} > upsert_response`, `${CALLER} > ${save}`].sort())
  expect(all.find(({ name }) => name === save)!.attributes).toEqual({
    'http.request.method': 'PUT',
    'http.route': '/v1/attempts/:attempt/responses/:position',
    'bareme.operation': 'saveResponse',
    'http.response.status_code': 200,
  })
})

test('a start has its statements within its transaction; a refusal is told by its code', async () => {
  await started()
  const start = 'POST /v1/quizzes/:quiz/attempts'
  const within = tree(await spans(start))
  expect(within).toContain(`${start} > transaction`)
  expect(within).toContain('transaction > insert_attempt')
  exporter.reset()
  await api().request({ method: 'GET', url: '/v1/me' })
  const [refused] = (await spans('GET /v1/me')).filter(({ name }) => name === 'GET /v1/me')
  expect(refused!.attributes).toMatchObject({
    'http.response.status_code': 401,
    'bareme.problem': 'unauthenticated',
  })
})

test('a run of a job begins a trace, and what it asks of others is told by method, host and outcome', async () => {
  const { url } = await receive((_request, response) => response.writeHead(204).end())
  const outbound = createOutbound({ allow: ['127.0.0.1'] })
  const job = runEvery('a-job', 60_000, SILENT, async () => {
    await outbound.request({ method: 'POST', url: `${url}/${SECRET}?token=${SECRET}`, body: SECRET })
    await outbound.request({ method: 'GET', url: `https://10.0.0.1/${SECRET}` })
    return false
  })
  const all = await spans('a-job')
  await job.stop()
  await outbound.close()
  expect(tree(all)).toEqual(['- > a-job', 'a-job > GET', 'a-job > POST'])
  const told = Object.fromEntries(all.map(({ name, attributes, status }) => [name, { attributes, status }]))
  expect(told['POST']!.attributes).toEqual({
    'http.request.method': 'POST',
    'server.address': '127.0.0.1',
    'http.response.status_code': 204,
  })
  expect(told['GET']).toMatchObject({
    attributes: { 'error.type': 'address-refused' },
    status: { code: SpanStatusCode.ERROR },
  })
  expect(
    JSON.stringify(all.map(({ attributes, events, status }) => [attributes, events, status])),
  ).not.toContain(SECRET)
})

test('no span holds a code, a password, a name, an answer, a token, or the id of anybody or of what is theirs', async () => {
  const { made, cohort } = await cohortWithCode(api().world.db)
  const email = `${SECRET}@example.org`
  const login = { email, password: `${SECRET} of a login` }
  await api().request({ method: 'POST', url: '/v1/auth/login', body: login })
  const join = { code: made.code, name: SECRET }
  const joined = await api().request({ method: 'POST', url: '/v1/auth/join', body: join })
  await api().request({ method: 'GET', url: `/v1/attestations/${SECRET}` })
  await api().request({ method: 'GET', url: `/nowhere/${SECRET}?code=${SECRET}` })
  const { as, id, questions } = await started()
  const choice: string = questions[0].options[0].id
  const url = `/v1/attempts/${id}/responses/1`
  await api().request({ method: 'PUT', url, as, body: { response: { type: 'single', choice } } })
  await api().request({ method: 'POST', url: `/v1/attempts/${id}/submit`, as, body: {} })
  const all = await spans('POST /v1/attempts/:attempt/submit')
  expect(all.length).toBeGreaterThan(10)
  const told = JSON.stringify(
    all.map(({ name, attributes, events, status, links }) => ({ name, attributes, events, status, links })),
  )
  const { accessToken, refreshToken, resumeCode, user } = joined.body
  const secrets = [SECRET, made.code, accessToken, refreshToken, resumeCode, choice, 'right-1']
  for (const secret of [...secrets, cohort.id, user.id, as.id, id]) expect(told).not.toContain(secret)
})
