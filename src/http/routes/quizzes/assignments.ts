import { listMyAssignments as list } from '../../../usecases/list-quizzes.ts'
import { EXAMPLE_ASSIGNMENT } from '../../examples/quizzes.ts'
import { route } from '../../route.ts'
import { AssignmentList } from '../../schemas/quizzes.ts'

export const listMyAssignments = route({
  operationId: 'listMyAssignments',
  method: 'GET',
  url: '/v1/me/assignments',
  access: 'signedIn',
  tag: 'Quizzes',
  summary: 'What has been assigned to you, soonest to close first',
  etag: true,
  responses: {
    200: {
      description: 'Your assignments.',
      schema: AssignmentList,
      example: { items: [EXAMPLE_ASSIGNMENT] },
    },
  },
  handler: ({ ctx }) => list(ctx),
})
