import { messageAttemptInput, sendToAttempt } from '../../../usecases/attempts/live/send-message.ts'
import { route } from '../../route.ts'
import { EXAMPLE_SENT } from './examples.ts'
import { SentMessage } from './words.ts'

export const messageAttempt = route({
  operationId: 'messageAttempt',
  method: 'POST',
  url: '/v1/attempts/:attempt/messages',
  access: { role: 'trainer' },
  tag: 'Live',
  summary: 'Write to whoever takes a running attempt',
  description:
    'Read with the next `GET …/timing`, within 20 s. With `call` it answers a call, and closes it.',
  params: messageAttemptInput.pick({ attempt: true }),
  body: messageAttemptInput.omit({ attempt: true }).meta({ id: 'AttemptMessageRequest' }),
  bodyExample: { text: 'Rechargez la page : l’image est là.' },
  idempotent: true,
  responses: { 201: { description: 'Sent.', schema: SentMessage, example: EXAMPLE_SENT } },
  problems: ['not-found', 'attempt-closed'],
  async handler({ ctx, params, body, reply }) {
    const sent = await sendToAttempt(ctx, { ...params, ...body })
    reply.code(201)
    return sent
  },
})
