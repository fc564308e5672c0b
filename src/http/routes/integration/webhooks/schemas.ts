import { z } from 'zod'
import { DISABLED_REASONS, WEBHOOK_EVENTS, WEBHOOK_TEST } from '../../../../domain/words.ts'
import { createWebhookInput } from '../../../../usecases/integration/webhooks/create.ts'
import {
  deliveryStateField,
  webhookEventsField,
  webhookUrlField,
} from '../../../../usecases/integration/webhooks/fields.ts'
import { replayWebhookInput } from '../../../../usecases/integration/webhooks/replay.ts'
import { rotateWebhookSecretInput } from '../../../../usecases/integration/webhooks/rotate-secret.ts'
import { updateWebhookInput } from '../../../../usecases/integration/webhooks/update.ts'
import { Id, Instant, pageOf } from '../../../schemas.ts'

export const CreateWebhookRequest = createWebhookInput.meta({ id: 'CreateWebhookRequest' })

export const UpdateWebhookRequest = updateWebhookInput
  .omit({ webhook: true })
  .meta({ id: 'UpdateWebhookRequest' })

export const RotateWebhookSecretRequest = rotateWebhookSecretInput
  .omit({ webhook: true })
  .meta({ id: 'RotateWebhookSecretRequest' })

export const ReplayWebhookRequest = replayWebhookInput
  .omit({ webhook: true })
  .meta({ id: 'ReplayWebhookRequest' })

const fields = {
  id: Id,
  client: Id,
  url: webhookUrlField,
  events: webhookEventsField,
  createdAt: Instant,
  formerSecretUntil: Instant.nullable().meta({
    description: 'Until when the secret before this one signs too; null: this one signs alone.',
  }),
  failingSince: Instant.nullable().meta({
    description: 'The first failure since something was delivered. After 5 days of failures it is disabled.',
  }),
  disabledAt: Instant.nullable().meta({ description: 'Since when it is told nothing.' }),
  disabledReason: z.enum(DISABLED_REASONS).meta({ id: 'WebhookDisabledReason' }).nullable().meta({
    description: '`gone`: it answered 410. `failing`: it failed for 5 days. `by-hand`: somebody said so.',
  }),
}

export const Webhook = z.strictObject(fields).meta({ id: 'Webhook' })

export const NewWebhook = z
  .strictObject({
    ...fields,
    secret: z
      .string()
      .meta({ description: 'Shown only here: what events are signed with, as Standard Webhooks has it.' }),
  })
  .meta({ id: 'NewWebhook' })

export const WebhookPage = pageOf(Webhook, 'WebhookPage')

const Delivery = z
  .strictObject({
    event: Id.meta({ description: 'The `webhook-id` of every try.' }),
    type: z.enum([...WEBHOOK_EVENTS, WEBHOOK_TEST]).meta({ id: 'WebhookMessageType' }),
    attempt: Id.nullable().meta({ description: 'Null where it is about none.' }),
    seq: z.int().min(1).meta({ description: 'Grows with every event of the attempt.' }),
    state: deliveryStateField,
    tries: z.int().min(0),
    occurredAt: Instant,
    nextTryAt: Instant.nullable().meta({
      description: 'No earlier than this, and not before the event of the attempt before it is settled.',
    }),
    lastTryAt: Instant.nullable(),
    lastStatus: z.int().nullable().meta({ description: 'Null when nothing was answered.' }),
    lastError: z
      .string()
      .nullable()
      .meta({
        description:
          'Why the last try failed: `status` for what was answered, else why there was no answer. `not-bound`: its client has the cohort no more.',
        examples: ['timed-out'],
      }),
    settledAt: Instant.nullable(),
  })
  .meta({ id: 'WebhookDelivery' })

export const DeliveryPage = pageOf(Delivery, 'WebhookDeliveryPage')

export const Replayed = z.strictObject({ replayed: z.int().min(0) }).meta({ id: 'ReplayedWebhook' })

export const TestedWebhook = z
  .strictObject({ event: Id.meta({ description: 'Its `webhook-id`, by which it stands in the log.' }) })
  .meta({ id: 'TestedWebhook' })
