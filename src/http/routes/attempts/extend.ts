import { extendAttempt, extendAttemptInput } from '../../../usecases/attempts/managing/extend.ts'
import { route } from '../../route.ts'
import { EXAMPLE_EXTENDED } from './examples.ts'
import { Attempt } from './schemas.ts'

export const extend = route({
  operationId: 'extendAttempt',
  method: 'POST',
  url: '/v1/attempts/:attempt/extend',
  access: { role: 'trainer' },
  tag: 'Attempts',
  summary: 'Give a running attempt more time',
  params: extendAttemptInput.pick({ attempt: true }),
  body: extendAttemptInput.omit({ attempt: true }).meta({ id: 'ExtendRequest' }),
  bodyExample: { minutes: 10, reason: 'Panne du réseau pendant dix minutes.' },
  idempotent: true,
  responses: {
    200: { description: 'The attempt with its new deadline.', schema: Attempt, example: EXAMPLE_EXTENDED },
  },
  problems: ['not-found', 'attempt-closed', 'untimed', 'answers-released'],
  handler: ({ ctx, params, body }) => extendAttempt(ctx, { ...params, ...body }),
})
