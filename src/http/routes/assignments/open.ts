import { openAssignment, openAssignmentInput } from '../../../usecases/assignments/managing/open.ts'
import { route } from '../../route.ts'
import { EXAMPLE_ASSIGNMENT } from './examples.ts'
import { Assignment } from './schemas.ts'

export const open = route({
  operationId: 'openAssignment',
  method: 'POST',
  url: '/v1/assignments/:assignment/open',
  access: { role: 'trainer', scope: 'cohorts:write' },
  tag: 'Assignments',
  summary: 'Open an assignment now',
  repeatable: true,
  params: openAssignmentInput.pick({ assignment: true }),
  body: openAssignmentInput.omit({ assignment: true }).meta({ id: 'OpenAssignmentRequest' }),
  bodyExample: { reason: 'Tout le monde est là.' },
  responses: {
    200: { description: 'The assignment as it now is.', schema: Assignment, example: EXAMPLE_ASSIGNMENT },
  },
  problems: ['not-found', 'cohort-archived', 'not-startable', 'assignment-overlap'],
  handler: ({ ctx, params, body }) => openAssignment(ctx, { ...params, ...body }),
})
