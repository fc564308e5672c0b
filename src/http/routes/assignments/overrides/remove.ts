import { overrideInput, removeOverride } from '../../../../usecases/assignments/overrides/set.ts'
import { reasonQuery } from '../../../../usecases/fields.ts'
import { route } from '../../../route.ts'

export const removeOverrideRoute = route({
  operationId: 'removeOverride',
  method: 'DELETE',
  url: '/v1/assignments/:assignment/overrides/:user',
  access: { role: 'trainer', scope: 'cohorts:write' },
  tag: 'Assignments',
  summary: 'Take away what one person has of their own under an assignment',
  description: 'A running attempt keeps its time, and what was opened to them by hand stays open.',
  params: overrideInput,
  query: reasonQuery,
  responses: { 204: { description: 'The assignment holds for them as for all.' } },
  problems: ['not-found', 'cohort-archived', 'answers-released'],
  async handler({ ctx, params, query, reply }) {
    await removeOverride(ctx, { ...params, ...query })
    reply.code(204)
  },
})
