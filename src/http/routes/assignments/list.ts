import { listAssignments, listAssignmentsInput } from '../../../usecases/assignments/list.ts'
import { route } from '../../route.ts'
import { EXAMPLE_ASSIGNMENT } from './examples.ts'
import { AssignmentPage } from './schemas.ts'

export const list = route({
  operationId: 'listAssignments',
  method: 'GET',
  url: '/v1/cohorts/:cohort/assignments',
  access: { role: 'trainer', scope: 'cohorts:write' },
  tag: 'Assignments',
  summary: 'The assignments of a cohort, those first that open last',
  params: listAssignmentsInput.pick({ cohort: true }),
  query: listAssignmentsInput.omit({ cohort: true }),
  etag: true,
  responses: {
    200: {
      description: 'A page of assignments.',
      schema: AssignmentPage,
      example: { items: [EXAMPLE_ASSIGNMENT], nextCursor: null },
    },
  },
  problems: ['not-found'],
  handler: ({ ctx, params, query }) => listAssignments(ctx, { ...params, ...query }),
})
