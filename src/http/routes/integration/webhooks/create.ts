import { createWebhook } from '../../../../usecases/integration/webhooks/create.ts'
import { route } from '../../../route.ts'
import { EXAMPLE_NEW_WEBHOOK } from './examples.ts'
import { CreateWebhookRequest, NewWebhook } from './schemas.ts'

export const create = route({
  operationId: 'createWebhook',
  method: 'POST',
  url: '/v1/webhooks',
  access: { role: 'admin', scope: 'webhooks:manage' },
  tag: 'Webhooks',
  summary: 'Have events of a client sent to a URL',
  description:
    'From now on, of the attempts in the cohorts of the client. A client makes its own; an admin names one by `client`. Events are signed as Standard Webhooks has it.',
  body: CreateWebhookRequest,
  bodyExample: { url: EXAMPLE_NEW_WEBHOOK.url, events: EXAMPLE_NEW_WEBHOOK.events },
  responses: {
    201: {
      description: 'The webhook, with its secret: shown only here.',
      schema: NewWebhook,
      example: EXAMPLE_NEW_WEBHOOK,
    },
  },
  problems: ['too-many-webhooks'],
  async handler({ ctx, body, reply }) {
    const made = await createWebhook(ctx, body)
    reply.code(201).header('location', `/v1/webhooks/${made.id}`)
    return made
  },
})
