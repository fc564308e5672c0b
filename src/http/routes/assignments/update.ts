import { assignmentInput } from '../../../usecases/assignments/get.ts'
import { updateAssignment } from '../../../usecases/assignments/update.ts'
import { route } from '../../route.ts'
import { EXAMPLE_MADE } from './examples.ts'
import { MadeAssignment, UpdateAssignmentRequest } from './schemas.ts'
import { worded } from './worded.ts'

export const update = route({
  operationId: 'updateAssignment',
  method: 'PATCH',
  url: '/v1/assignments/:assignment',
  access: { role: 'trainer', scope: 'cohorts:write' },
  tag: 'Assignments',
  summary: 'Change the window, limit, attempts or release of an assignment',
  description:
    'Absent fields stay. Running attempts get the time at once; none ever loses any by it. Once all may read the answers, only single people are given more, by their overrides.',
  params: assignmentInput,
  body: UpdateAssignmentRequest,
  bodyExample: { closesAt: '2026-12-01T11:30:00+01:00', reason: 'Panne du réseau.' },
  localized: true,
  responses: {
    200: {
      description: 'The assignment as it now is.',
      schema: MadeAssignment,
      example: { ...EXAMPLE_MADE, closesAt: '2026-12-01T10:30:00.000Z' },
    },
  },
  problems: ['not-found', 'cohort-archived', 'assignment-overlap', 'answers-released', 'not-startable'],
  handler: async ({ ctx, params, body }) =>
    worded(await updateAssignment(ctx, { ...params, ...body }), ctx.language),
})
