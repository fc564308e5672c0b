import { webhookInput } from '../../../../usecases/integration/webhooks/managed.ts'
import { testWebhook } from '../../../../usecases/integration/webhooks/test.ts'
import { route } from '../../../route.ts'
import { EXAMPLE_DELIVERY } from './examples.ts'
import { TestedWebhook } from './schemas.ts'

export const test = route({
  operationId: 'testWebhook',
  method: 'POST',
  url: '/v1/webhooks/:webhook/test',
  access: { role: 'admin', scope: 'webhooks:manage' },
  tag: 'Webhooks',
  summary: 'Send a webhook a message to try it',
  description:
    'Of the type `webhook.test`, signed like any other, within a second. What came of it is in the log.',
  idempotent: true,
  params: webhookInput,
  responses: {
    202: {
      description: 'It is on its way.',
      schema: TestedWebhook,
      example: { event: EXAMPLE_DELIVERY.event },
    },
  },
  problems: ['not-found', 'webhook-disabled'],
  async handler({ ctx, params, reply }) {
    const sent = await testWebhook(ctx, params)
    reply.code(202)
    return sent
  },
})
