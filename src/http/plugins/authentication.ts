import { randomUUID } from 'node:crypto'
import jwt from '@fastify/jwt'
import type { FastifyRequest } from 'fastify'
import fp from 'fastify-plugin'
import type { Client, Person } from '../../domain/access/actor.ts'
import type { Requirement } from '../../domain/access/may.ts'
import { tokenNeeded } from '../../domain/refusals/auth.ts'
import type { Role } from '../../domain/words.ts'
import { admit } from '../../usecases/auth/admit.ts'
import { anonymousContext, type Context, type Services } from '../../usecases/context.ts'
import { admitClient } from '../../usecases/integration/clients/admit.ts'
import { languageOf } from '../language.ts'
import type { Route } from '../route.ts'
import { createKnownTokens, type KnownTokens } from './known-tokens.ts'

const ACCESS_TOKEN_SECONDS = 900
const AUDIENCE = 'bareme-api'

/** Of a person's token: their session. */
interface PersonClaims {
  sub: string
  role: Role
  sid: string
  epoch: number
}

/** Of a client's own token (RFC 9068); `sub` is the client. */
interface ClientClaims {
  sub: string
  client_id: string
  scope: string
  jti: string
}

type Claims = PersonClaims | ClientClaims

/** What a token that we signed claims; one of another use may lack any of it but its end. */
type Verified = Partial<PersonClaims & ClientClaims> & { exp: number }

declare module 'fastify' {
  interface FastifyRequest {
    /** What the handler calls use cases with; its actor is the caller. */
    ctx: Context
    /** How often a client may call in a minute; null for whoever is none. */
    clientLimit: number | null
  }
  interface FastifyContextConfig {
    access?: Requirement
    contract?: Route
  }
  interface FastifyInstance {
    /** Signs a 15-minute access token for a session just made or renewed. */
    signAccessToken(session: { userId: string; role: Role; sessionId: string; epoch: number }): {
      accessToken: string
      expiresIn: number
    }
    /** Signs a 15-minute access token for a client of the API. */
    signClientToken(client: { clientId: string; scope: string }): { accessToken: string; expiresIn: number }
  }
}

declare module '@fastify/jwt' {
  interface FastifyJWT {
    payload: Claims
    user: Verified
  }
}

/**
 * Deny by default: a route that declares no access keeps the server from starting. The signature
 * of a token is checked once; whether its bearer may still act is read from the database at each request, here or by the route's own
 * statements (`checksStanding`).
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
        requiredClaims: ['exp'],
      },
    })
    const known = createKnownTokens<Verified>((token) => app.jwt.verify(token))
    const sign = (claims: Claims) => {
      const accessToken = app.jwt.sign(claims)
      known.add(accessToken, app.jwt.decode<Verified>(accessToken)!)
      return { accessToken, expiresIn: ACCESS_TOKEN_SECONDS }
    }
    app.decorate('signAccessToken', ({ userId, role, sessionId, epoch }) =>
      sign({ sub: userId, role, sid: sessionId, epoch }),
    )
    app.decorate('signClientToken', ({ clientId, scope }) =>
      sign({ sub: clientId, client_id: clientId, scope, jti: randomUUID() }),
    )
    app.decorateRequest('ctx')
    app.decorateRequest('clientLimit', null)
    app.addHook('onRoute', ({ config, url, method }) => {
      if (!config?.access) throw new Error(`${method} ${url} declares no access`)
    })
    app.addHook('onRequest', async (request) => {
      const { access, contract } = request.routeOptions.config
      request.ctx = anonymousContext(services, languageOf(request.headers))
      if (!access || access === 'public') return
      if (access === 'optional' && request.headers.authorization === undefined) return
      request.ctx.actor = await bearerOf(request, known, access, contract)
    })
  },
  { name: 'authentication' },
)

async function bearerOf(
  request: FastifyRequest,
  known: KnownTokens<Verified>,
  requirement: Requirement,
  contract: Route | undefined,
): Promise<Person | Client> {
  const claims = verified(request, known)
  if ('client_id' in claims) {
    const bearer = { clientId: claims.client_id, scope: claims.scope }
    const { client, requestsPerMinute } = await admitClient(request.ctx, bearer, requirement)
    request.clientLimit = requestsPerMinute
    return client
  }
  const { sub, role, sid, epoch } = claims
  const bearer: Person = { kind: 'person', userId: sub, role, sessionId: sid, epoch }
  // Their statements compare the epoch themselves. A person who must change a password has no use for them, and
  // their use cases say so.
  if (contract?.checksStanding) return bearer
  const allowsPasswordChange = contract?.allowsPasswordChange ?? false
  const ownHand = contract?.ownHand ?? false
  return admit(request.ctx, bearer, { requirement, allowsPasswordChange, ownHand })
}

function verified(request: FastifyRequest, known: KnownTokens<Verified>): Claims {
  let cause: unknown
  try {
    request.user = known.claimsOf(bearerToken(request))
    const { sub, role, sid, epoch, client_id, scope, jti } = request.user
    // A token of neither, such as a client's that says nothing of scopes, is nobody's.
    if (sub && role && sid && epoch !== undefined) return { sub, role, sid, epoch }
    if (sub && sid === undefined && client_id && scope !== undefined && jti)
      return { sub, client_id, scope, jti }
  } catch (error) {
    cause = error
  }
  throw tokenNeeded(cause)
}

function bearerToken({ headers }: FastifyRequest): string {
  const token = /^Bearer ([^ ]+)$/i.exec(headers.authorization ?? '')?.[1]
  if (token === undefined) throw new Error('no bearer token')
  return token
}
