import type { FastifyRequest } from 'fastify'
import type { ToolAddresses } from '../../../../../domain/integration/lti/registration/document.ts'
import { ownAddress } from '../../own-address.ts'

/** Our addresses that platforms are told. */
export function addressesOf(request: FastifyRequest): ToolAddresses {
  const origin = ownAddress(request)
  return {
    origin,
    login: `${origin}/lti/login`,
    launch: `${origin}/lti/launch`,
    jwks: `${origin}/lti/jwks`,
  }
}
