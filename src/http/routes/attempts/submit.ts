import { z } from 'zod'
import { submitAttempt } from '../../../usecases/attempts/submit.ts'
import { route } from '../../route.ts'
import { EXAMPLE_CLOSED, EXAMPLE_RECEIPT, EXAMPLE_RESULT } from './examples.ts'
import { Submission } from './result-schemas.ts'
import { AttemptPath } from './schemas.ts'

export const submit = route({
  operationId: 'submitAttempt',
  method: 'POST',
  url: '/v1/attempts/:attempt/submit',
  access: { role: 'trainee' },
  checksStanding: true,
  tag: 'Attempts',
  summary: 'Hand in an attempt',
  description: 'Handing in again answers the same, with the result as it may be shown now.',
  repeatable: true,
  params: AttemptPath,
  localized: true,
  body: z.strictObject({}).meta({ id: 'SubmitRequest' }),
  bodyExample: {},
  responses: {
    200: {
      description: 'The closed attempt, its result and its receipt.',
      schema: Submission,
      example: { attempt: EXAMPLE_CLOSED, result: EXAMPLE_RESULT, receipt: EXAMPLE_RECEIPT },
    },
  },
  problems: ['not-found', 'attempt-voided'],
  handler: ({ ctx, params }) => submitAttempt(ctx, params),
})
