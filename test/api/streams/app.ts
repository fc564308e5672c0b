import type { AddressInfo } from 'node:net'
import type { FastifyInstance } from 'fastify'
import { onTestFinished } from 'vitest'
import { buildApp } from '../../../src/app.ts'
import { listBoard } from '../../../src/db/repositories/live/board.ts'
import { createMetrics } from '../../../src/http/metrics.ts'
import { register } from '../../../src/http/register.ts'
import type { Route } from '../../../src/http/route.ts'
import type { StreamLimits } from '../../../src/http/stream/lives.ts'
import { createBoards } from '../../../src/usecases/attempts/live/boards.ts'
import { CONFIG } from '../../support/api.ts'
import { createWorld, type TestPerson, type World } from '../../support/world.ts'

/** The service on a real socket, with routes of the test's own. */
export interface StreamApp {
  world: World
  app: FastifyInstance
  /** Asks as a person; `signal` is how a client goes away. */
  get(
    path: string,
    as: TestPerson,
    options?: { signal?: AbortSignal; token?: string; method?: string },
  ): Promise<Response>
  url(path: string): string
  /** A token of a person; `expiresIn` as in `2s`, default 15 minutes. */
  tokenOf(person: TestPerson, expiresIn?: string): string
}

/** Starts it; it is gone when the test ends. A live board is read as often as a test has patience for. */
export async function startStreamApp(
  routes: readonly Route[],
  limits: Partial<StreamLimits> = {},
  { content = false }: { content?: boolean } = {},
): Promise<StreamApp> {
  const world = await createWorld({ content })
  const boards = createBoards((assignment) => listBoard(world.db, { assignment, now: null }), {
    onAway: () => undefined,
    everyMs: 20,
  })
  const app = await buildApp({
    config: CONFIG,
    services: { ...world.services, boards },
    metrics: createMetrics(world.services),
    requestsPerMinute: 100_000,
    streams: limits,
  })
  register(app, routes)
  await app.listen({ host: '127.0.0.1', port: 0 })
  onTestFinished(() => app.close())
  const base = `http://127.0.0.1:${(app.server.address() as AddressInfo).port}`
  const url = (path: string) => `${base}${path}`
  const tokenOf: StreamApp['tokenOf'] = ({ ctx: { actor } }, expiresIn = '15m') => {
    const { userId: sub, role, sessionId: sid, epoch } = actor
    return app.jwt.sign({ sub, role, sid, epoch }, { expiresIn })
  }
  const get: StreamApp['get'] = (path, as, { token = tokenOf(as), ...options } = {}) =>
    fetch(url(path), { ...options, headers: { authorization: `Bearer ${token}` } })
  return { world, app, get, url, tokenOf }
}
