import { listCohortMembers, listMembersInput } from '../../../../usecases/cohorts/members/list.ts'
import { route } from '../../../route.ts'
import { EXAMPLE_MEMBER } from './examples.ts'
import { MemberPage } from './schemas.ts'

export const listMembersRoute = route({
  operationId: 'listMembers',
  method: 'GET',
  url: '/v1/cohorts/:cohort/members',
  access: { role: 'trainer', scope: 'cohorts:write' },
  tag: 'Cohorts',
  summary: 'Who is in a cohort, by family name',
  params: listMembersInput.pick({ cohort: true }),
  query: listMembersInput.omit({ cohort: true }),
  etag: true,
  responses: {
    200: {
      description: 'A page of members.',
      schema: MemberPage,
      example: { items: [EXAMPLE_MEMBER], nextCursor: null },
    },
  },
  problems: ['not-found'],
  handler: ({ ctx, params, query }) => listCohortMembers(ctx, { ...params, ...query }),
})
