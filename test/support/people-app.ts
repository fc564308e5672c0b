import Fastify, { type FastifyInstance, type InjectOptions } from 'fastify'
import authentication from '../../src/http/plugins/authentication.ts'
import jsonBody from '../../src/http/plugins/json-body.ts'
import methods from '../../src/http/plugins/methods.ts'
import openapi from '../../src/http/plugins/openapi.ts'
import problems from '../../src/http/plugins/problems.ts'
import { register } from '../../src/http/route.ts'
import { join } from '../../src/http/routes/auth/join.ts'
import { login } from '../../src/http/routes/auth/login.ts'
import { logout } from '../../src/http/routes/auth/logout.ts'
import { refresh } from '../../src/http/routes/auth/refresh.ts'
import { resume } from '../../src/http/routes/auth/resume.ts'
import { eraseMe } from '../../src/http/routes/me/erase.ts'
import { exportMe } from '../../src/http/routes/me/export.ts'
import { getMe } from '../../src/http/routes/me/get.ts'
import { updateMe } from '../../src/http/routes/me/update.ts'
import { createUser } from '../../src/http/routes/users/create.ts'
import { listUsers } from '../../src/http/routes/users/list.ts'
import { createContentStore } from '../../src/usecases/content-store.ts'
import { type Services, systemContext } from '../../src/usecases/context.ts'
import { createUser as addUser } from '../../src/usecases/create-user.ts'
import { loadSigningKeys } from '../../src/usecases/load-signing-keys.ts'
import { createTestDatabase } from './database.ts'
import { PASSWORD } from './people-world.ts'

const SECRET = 'a secret key of thirty-two characters'
const quiet = { debug() {}, info() {}, warn() {}, error() {} }

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
    method: InjectOptions['method'],
    url: string,
    options?: { token?: string; body?: unknown },
  ): Promise<Reply>
  /** A fresh account with its tokens. */
  signIn(
    role: 'admin' | 'trainer' | 'trainee',
  ): Promise<{ email: string; accessToken: string; refreshToken: string }>
  close(): Promise<void>
}

/** The operations on people, over HTTP, on a database of their own. */
export async function startPeopleApp(): Promise<PeopleApp> {
  const database = await createTestDatabase()
  const keys = await loadSigningKeys(database.db, SECRET)
  const services = { db: database.db, keys, content: createContentStore(), log: quiet }
  const app = Fastify({ logger: false }) as unknown as FastifyInstance
  await app.register(problems)
  await app.register(jsonBody)
  await app.register(methods)
  await app.register(openapi)
  await app.register(authentication, { services, issuer: 'test' })
  register(app, [
    login,
    refresh,
    logout,
    join,
    resume,
    getMe,
    updateMe,
    eraseMe,
    exportMe,
    createUser,
    listUsers,
  ])
  app.refuseOtherMethods()
  await app.ready()
  const call = caller(app)
  return {
    services,
    app,
    call,
    async signIn(role) {
      const email = `${crypto.randomUUID()}@example.org`
      await addUser(systemContext(services), { email, name: 'Someone', role, password: PASSWORD })
      const { body } = await call('POST', '/v1/auth/login', { body: { email, password: PASSWORD } })
      return { email, ...body }
    },
    async close() {
      await app.close()
      await database.drop()
    },
  }
}

function caller(app: FastifyInstance): PeopleApp['call'] {
  return async (method, url, { token, body } = {}) => {
    const reply = await app.inject({
      method,
      url,
      headers: { ...(token && { authorization: `Bearer ${token}` }) },
      ...(body !== undefined && { payload: body as object }),
    })
    return {
      status: reply.statusCode,
      headers: reply.headers,
      body: reply.payload === '' ? null : reply.json(),
    }
  }
}
