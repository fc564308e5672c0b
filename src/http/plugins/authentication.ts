import jwt from '@fastify/jwt'
import type { FastifyRequest } from 'fastify'
import fp from 'fastify-plugin'
import { DomainError } from '../../domain/errors.ts'
import type { Role } from '../../domain/words.ts'
import { authenticate } from '../../usecases/auth/authenticate.ts'
import type { Actor, Context, Services } from '../../usecases/context.ts'
import type { Access, Route } from '../route.ts'

const ACCESS_TOKEN_SECONDS = 900
const AUDIENCE = 'bareme-api'
const RANK: Record<Role, number> = { trainee: 0, trainer: 1, admin: 2 }
const NOBODY: Actor = { role: 'system', userId: null, sessionId: null, epoch: null }

interface Claims {
  sub: string
  role: Role
  sid: string
  epoch: number
}

declare module 'fastify' {
  interface FastifyRequest {
    /** What the handler calls use cases with; its actor is the caller. */
    ctx: Context
  }
  interface FastifyContextConfig {
    access?: Access
    contract?: Route
  }
  interface FastifyInstance {
    /** Signs a 15-minute access token for a session just made or renewed. */
    signAccessToken(session: { userId: string; role: Role; sessionId: string; epoch: number }): {
      accessToken: string
      expiresIn: number
    }
  }
}

declare module '@fastify/jwt' {
  interface FastifyJWT {
    payload: Claims
    user: Claims
  }
}

/**
 * Deny by default: a route that declares no access keeps the server from starting. Tokens are verified from a
 * cache; whether the person may still act is read from the database, here or in the route's own SQL (`owner`).
 */
export default fp(
  async (app, { services, issuer }: { services: Services; issuer: string }) => {
    const { access } = services.keys
    await app.register(jwt, {
      secret: { private: access.privatePem, public: access.publicPem },
      sign: {
        algorithm: 'EdDSA',
        kid: access.kid,
        header: { alg: 'EdDSA', typ: 'at+jwt', kid: access.kid },
        iss: issuer,
        aud: AUDIENCE,
        expiresIn: ACCESS_TOKEN_SECONDS,
      },
      verify: {
        algorithms: ['EdDSA'],
        allowedIss: issuer,
        allowedAud: AUDIENCE,
        checkTyp: 'at+jwt',
        cache: 5_000,
      },
    })
    app.decorate('signAccessToken', ({ userId, role, sessionId, epoch }) => ({
      accessToken: app.jwt.sign({ sub: userId, role, sid: sessionId, epoch }),
      expiresIn: ACCESS_TOKEN_SECONDS,
    }))
    app.decorateRequest('ctx')
    app.addHook('onRoute', ({ config, url, method }) => {
      if (!config?.access) throw new Error(`${method} ${url} declares no access`)
    })
    app.addHook('onRequest', async (request) => {
      const { access, contract } = request.routeOptions.config
      request.ctx = { ...services, actor: NOBODY, now: null, language: 'fr' }
      if (!access || access === 'public') return
      if (access === 'optional' && request.headers.authorization === undefined) return
      request.ctx.actor = await actorOf(request, access, contract?.allowsPasswordChange ?? false)
    })
  },
  { name: 'authentication' },
)

async function actorOf(
  request: FastifyRequest,
  access: Access,
  allowsPasswordChange: boolean,
): Promise<Actor> {
  const claims = await verified(request)
  const actor: Actor = { role: claims.role, userId: claims.sub, sessionId: claims.sid, epoch: claims.epoch }
  // The hot routes: their statements compare the epoch themselves, sparing a round trip. A person who must
  // change a password has no use for them, and their use cases say so.
  if (access === 'owner') return actor
  const fresh = await authenticate(request.ctx, actor)
  if (fresh.mustChangePassword && !allowsPasswordChange) {
    throw new DomainError('password-change-required', 'Change your password with PATCH /v1/me, then go on.')
  }
  if ((access === 'trainer' || access === 'admin') && RANK[fresh.role] < RANK[access]) {
    throw new DomainError('forbidden', `This needs the role ${access}.`)
  }
  return { ...actor, role: fresh.role }
}

async function verified(request: FastifyRequest): Promise<Claims> {
  try {
    return await request.jwtVerify<Claims>()
  } catch (cause) {
    throw new DomainError('unauthenticated', 'Send a valid access token as `Authorization: Bearer …`.', {
      cause,
    })
  }
}
