import type { FastifyRequest } from 'fastify'
import type { ToolAddresses } from '../../../../../domain/integration/lti/registration/document.ts'

/** Our addresses that platforms are told: as `PUBLIC_URL` has them, else as this request came. */
export function addressesOf({ server, protocol, host }: FastifyRequest): ToolAddresses {
  const origin = (server.publicUrl ?? `${protocol}://${host}`).replace(/\/+$/, '')
  return {
    origin,
    login: `${origin}/lti/login`,
    launch: `${origin}/lti/launch`,
    jwks: `${origin}/lti/jwks`,
  }
}
