import {
  rotateWebhookSecret,
  rotateWebhookSecretInput,
} from '../../../../usecases/integration/webhooks/rotate-secret.ts'
import { route } from '../../../route.ts'
import { EXAMPLE_NEW_WEBHOOK } from './examples.ts'
import { NewWebhook, RotateWebhookSecretRequest } from './schemas.ts'

export const rotateSecret = route({
  operationId: 'rotateWebhookSecret',
  method: 'POST',
  url: '/v1/webhooks/:webhook/secret',
  access: { role: 'admin', scope: 'webhooks:manage' },
  tag: 'Webhooks',
  summary: 'Give a webhook another secret',
  description: 'Both sign until the overlap ends, so that the receiver can change over in its own time.',
  params: rotateWebhookSecretInput.pick({ webhook: true }),
  body: RotateWebhookSecretRequest,
  bodyExample: { overlapHours: 24 },
  responses: {
    200: {
      description: 'The webhook, with its new secret: shown only here.',
      schema: NewWebhook,
      example: { ...EXAMPLE_NEW_WEBHOOK, formerSecretUntil: '2026-11-23T21:30:00.000Z' },
    },
  },
  problems: ['not-found'],
  handler: ({ ctx, params, body }) => rotateWebhookSecret(ctx, { ...params, ...body }),
})
