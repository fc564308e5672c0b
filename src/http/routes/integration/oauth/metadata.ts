import { z } from 'zod'
import { scopeField } from '../../../../usecases/integration/clients/fields.ts'
import { ASSERTION_ALGORITHMS } from '../../../../usecases/integration/clients/verify-assertion.ts'
import { route } from '../../../route.ts'
import { ownAddress } from '../own-address.ts'
import { GRANTS } from './grants.ts'

const texts = z.array(z.string())

const ServerMetadata = z
  .strictObject({
    issuer: z.string().meta({ description: 'PUBLIC_URL; the address asked, where that is not set.' }),
    token_endpoint: z.string(),
    jwks_uri: z.string(),
    scopes_supported: texts,
    response_types_supported: texts.meta({ description: 'None: nobody is sent here to sign in.' }),
    grant_types_supported: texts,
    token_endpoint_auth_methods_supported: texts.meta({
      description: '`private_key_jwt` only where PUBLIC_URL is set: an assertion has to name it.',
    }),
    token_endpoint_auth_signing_alg_values_supported: texts,
    service_documentation: z.string(),
  })
  .meta({ id: 'ServerMetadata', description: 'RFC 8414.' })

export const metadata = route({
  operationId: 'getServerMetadata',
  method: 'GET',
  url: '/.well-known/oauth-authorization-server',
  access: 'public',
  tag: 'Authentication',
  summary: 'Where and how a client gets its token (RFC 8414)',
  responses: {
    200: {
      description: 'What a client library asks for first.',
      schema: ServerMetadata,
      example: metadataOf('https://quiz.example.org', true),
    },
  },
  async handler({ reply, request }) {
    reply.header('cache-control', 'public, max-age=300')
    return metadataOf(ownAddress(request), request.server.publicUrl !== undefined)
  },
})

function metadataOf(issuer: string, knowsItself: boolean): z.output<typeof ServerMetadata> {
  const signed = knowsItself ? ['private_key_jwt'] : []
  return {
    issuer,
    token_endpoint: `${issuer}/oauth/token`,
    jwks_uri: `${issuer}/.well-known/jwks.json`,
    scopes_supported: [...scopeField.options],
    response_types_supported: [],
    grant_types_supported: [...GRANTS.keys()],
    token_endpoint_auth_methods_supported: ['client_secret_basic', 'client_secret_post', ...signed],
    token_endpoint_auth_signing_alg_values_supported: ASSERTION_ALGORITHMS,
    service_documentation: `${issuer}/docs`,
  }
}
