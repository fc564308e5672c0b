import { getResult } from '../../../usecases/attempts/get-result.ts'
import { route } from '../../route.ts'
import { EXAMPLE_RESULT } from './examples.ts'
import { Result } from './result-schemas.ts'
import { AttemptPath } from './schemas.ts'

export const result = route({
  operationId: 'getAttemptResult',
  method: 'GET',
  url: '/v1/attempts/:attempt/result',
  access: { role: 'trainee' },
  checksStanding: true,
  tag: 'Attempts',
  summary: 'The result of your attempt, as far as it is released',
  params: AttemptPath,
  etag: true,
  localized: true,
  responses: { 200: { description: 'The result.', schema: Result, example: EXAMPLE_RESULT } },
  problems: ['not-found'],
  handler: async ({ ctx, params }) => (await getResult(ctx, params)).result,
})
