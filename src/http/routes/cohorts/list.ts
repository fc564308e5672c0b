import { listCohorts, listCohortsInput } from '../../../usecases/cohorts/list.ts'
import { route } from '../../route.ts'
import { EXAMPLE_COHORT } from './examples.ts'
import { CohortPage } from './schemas.ts'

export const list = route({
  operationId: 'listCohorts',
  method: 'GET',
  url: '/v1/cohorts',
  access: { role: 'trainer', scope: 'cohorts:write' },
  tag: 'Cohorts',
  summary: "The caller's cohorts, newest first",
  description: 'As a trainer those that you follow, as a client those that it is bound to, as an admin all.',
  query: listCohortsInput,
  etag: true,
  responses: {
    200: {
      description: 'A page of cohorts.',
      schema: CohortPage,
      example: { items: [EXAMPLE_COHORT], nextCursor: null },
    },
  },
  handler: ({ ctx, query }) => listCohorts(ctx, query),
})
