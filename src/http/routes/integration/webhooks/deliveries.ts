import {
  listDeliveriesInput,
  listWebhookDeliveries,
} from '../../../../usecases/integration/webhooks/list-deliveries.ts'
import { route } from '../../../route.ts'
import { EXAMPLE_DELIVERY } from './examples.ts'
import { DeliveryPage } from './schemas.ts'

export const deliveries = route({
  operationId: 'listWebhookDeliveries',
  method: 'GET',
  url: '/v1/webhooks/:webhook/deliveries',
  access: { role: 'admin', scope: 'webhooks:manage' },
  tag: 'Webhooks',
  summary: 'What a webhook was told, and what waits for it',
  description: 'One line an event, however often it was tried; what happened last first. Kept for 30 days.',
  params: listDeliveriesInput.pick({ webhook: true }),
  query: listDeliveriesInput.omit({ webhook: true }),
  responses: {
    200: {
      description: 'A page of the log.',
      schema: DeliveryPage,
      example: { items: [EXAMPLE_DELIVERY], nextCursor: null },
    },
  },
  problems: ['not-found'],
  handler: ({ ctx, params, query }) => listWebhookDeliveries(ctx, { ...params, ...query }),
})
