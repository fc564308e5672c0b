import { z } from 'zod'
import { route } from '../../route.ts'

const Jwk = z.looseObject({ kty: z.string(), kid: z.string() }).meta({ id: 'Jwk' })

/** A set of public keys. */
export const Jwks = z.strictObject({ keys: z.array(Jwk) }).meta({ id: 'Jwks', description: 'RFC 7517.' })

const EXAMPLE_JWKS = {
  keys: [
    {
      kty: 'OKP',
      crv: 'Ed25519',
      x: '11qYAYKxCrfVS_7TyWQHOg7hcvPapiMlrwIaaPcHURo',
      kid: 'kPrK_qmxVWaYVA9wwBF6Iuo3vVzz7TxHCTwXBygrS4k',
      use: 'sig',
      alg: 'EdDSA',
    },
  ],
}

export const getJwks = route({
  operationId: 'getJwks',
  method: 'GET',
  url: '/.well-known/jwks.json',
  access: 'public',
  tag: 'Service',
  summary: 'The public keys that verify access tokens and receipts',
  responses: {
    200: { description: 'The keys; those of receipts stay for ever.', schema: Jwks, example: EXAMPLE_JWKS },
  },
  async handler({ ctx, reply }) {
    reply.header('cache-control', 'public, max-age=300')
    return { keys: ctx.keys.jwks }
  },
})
