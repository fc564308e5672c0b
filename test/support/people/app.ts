import type { FastifyInstance } from 'fastify'
import supertest from 'supertest'
import { buildApp } from '../../../src/app.ts'
import { createMetrics } from '../../../src/http/metrics.ts'
import { type Services, serviceContext } from '../../../src/usecases/context.ts'
import { createServices } from '../../../src/usecases/service/create-services.ts'
import { createUser as addUser } from '../../../src/usecases/users/create.ts'
import { CONFIG } from '../api.ts'
import { expectInContract } from '../contract/replies.ts'
import { createTestDatabase } from '../database.ts'
import { SILENT } from '../world.ts'
import { PASSWORD } from './world.ts'

const SECRET = 'a secret key of thirty-two characters'

const METHODS = { GET: 'get', POST: 'post', PUT: 'put', PATCH: 'patch', DELETE: 'delete' } as const

export interface Reply {
  status: number
  headers: Record<string, unknown>
  // biome-ignore lint/suspicious/noExplicitAny: a test reads whatever came back
  body: any
}

export interface PeopleApp {
  services: Services
  app: FastifyInstance
  call(
    method: keyof typeof METHODS,
    url: string,
    options?: { token?: string; body?: unknown },
  ): Promise<Reply>
  /** A fresh account with its tokens. */
  signIn(
    role: 'admin' | 'trainer' | 'trainee',
  ): Promise<{ id: string; email: string; accessToken: string; refreshToken: string }>
  close(): Promise<void>
}

/** The service over HTTP, on a database of its own. */
export async function startPeopleApp(): Promise<PeopleApp> {
  const database = await createTestDatabase()
  const services = await createServices(database.db, SECRET, SILENT)
  const config = { ...CONFIG, PUBLIC_URL: 'https://bareme.example.org' }
  const app = await buildApp({ config, services, metrics: createMetrics(services) })
  await app.ready()
  const call = caller(app)
  return {
    services,
    app,
    call,
    async signIn(role) {
      const email = `${crypto.randomUUID()}@example.org`
      const { id } = await addUser(serviceContext(services, 'command-line'), {
        email,
        name: 'Someone',
        role,
        password: PASSWORD,
      })
      const { body } = await call('POST', '/v1/auth/login', { body: { email, password: PASSWORD } })
      return { id, email, ...body }
    },
    async close() {
      await app.close()
      await database.drop()
    },
  }
}

function caller(app: FastifyInstance): PeopleApp['call'] {
  return async (method, url, { token, body } = {}) => {
    const request = supertest(app.server)[METHODS[method]](url)
    if (token) request.set('authorization', `Bearer ${token}`)
    const reply = await (body === undefined ? request : request.send(body as object))
    const given = { status: reply.status, headers: reply.headers, text: reply.text ?? '' }
    expectInContract(method, url, given)
    return { ...given, body: given.text === '' ? null : JSON.parse(given.text) }
  }
}
