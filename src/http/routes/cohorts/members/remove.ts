import { removeMember } from '../../../../usecases/cohorts/members/remove.ts'
import { reasonQuery } from '../../../../usecases/fields.ts'
import { route } from '../../../route.ts'
import { MemberParams } from './schemas.ts'

export const removeMemberRoute = route({
  operationId: 'removeMember',
  method: 'DELETE',
  url: '/v1/cohorts/:cohort/members/:user',
  access: { role: 'trainer', scope: 'cohorts:write' },
  tag: 'Cohorts',
  summary: 'Take a person out of a cohort',
  description: 'Its assignments are theirs no more; what they answered stays.',
  params: MemberParams,
  query: reasonQuery,
  responses: { 204: { description: 'They are out.' } },
  problems: ['not-found', 'cohort-archived'],
  async handler({ ctx, params, query, reply }) {
    await removeMember(ctx, { ...params, ...query })
    reply.code(204)
  },
})
