import { getWebhook } from '../../../../usecases/integration/webhooks/get.ts'
import { webhookInput } from '../../../../usecases/integration/webhooks/managed.ts'
import { route } from '../../../route.ts'
import { EXAMPLE_WEBHOOK } from './examples.ts'
import { Webhook } from './schemas.ts'

export const get = route({
  operationId: 'getWebhook',
  method: 'GET',
  url: '/v1/webhooks/:webhook',
  access: { role: 'admin', scope: 'webhooks:manage' },
  tag: 'Webhooks',
  summary: 'One webhook, and how it fares',
  params: webhookInput,
  responses: { 200: { description: 'The webhook.', schema: Webhook, example: EXAMPLE_WEBHOOK } },
  problems: ['not-found'],
  handler: ({ ctx, params }) => getWebhook(ctx, params),
})
