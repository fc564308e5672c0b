import { listAttempts, listAttemptsInput } from '../../../usecases/attempts/list.ts'
import { route } from '../../route.ts'
import { EXAMPLE_SCORE } from '../quizzes/examples.ts'
import { EXAMPLE_CLOSED } from './examples.ts'
import { AttemptPage } from './schemas.ts'

export const list = route({
  operationId: 'listAttempts',
  method: 'GET',
  url: '/v1/attempts',
  access: { role: 'trainee' },
  tag: 'Attempts',
  summary: 'The attempts you can see, newest first',
  description: 'A trainee sees their own; a trainer also those of their cohorts.',
  query: listAttemptsInput,
  responses: {
    200: {
      description: 'A page of attempts, without questions, each with its score once it is released.',
      schema: AttemptPage,
      example: { items: [{ ...EXAMPLE_CLOSED, score: EXAMPLE_SCORE }], nextCursor: null },
    },
  },
  handler: ({ ctx, query }) => listAttempts(ctx, query),
})
