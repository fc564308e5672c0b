import { z } from 'zod'
import { SCORE_STATES } from '../../../domain/words.ts'
import { listAttempts } from '../../../usecases/attempts/list.ts'
import { route } from '../../route.ts'
import { Id, Page, Slug } from '../../schemas.ts'
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
  query: z.strictObject({
    ...Page,
    cursor: Id.optional(),
    user: Id.optional(),
    quiz: Slug.optional(),
    assignment: Id.optional(),
    score: z
      .enum(SCORE_STATES)
      .optional()
      .meta({ description: 'Only those whose score is final, or waits for a grader that failed.' }),
  }),
  responses: {
    200: {
      description: 'A page of attempts, without questions.',
      schema: AttemptPage,
      example: { items: [EXAMPLE_CLOSED], nextCursor: null },
    },
  },
  handler: ({ ctx, query }) => listAttempts(ctx, query),
})
