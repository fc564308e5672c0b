import { closeAssignment, closeAssignmentInput } from '../../../usecases/assignments/managing/close.ts'
import { route } from '../../route.ts'
import { EXAMPLE_CLOSED_ASSIGNMENT } from './examples.ts'
import { ClosedAssignment } from './schemas.ts'

export const close = route({
  operationId: 'closeAssignment',
  method: 'POST',
  url: '/v1/assignments/:assignment/close',
  access: { role: 'trainer', scope: 'cohorts:write' },
  tag: 'Assignments',
  summary: 'Close an assignment, and all that runs under it, now',
  description:
    'What runs is scored on the answers that were acknowledged. A window of somebody’s own stays, and holds back what is released on close.',
  repeatable: true,
  params: closeAssignmentInput.pick({ assignment: true }),
  body: closeAssignmentInput.omit({ assignment: true }).meta({ id: 'CloseAssignmentRequest' }),
  bodyExample: { reason: 'Fin de l’épreuve.' },
  responses: {
    200: {
      description: 'What was closed, and who holds back what is released on close.',
      schema: ClosedAssignment,
      example: EXAMPLE_CLOSED_ASSIGNMENT,
    },
  },
  problems: ['not-found', 'cohort-archived', 'not-startable'],
  handler: ({ ctx, params, body }) => closeAssignment(ctx, { ...params, ...body }),
})
