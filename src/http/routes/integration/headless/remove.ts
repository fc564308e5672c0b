import {
  removeByExternalId,
  removeByExternalIdInput,
} from '../../../../usecases/integration/headless/remove.ts'
import { route } from '../../../route.ts'

export const removeRoute = route({
  operationId: 'removeMemberByExternalId',
  method: 'DELETE',
  url: '/v1/cohorts/:cohort/members/by-external-id/:externalId',
  access: { scope: 'cohorts:write' },
  tag: 'Cohorts',
  summary: 'Take a person out of a cohort by an id of your own',
  description: 'Its assignments are theirs no more; what they answered stays.',
  params: removeByExternalIdInput.pick({ cohort: true, externalId: true }),
  query: removeByExternalIdInput.pick({ reason: true }),
  responses: { 204: { description: 'They are out.' } },
  problems: ['not-found', 'cohort-archived'],
  async handler({ ctx, params, query, reply }) {
    await removeByExternalId(ctx, { ...params, ...query })
    reply.code(204)
  },
})
