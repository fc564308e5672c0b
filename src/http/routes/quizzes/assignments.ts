import { listMyAssignments as list } from '../../../usecases/list-quizzes.ts'
import { route } from '../../route.ts'
import { AssignmentList } from '../../schemas/quizzes.ts'

export const listMyAssignments = route({
  operationId: 'listMyAssignments',
  method: 'GET',
  url: '/v1/me/assignments',
  access: 'signedIn',
  tag: 'Quizzes',
  summary: 'What has been assigned to you, soonest to close first',
  responses: { 200: { description: 'Your assignments.', schema: AssignmentList } },
  handler: ({ ctx }) => list(ctx),
})
