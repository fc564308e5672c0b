import { deleteAssignment } from '../../../usecases/assignments/delete.ts'
import { assignmentInput } from '../../../usecases/assignments/get.ts'
import { reasonQuery } from '../../../usecases/fields.ts'
import { route } from '../../route.ts'

export const deleteRoute = route({
  operationId: 'deleteAssignment',
  method: 'DELETE',
  url: '/v1/assignments/:assignment',
  access: { role: 'trainer', scope: 'cohorts:write' },
  tag: 'Assignments',
  summary: 'Delete an assignment that nobody has started',
  description: 'With all that was said of single people under it.',
  params: assignmentInput,
  query: reasonQuery,
  responses: { 204: { description: 'Deleted.' } },
  problems: ['not-found', 'cohort-archived', 'assignment-begun'],
  async handler({ ctx, params, query, reply }) {
    await deleteAssignment(ctx, { ...params, ...query })
    reply.code(204)
  },
})
