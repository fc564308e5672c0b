import type { FastifyInstance, InjectOptions, LightMyRequestResponse } from 'fastify'
import createClient, { type Client } from 'openapi-fetch'
import { beforeAll, onTestFinished } from 'vitest'
import type { paths } from '../../openapi/types.ts'
import { type AppOptions, buildApp } from '../../src/app.ts'
import { createMetrics } from '../../src/http/metrics.ts'
import type { Outbound } from '../../src/outbound/client.ts'
import { expectInContract, type Reply } from './contract/replies.ts'
import { createWorld, forFile, type TestPerson, type Until, type World } from './world.ts'

/** A person of the world, a token, or nobody. */
export type Caller = TestPerson | string | null

export interface RawRequest {
  method: string
  url: string
  as?: Caller
  headers?: Record<string, string>
  /** Text or bytes go as they are; anything else as JSON. */
  body?: unknown
}

export interface RawReply extends Reply {
  // biome-ignore lint/suspicious/noExplicitAny: a test reads whatever came back
  body: any
}

/** What the typed client reads; files are for raw requests. */
type Json = 'application/json' | 'application/problem+json'

/** The whole service over a world of its own; every reply is held against the contract. */
export interface Api {
  world: World
  app: FastifyInstance
  /** A client typed by the contract. */
  client(caller: Caller): Client<paths, Json>
  /** Any request, odd ones too. */
  request(request: RawRequest): Promise<RawReply>
  tokenOf(person: TestPerson): string
}

type ApiOptions = Partial<Omit<AppOptions, 'config'>> & {
  /** Of what is not as `CONFIG` has it. */
  config?: Partial<AppOptions['config']>
  world?: World
  max?: number
  content?: boolean
  readsElsewhere?: boolean
  outbound?: Outbound
  until?: Until
}

/** What the service is told where a test says nothing else. */
export const CONFIG: AppOptions['config'] = {
  PUBLIC_URL: undefined,
  CORS_ORIGINS: [],
  TRUST_PROXY: undefined,
  METRICS_TOKEN: undefined,
}

/**
 * One server over one world for all tests of a file: for those that tell apart what they made from what others left.
 * Gives what they find it by, once they run.
 */
export function shareApi(options: Omit<ApiOptions, 'until'> = {}): () => Api {
  let api: Api
  beforeAll(() =>
    forFile(async (until) => {
      api = await createApi({ ...options, until })
    }),
  )
  return () => api
}

/** Builds the real server over a world that is gone when the test ends. */
export async function createApi({
  world: given,
  max,
  content = true,
  readsElsewhere = false,
  outbound,
  config = {},
  until = onTestFinished,
  ...options
}: ApiOptions = {}): Promise<Api> {
  const world =
    given ??
    (await createWorld({
      until,
      content,
      readsElsewhere,
      ...(max && { max }),
      ...(outbound && { outbound }),
    }))
  const app = await buildApp({
    config: { ...CONFIG, ...config },
    services: world.services,
    metrics: createMetrics(world.services),
    requestsPerMinute: 100_000,
    ...options,
  })
  await app.ready()
  until(() => app.close())
  const tokenOf = (person: TestPerson) => signToken(app, person)
  const request = (raw: RawRequest) => send(app, tokenOf, raw)
  return { world, app, tokenOf, request, client: (caller) => clientOf(request, caller) }
}

function signToken(app: FastifyInstance, { ctx: { actor } }: TestPerson): string {
  return app.signAccessToken(actor).accessToken
}

async function send(app: FastifyInstance, tokenOf: Api['tokenOf'], raw: RawRequest): Promise<RawReply> {
  const { method, url, as = null, headers = {}, body } = raw
  const isRaw = body === undefined || typeof body === 'string' || Buffer.isBuffer(body)
  const token = as === null || typeof as === 'string' ? as : tokenOf(as)
  const given: InjectOptions = {
    method: method as NonNullable<InjectOptions['method']>,
    url,
    headers: {
      ...(body !== undefined && { 'content-type': 'application/json' }),
      ...(token && { authorization: `Bearer ${token}` }),
      ...headers,
    },
    ...(body !== undefined && { payload: isRaw ? (body as string) : JSON.stringify(body) }),
  }
  const reply = await app.inject({ ...given, payloadAsStream: true })
  const answer = {
    status: reply.statusCode,
    headers: Object.fromEntries(
      Object.entries(reply.headers).map(([name, value]) => [name, value?.toString()]),
    ),
    text: await textOf(reply),
  }
  expectInContract(method, url, answer)
  const isJson = /json/.test(answer.headers['content-type'] ?? '') && answer.text !== ''
  return { ...answer, body: isJson ? JSON.parse(answer.text) : null }
}

/** The whole body; of a stream of events, which would not end, what it says up to its first event. */
async function textOf(reply: LightMyRequestResponse): Promise<string> {
  const isEvents = reply.headers['content-type']?.toString().startsWith('text/event-stream')
  let text = ''
  for await (const chunk of reply.stream().setEncoding('utf8')) {
    text += chunk
    if (isEvents && text.includes('event: ')) break
  }
  if (isEvents) reply.raw.res.destroy()
  return text
}

function clientOf(request: Api['request'], caller: Caller): Client<paths, Json> {
  return createClient<paths, Json>({
    baseUrl: 'http://bareme.test',
    fetch: async (asked: Request) => {
      const { pathname, search } = new URL(asked.url)
      const text = await asked.text()
      const headers = Object.fromEntries(asked.headers)
      const raw = { method: asked.method, url: pathname + search, as: caller, headers }
      const reply = await request(text === '' ? raw : { ...raw, body: text })
      const isEmpty = reply.status === 204 || reply.status === 304
      const given = Object.entries(reply.headers).filter((entry): entry is [string, string] => !!entry[1])
      return new Response(isEmpty ? null : reply.text, { status: reply.status, headers: given })
    },
  })
}

/** The data of a successful call; fails with the problem of any other. */
export function dataOf<T>(result: { data?: T; error?: unknown; response: Response }): T {
  if (result.error !== undefined) throw new Error(`unexpected ${JSON.stringify(result.error)}`)
  return result.data as T
}

/** The code of a problem; fails when the call succeeded. */
export function codeOf(result: { error?: unknown; response: Response }): string {
  if (result.error === undefined) throw new Error(`expected a problem, got ${result.response.status}`)
  return (result.error as { code: string }).code
}
