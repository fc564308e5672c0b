import { removeExcuse } from '../../../../usecases/assignments/excuses/remove.ts'
import { overrideInput } from '../../../../usecases/assignments/overrides/set.ts'
import { reasonQuery } from '../../../../usecases/fields.ts'
import { route } from '../../../route.ts'

export const removeExcuseRoute = route({
  operationId: 'removeExcuse',
  method: 'DELETE',
  url: '/v1/assignments/:assignment/excuses/:user',
  access: { role: 'trainer', scope: 'cohorts:write' },
  tag: 'Assignments',
  summary: 'Take an excuse back',
  description: 'Safe to repeat.',
  params: overrideInput,
  query: reasonQuery,
  responses: { 204: { description: 'Their absence counts as one again.' } },
  problems: ['not-found', 'cohort-archived'],
  async handler({ ctx, params, query, reply }) {
    await removeExcuse(ctx, { ...params, ...query })
    reply.code(204)
  },
})
