import { updateWebhook, updateWebhookInput } from '../../../../usecases/integration/webhooks/update.ts'
import { route } from '../../../route.ts'
import { EXAMPLE_WEBHOOK } from './examples.ts'
import { UpdateWebhookRequest, Webhook } from './schemas.ts'

export const update = route({
  operationId: 'updateWebhook',
  method: 'PATCH',
  url: '/v1/webhooks/:webhook',
  access: { role: 'admin', scope: 'webhooks:manage' },
  tag: 'Webhooks',
  summary: 'Move a webhook, change its events, disable or enable it',
  params: updateWebhookInput.pick({ webhook: true }),
  body: UpdateWebhookRequest,
  bodyExample: { disabled: false },
  responses: { 200: { description: 'The webhook as it now is.', schema: Webhook, example: EXAMPLE_WEBHOOK } },
  problems: ['not-found'],
  handler: ({ ctx, params, body }) => updateWebhook(ctx, { ...params, ...body }),
})
