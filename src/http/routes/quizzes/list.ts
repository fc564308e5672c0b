import { listQuizzes, listQuizzesInput } from '../../../usecases/quizzes/list.ts'
import { route } from '../../route.ts'
import { EXAMPLE_QUIZ } from './examples.ts'
import { QuizPage } from './schemas.ts'

export const list = route({
  operationId: 'listQuizzes',
  method: 'GET',
  url: '/v1/quizzes',
  access: { role: 'trainee', scope: 'quizzes:read' },
  tag: 'Quizzes',
  summary: 'The quizzes you can see, and whether you can start each now',
  query: listQuizzesInput,
  etag: true,
  responses: {
    200: {
      description: 'A page of quizzes, in the order of the course.',
      schema: QuizPage,
      example: { items: [EXAMPLE_QUIZ], nextCursor: null },
    },
  },
  handler: ({ ctx, query }) => listQuizzes(ctx, query),
})
