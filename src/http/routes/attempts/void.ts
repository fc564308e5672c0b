import { z } from 'zod'
import { voidAttempt } from '../../../usecases/attempts/void.ts'
import { reasonField } from '../../../usecases/fields.ts'
import { route } from '../../route.ts'
import { EXAMPLE_VOIDED } from './examples.ts'
import { Attempt, AttemptPath } from './schemas.ts'

export const voidRoute = route({
  operationId: 'voidAttempt',
  method: 'POST',
  url: '/v1/attempts/:attempt/void',
  access: { role: 'trainer' },
  tag: 'Attempts',
  summary: 'Void an attempt, for good',
  description: 'It counts nowhere and uses up no attempt.',
  params: AttemptPath,
  body: z.strictObject({ reason: reasonField }).meta({ id: 'VoidRequest' }),
  bodyExample: { reason: 'Coupure de courant dans la salle.' },
  responses: { 200: { description: 'The voided attempt.', schema: Attempt, example: EXAMPLE_VOIDED } },
  problems: ['not-found'],
  handler: ({ ctx, params, body }) => voidAttempt(ctx, { ...params, ...body }),
})
