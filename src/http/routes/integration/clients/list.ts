import { listClients, listClientsInput } from '../../../../usecases/integration/clients/list.ts'
import { route } from '../../../route.ts'
import { EXAMPLE_CLIENT } from './examples.ts'
import { ApiClientPage } from './schemas.ts'

export const list = route({
  operationId: 'listClients',
  method: 'GET',
  url: '/v1/clients',
  access: { role: 'admin' },
  tag: 'Clients',
  summary: 'The clients of the API, newest first',
  query: listClientsInput,
  etag: true,
  responses: {
    200: {
      description: 'A page of clients.',
      schema: ApiClientPage,
      example: { items: [EXAMPLE_CLIENT], nextCursor: null },
    },
  },
  handler: ({ ctx, query }) => listClients(ctx, query),
})
