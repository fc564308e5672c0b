import { assignmentInput } from '../../../../usecases/assignments/get.ts'
import { removeStartCode } from '../../../../usecases/assignments/start-code/renew.ts'
import { route } from '../../../route.ts'

export const removeStartCodeRoute = route({
  operationId: 'removeStartCode',
  method: 'DELETE',
  url: '/v1/assignments/:assignment/start-code',
  access: { role: 'trainer' },
  tag: 'Assignments',
  summary: 'Ask for no start code any more',
  description: 'Safe to repeat.',
  params: assignmentInput,
  responses: { 204: { description: 'The window alone decides.' } },
  problems: ['not-found', 'cohort-archived'],
  async handler({ ctx, params, reply }) {
    await removeStartCode(ctx, params)
    reply.code(204)
  },
})
