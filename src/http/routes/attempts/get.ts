import { getAttempt } from '../../../usecases/attempts/get.ts'
import { route } from '../../route.ts'
import { EXAMPLE_ATTEMPT } from './examples.ts'
import { Attempt, AttemptPath } from './schemas.ts'

export const get = route({
  operationId: 'getAttempt',
  method: 'GET',
  url: '/v1/attempts/:attempt',
  access: { role: 'trainee' },
  checksStanding: true,
  tag: 'Attempts',
  summary: 'One attempt; its owner sees the questions and the answers saved',
  params: AttemptPath,
  responses: { 200: { description: 'The attempt.', schema: Attempt, example: EXAMPLE_ATTEMPT } },
  problems: ['not-found'],
  handler: ({ ctx, params }) => getAttempt(ctx, params),
})
