import { createClient } from '../../../../usecases/integration/clients/create.ts'
import { route } from '../../../route.ts'
import { EXAMPLE_CLIENT, EXAMPLE_SECRET } from './examples.ts'
import { CreateClientRequest, NewApiClient } from './schemas.ts'

export const create = route({
  operationId: 'createClient',
  method: 'POST',
  url: '/v1/clients',
  access: { role: 'admin' },
  tag: 'Clients',
  summary: 'Add a client of the API, with its first secret',
  description:
    'The secret is shown only here, so that an `Idempotency-Key` is refused: after a lost reply, delete the client that is one too many.',
  body: CreateClientRequest,
  bodyExample: {
    name: EXAMPLE_CLIENT.name,
    scopes: EXAMPLE_CLIENT.scopes,
    cohorts: EXAMPLE_CLIENT.cohorts.map(({ id }) => id),
  },
  responses: {
    201: {
      description: 'The new client.',
      schema: NewApiClient,
      example: { ...EXAMPLE_CLIENT, lastUsedAt: null, secret: EXAMPLE_SECRET },
      headers: { Location: { description: 'Its address.', schema: { type: 'string' } } },
    },
  },
  async handler({ ctx, body, reply }) {
    const made = await createClient(ctx, body)
    reply.code(201).header('location', `/v1/clients/${made.id}`)
    return made
  },
})
