import { z } from 'zod'
import { Id, Instant } from '../../schemas.ts'

export const Call = z
  .strictObject({
    id: Id,
    position: z.int().nullable().meta({ description: 'The question it is about; null: none in particular.' }),
    text: z.string().nullable().meta({ description: 'Null: without words.' }),
    calledAt: Instant,
    closedAt: Instant.nullable().meta({ description: 'Answered, or seen to; null: it waits.' }),
  })
  .meta({ id: 'Call', description: 'A trainee asks for a trainer.' })

export const Message = z
  .strictObject({
    id: Id,
    text: z.string().nullable().meta({ description: 'Null once its author was erased.' }),
    sentAt: Instant,
    call: Id.nullable().meta({ description: 'The call that it answers.' }),
  })
  .meta({ id: 'Message', description: 'From a trainer to whoever takes the attempt.' })

export const SentMessage = z
  .strictObject({
    id: Id,
    sentAt: Instant,
    recipients: z.int().min(1).meta({ description: 'Running attempts that it is for.' }),
  })
  .meta({ id: 'SentMessage' })
