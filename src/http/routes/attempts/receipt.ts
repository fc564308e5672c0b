import { getReceipt } from '../../../usecases/attempts/get-receipt.ts'
import { route } from '../../route.ts'
import { EXAMPLE_RECEIPT } from './examples.ts'
import { Receipt } from './result-schemas.ts'
import { AttemptPath } from './schemas.ts'

export const receipt = route({
  operationId: 'getAttemptReceipt',
  method: 'GET',
  url: '/v1/attempts/:attempt/receipt',
  access: { role: 'trainee' },
  checksStanding: true,
  tag: 'Attempts',
  summary: 'The signed receipt of your closed attempt',
  params: AttemptPath,
  etag: true,
  responses: {
    200: {
      description: 'A JWS over paper, answers and times.',
      schema: Receipt,
      example: { receipt: EXAMPLE_RECEIPT },
    },
  },
  problems: ['not-found', 'not-closed-yet', 'attempt-voided'],
  handler: ({ ctx, params }) => getReceipt(ctx, params),
})
