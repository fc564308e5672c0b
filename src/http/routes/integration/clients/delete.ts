import { deleteClient } from '../../../../usecases/integration/clients/delete.ts'
import { clientInput } from '../../../../usecases/integration/clients/fields.ts'
import { route } from '../../../route.ts'

export const deleteRoute = route({
  operationId: 'deleteClient',
  method: 'DELETE',
  url: '/v1/clients/:client',
  access: { role: 'admin' },
  tag: 'Clients',
  summary: 'Delete a client, with its secrets',
  description: 'For good; `disabled` is what can be taken back. What it did stays in the audit log.',
  params: clientInput,
  responses: { 204: { description: 'Deleted.' } },
  problems: ['not-found'],
  async handler({ ctx, params, reply }) {
    await deleteClient(ctx, params)
    reply.code(204)
  },
})
