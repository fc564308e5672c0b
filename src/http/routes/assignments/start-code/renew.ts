import { assignmentInput } from '../../../../usecases/assignments/get.ts'
import { renewStartCode } from '../../../../usecases/assignments/start-code/renew.ts'
import { route } from '../../../route.ts'
import { EXAMPLE_START_CODE, StartCode } from './schemas.ts'

export const renewStartCodeRoute = route({
  operationId: 'renewStartCode',
  method: 'PUT',
  url: '/v1/assignments/:assignment/start-code',
  access: { role: 'trainer' },
  tag: 'Assignments',
  summary: 'Ask for a start code, or for a new one',
  description:
    'Nobody starts for the first time without it, whatever the window says. Who has started needs it no more, on another machine neither.',
  params: assignmentInput,
  responses: { 200: { description: 'The new code.', schema: StartCode, example: EXAMPLE_START_CODE } },
  problems: ['not-found', 'cohort-archived'],
  handler: ({ ctx, params }) => renewStartCode(ctx, params),
})
