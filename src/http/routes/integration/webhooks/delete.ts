import { deleteWebhook } from '../../../../usecases/integration/webhooks/delete.ts'
import { webhookInput } from '../../../../usecases/integration/webhooks/managed.ts'
import { route } from '../../../route.ts'

export const deleteRoute = route({
  operationId: 'deleteWebhook',
  method: 'DELETE',
  url: '/v1/webhooks/:webhook',
  access: { role: 'admin', scope: 'webhooks:manage' },
  tag: 'Webhooks',
  summary: 'Delete a webhook with its log',
  params: webhookInput,
  responses: { 204: { description: 'It is told nothing more, not even what waited.' } },
  problems: ['not-found'],
  async handler({ ctx, params, reply }) {
    await deleteWebhook(ctx, params)
    reply.code(204)
  },
})
