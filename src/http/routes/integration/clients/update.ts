import { clientInput } from '../../../../usecases/integration/clients/fields.ts'
import { updateClient } from '../../../../usecases/integration/clients/update.ts'
import { route } from '../../../route.ts'
import { EXAMPLE_CLIENT } from './examples.ts'
import { ApiClient, UpdateClientRequest } from './schemas.ts'

export const update = route({
  operationId: 'updateClient',
  method: 'PATCH',
  url: '/v1/clients/:client',
  access: { role: 'admin' },
  tag: 'Clients',
  summary: 'Change a client, disable it or let it in again',
  description:
    'Absent fields stay; `cohorts` and `scopes` are given whole; `jwks` and `jwksUri` each take the place of the other. All of it counts from the next request on.',
  params: clientInput,
  body: UpdateClientRequest,
  bodyExample: { disabled: true },
  responses: {
    200: {
      description: 'The client as it now is.',
      schema: ApiClient,
      example: { ...EXAMPLE_CLIENT, disabledAt: '2026-11-23T07:00:00.000Z' },
    },
  },
  problems: ['not-found'],
  handler: ({ ctx, params, body }) => updateClient(ctx, { ...params, ...body }),
})
