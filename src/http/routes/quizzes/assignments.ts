import { listMyAssignments, listMyAssignmentsInput } from '../../../usecases/me/list-assignments.ts'
import { route } from '../../route.ts'
import { EXAMPLE_ASSIGNMENT } from './examples.ts'
import { AssignmentPage } from './schemas.ts'

export const assignments = route({
  operationId: 'listMyAssignments',
  method: 'GET',
  url: '/v1/me/assignments',
  access: { role: 'trainee' },
  tag: 'Quizzes',
  summary: 'What has been assigned to you, soonest to close for you first',
  query: listMyAssignmentsInput,
  etag: true,
  responses: {
    200: {
      description: 'A page of assignments.',
      schema: AssignmentPage,
      example: { items: [EXAMPLE_ASSIGNMENT], nextCursor: null },
    },
  },
  handler: ({ ctx, query }) => listMyAssignments(ctx, query),
})
