import { assignmentInput, getAssignment } from '../../../usecases/assignments/get.ts'
import { route } from '../../route.ts'
import { EXAMPLE_ASSIGNMENT } from './examples.ts'
import { Assignment } from './schemas.ts'

export const get = route({
  operationId: 'getAssignment',
  method: 'GET',
  url: '/v1/assignments/:assignment',
  access: { role: 'trainer', scope: 'cohorts:write' },
  tag: 'Assignments',
  summary: 'One assignment of your cohorts',
  params: assignmentInput,
  etag: true,
  responses: {
    200: { description: 'The assignment.', schema: Assignment, example: EXAMPLE_ASSIGNMENT },
  },
  problems: ['not-found'],
  handler: ({ ctx, params }) => getAssignment(ctx, params),
})
