import { listWebhooks, listWebhooksInput } from '../../../../usecases/integration/webhooks/list.ts'
import { route } from '../../../route.ts'
import { EXAMPLE_WEBHOOK } from './examples.ts'
import { WebhookPage } from './schemas.ts'

export const list = route({
  operationId: 'listWebhooks',
  method: 'GET',
  url: '/v1/webhooks',
  access: { role: 'admin', scope: 'webhooks:manage' },
  tag: 'Webhooks',
  summary: 'Webhooks, newest first',
  description: 'As a client its own; as an admin all.',
  query: listWebhooksInput,
  responses: {
    200: {
      description: 'A page of webhooks.',
      schema: WebhookPage,
      example: { items: [EXAMPLE_WEBHOOK], nextCursor: null },
    },
  },
  handler: ({ ctx, query }) => listWebhooks(ctx, query),
})
