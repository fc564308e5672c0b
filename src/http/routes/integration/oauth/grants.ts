import type { FastifyInstance } from 'fastify'
import type { z } from 'zod'
import type { Client } from '../../../../domain/access/actor.ts'
import type { Context } from '../../../../usecases/context.ts'
import { grantScopes } from '../../../../usecases/integration/clients/grant.ts'
import type { TokenReply, TokenRequest } from './schemas.ts'

/** Makes a token for a client that has proved who it is. */
type Grant = (
  ctx: Context & { actor: Client },
  request: z.output<typeof TokenRequest>,
  server: FastifyInstance,
) => Promise<z.output<typeof TokenReply>>

const clientCredentials: Grant = async ({ actor }, { scope: asked }, server) => {
  const scope = grantScopes(actor, asked).join(' ')
  const { accessToken, expiresIn } = server.signClientToken({ clientId: actor.clientId, scope })
  return { access_token: accessToken, token_type: 'Bearer', expires_in: expiresIn, scope }
}

/** The grants of the token endpoint, by `grant_type`. */
export const GRANTS: ReadonlyMap<string, Grant> = new Map([['client_credentials', clientCredentials]])
