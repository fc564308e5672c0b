import { closeAttempt, closeAttemptInput } from '../../../usecases/attempts/managing/close.ts'
import { route } from '../../route.ts'
import { EXAMPLE_CLOSED_BY_TRAINER } from './examples.ts'
import { Attempt } from './schemas.ts'

export const close = route({
  operationId: 'closeAttempt',
  method: 'POST',
  url: '/v1/attempts/:attempt/close',
  access: { role: 'trainer' },
  tag: 'Attempts',
  summary: 'Close a running attempt now',
  description: 'It is scored on the answers that were acknowledged; its owner sees who closed it.',
  repeatable: true,
  params: closeAttemptInput.pick({ attempt: true }),
  body: closeAttemptInput.omit({ attempt: true }).meta({ id: 'CloseRequest' }),
  bodyExample: { reason: 'Consigne : fin de l’épreuve.' },
  responses: {
    200: { description: 'The closed attempt.', schema: Attempt, example: EXAMPLE_CLOSED_BY_TRAINER },
  },
  problems: ['not-found', 'attempt-closed'],
  handler: ({ ctx, params, body }) => closeAttempt(ctx, { ...params, ...body }),
})
