import { listMyAssignments } from '../../../usecases/me/list-assignments.ts'
import { route } from '../../route.ts'
import { EXAMPLE_ASSIGNMENT } from './examples.ts'
import { AssignmentList } from './schemas.ts'

export const assignments = route({
  operationId: 'listMyAssignments',
  method: 'GET',
  url: '/v1/me/assignments',
  access: { role: 'trainee' },
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
  handler: ({ ctx }) => listMyAssignments(ctx),
})
