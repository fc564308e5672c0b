import { voidAttempt, voidAttemptInput } from '../../../usecases/attempts/managing/void.ts'
import { route } from '../../route.ts'
import { EXAMPLE_VOIDED } from './examples.ts'
import { Attempt } from './schemas.ts'

export const voidRoute = route({
  operationId: 'voidAttempt',
  method: 'POST',
  url: '/v1/attempts/:attempt/void',
  access: { role: 'trainer' },
  tag: 'Attempts',
  summary: 'Void an attempt, for good',
  description: 'It counts nowhere and uses up no attempt.',
  repeatable: true,
  params: voidAttemptInput.pick({ attempt: true }),
  body: voidAttemptInput.omit({ attempt: true }).meta({ id: 'VoidRequest' }),
  bodyExample: { reason: 'Coupure de courant dans la salle.' },
  responses: { 200: { description: 'The voided attempt.', schema: Attempt, example: EXAMPLE_VOIDED } },
  problems: ['not-found'],
  handler: ({ ctx, params, body }) => voidAttempt(ctx, { ...params, ...body }),
})
