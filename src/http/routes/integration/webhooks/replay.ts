import { replayWebhook, replayWebhookInput } from '../../../../usecases/integration/webhooks/replay.ts'
import { route } from '../../../route.ts'
import { Replayed, ReplayWebhookRequest } from './schemas.ts'

export const replay = route({
  operationId: 'replayWebhook',
  method: 'POST',
  url: '/v1/webhooks/:webhook/replay',
  access: { role: 'admin', scope: 'webhooks:manage' },
  tag: 'Webhooks',
  summary: 'Send events of the log again',
  description:
    'One event, or all of a while, delivered before or not; each keeps its `webhook-id`, by which a receiver knows what it has.',
  idempotent: true,
  params: replayWebhookInput.pick({ webhook: true }),
  body: ReplayWebhookRequest,
  bodyExample: { from: '2026-11-22T00:00:00.000Z', until: '2026-11-23T00:00:00.000Z' },
  responses: {
    200: { description: 'How many events wait again.', schema: Replayed, example: { replayed: 12 } },
  },
  problems: ['not-found', 'webhook-disabled'],
  handler: ({ ctx, params, body }) => replayWebhook(ctx, { ...params, ...body }),
})
