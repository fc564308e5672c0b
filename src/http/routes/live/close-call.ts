import { z } from 'zod'
import { closeCall, closeCallInput } from '../../../usecases/attempts/live/close-call.ts'
import { route } from '../../route.ts'
import { EXAMPLE_CALL } from './examples.ts'
import { Call } from './words.ts'

export const closeCallRoute = route({
  operationId: 'closeCall',
  method: 'POST',
  url: '/v1/attempts/:attempt/calls/:call/close',
  access: { role: 'trainer' },
  tag: 'Live',
  summary: 'Close a call that was seen to',
  description:
    'Without a word; a message that names the call answers and closes it. Closing again changes nothing.',
  repeatable: true,
  params: closeCallInput,
  body: z.strictObject({}).meta({ id: 'CloseCallRequest' }),
  bodyExample: {},
  responses: {
    200: {
      description: 'The call, closed.',
      schema: Call,
      example: { ...EXAMPLE_CALL, closedAt: '2026-11-22T21:35:00.000Z' },
    },
  },
  problems: ['not-found'],
  handler: ({ ctx, params }) => closeCall(ctx, params),
})
