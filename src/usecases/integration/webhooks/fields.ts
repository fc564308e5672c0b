import { z } from 'zod'
import { saying } from '../../../domain/issue-words.ts'
import { FAULTS } from '../../../domain/refusals/fields.ts'
import { DELIVERY_STATES, WEBHOOK_EVENTS } from '../../../domain/words.ts'

/** What an endpoint is told of. */
export const webhookEventsField = z
  .array(z.enum(WEBHOOK_EVENTS).meta({ id: 'WebhookEvent' }))
  .min(1)
  .max(WEBHOOK_EVENTS.length)
  .refine((events) => new Set(events).size === events.length, saying(FAULTS.eventTwice))
  .meta({ description: 'The events it is told of.' })

export const webhookUrlField = z
  .url()
  .max(2000)
  .meta({
    description: 'Where events are posted to: public https.',
    examples: ['https://lms.example.org/bareme'],
  })

export const deliveryStateField = z.enum(DELIVERY_STATES).meta({ id: 'DeliveryState' })
