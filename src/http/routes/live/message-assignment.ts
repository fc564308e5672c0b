import { messageAssignmentInput, sendToAssignment } from '../../../usecases/attempts/live/send-message.ts'
import { route } from '../../route.ts'
import { EXAMPLE_SENT } from './examples.ts'
import { SentMessage } from './words.ts'

export const messageAssignment = route({
  operationId: 'messageAssignment',
  method: 'POST',
  url: '/v1/assignments/:assignment/messages',
  access: { role: 'trainer' },
  tag: 'Live',
  summary: 'Write to everybody who takes an assignment now',
  description:
    'Each of them reads it with the next `GET …/timing`, within 20 s; who starts later does not. When nobody takes it, it is not sent: 409.',
  params: messageAssignmentInput.pick({ assignment: true }),
  body: messageAssignmentInput.omit({ assignment: true }).meta({ id: 'AssignmentMessageRequest' }),
  bodyExample: { text: 'Il reste cinq minutes.' },
  idempotent: true,
  responses: {
    201: { description: 'Sent.', schema: SentMessage, example: { ...EXAMPLE_SENT, recipients: 24 } },
  },
  problems: ['not-found', 'cohort-archived', 'attempt-closed'],
  async handler({ ctx, params, body, reply }) {
    const sent = await sendToAssignment(ctx, { ...params, ...body })
    reply.code(201)
    return sent
  },
})
