import { extendAssignment, extendAssignmentInput } from '../../../usecases/assignments/managing/extend.ts'
import { route } from '../../route.ts'
import { EXAMPLE_EXTENDED } from './examples.ts'
import { ExtendedOrDone } from './schemas.ts'

export const extend = route({
  operationId: 'extendAssignment',
  method: 'POST',
  url: '/v1/assignments/:assignment/extend',
  access: { role: 'trainer', scope: 'cohorts:write' },
  tag: 'Assignments',
  summary: 'Give every running attempt of an assignment more time',
  description: 'Minutes always add, on top of each person’s own time.',
  params: extendAssignmentInput.pick({ assignment: true }),
  body: extendAssignmentInput.omit({ assignment: true }).meta({ id: 'ExtendAssignmentRequest' }),
  bodyExample: { minutes: 5, reason: 'Panne du réseau pendant cinq minutes.' },
  idempotent: true,
  responses: {
    200: {
      description: 'The running attempts with their ends.',
      schema: ExtendedOrDone,
      example: EXAMPLE_EXTENDED,
    },
  },
  problems: ['not-found', 'cohort-archived', 'answers-released'],
  async handler({ ctx, params, body }) {
    return { told: 'whole' as const, ...(await extendAssignment(ctx, { ...params, ...body })) }
  },
})
