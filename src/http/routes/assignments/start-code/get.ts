import { assignmentInput } from '../../../../usecases/assignments/get.ts'
import { getAssignmentStartCode } from '../../../../usecases/assignments/start-code/get.ts'
import { route } from '../../../route.ts'
import { EXAMPLE_START_CODE, StartCode } from './schemas.ts'

export const getStartCodeRoute = route({
  operationId: 'getStartCode',
  method: 'GET',
  url: '/v1/assignments/:assignment/start-code',
  access: { role: 'trainer' },
  tag: 'Assignments',
  summary: 'The start code of an assignment, for the board',
  params: assignmentInput,
  responses: { 200: { description: 'The code.', schema: StartCode, example: EXAMPLE_START_CODE } },
  problems: ['not-found'],
  handler: ({ ctx, params }) => getAssignmentStartCode(ctx, params),
})
