import { z } from 'zod'
import { getQuiz } from '../../../usecases/quizzes/get.ts'
import { route } from '../../route.ts'
import { Slug } from '../../schemas.ts'
import { EXAMPLE_QUIZ } from './examples.ts'
import { Quiz } from './schemas.ts'

export const get = route({
  operationId: 'getQuiz',
  method: 'GET',
  url: '/v1/quizzes/:quiz',
  access: { role: 'trainee', scope: 'quizzes:read' },
  tag: 'Quizzes',
  summary: 'One quiz, and whether you can start it now',
  params: z.strictObject({ quiz: Slug }),
  etag: true,
  responses: { 200: { description: 'The quiz.', schema: Quiz, example: EXAMPLE_QUIZ } },
  problems: ['not-found'],
  handler: ({ ctx, params }) => getQuiz(ctx, params),
})
