import { callTrainer, callTrainerInput } from '../../../usecases/attempts/live/call.ts'
import { route } from '../../route.ts'
import { EXAMPLE_CALL } from './examples.ts'
import { Call } from './words.ts'

export const call = route({
  operationId: 'callTrainer',
  method: 'POST',
  url: '/v1/attempts/:attempt/calls',
  access: { role: 'trainee' },
  tag: 'Live',
  summary: 'Call the trainer, from a question or from none',
  description:
    'For an attempt of an assignment while it runs. The call shows on the live board within a second or two, and with `GET …/timing` until it is answered and after; five may wait at once.',
  params: callTrainerInput.pick({ attempt: true }),
  body: callTrainerInput.omit({ attempt: true }).meta({ id: 'CallRequest' }),
  bodyExample: { position: 3, text: 'L’image de la question ne s’affiche pas.' },
  idempotent: true,
  responses: { 201: { description: 'The call.', schema: Call, example: EXAMPLE_CALL } },
  problems: ['not-found', 'attempt-closed', 'nobody-to-call', 'calls-waiting', 'not-on-paper'],
  async handler({ ctx, params, body, reply }) {
    const made = await callTrainer(ctx, { ...params, ...body })
    reply.code(201)
    return made
  },
})
