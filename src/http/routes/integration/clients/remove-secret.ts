import {
  removeClientSecret,
  removeSecretInput,
} from '../../../../usecases/integration/clients/remove-secret.ts'
import { route } from '../../../route.ts'

export const removeSecret = route({
  operationId: 'removeClientSecret',
  method: 'DELETE',
  url: '/v1/clients/:client/secrets/:secret',
  access: { role: 'admin' },
  tag: 'Clients',
  summary: 'End a secret at once',
  description:
    'Tokens that it got last to their end, 15 minutes at most; disabling the client ends them too.',
  params: removeSecretInput,
  responses: { 204: { description: 'It proves nothing any more.' } },
  problems: ['not-found'],
  async handler({ ctx, params, reply }) {
    await removeClientSecret(ctx, params)
    reply.code(204)
  },
})
