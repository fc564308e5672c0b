import { clientInput } from '../../../../usecases/integration/clients/fields.ts'
import { getClient } from '../../../../usecases/integration/clients/get.ts'
import { route } from '../../../route.ts'
import { EXAMPLE_CLIENT } from './examples.ts'
import { ApiClient } from './schemas.ts'

export const get = route({
  operationId: 'getClient',
  method: 'GET',
  url: '/v1/clients/:client',
  access: { role: 'admin' },
  tag: 'Clients',
  summary: 'One client: what it may do, and when it last did',
  params: clientInput,
  etag: true,
  responses: { 200: { description: 'The client.', schema: ApiClient, example: EXAMPLE_CLIENT } },
  problems: ['not-found'],
  handler: ({ ctx, params }) => getClient(ctx, params),
})
