import { cohortInput, getCohort } from '../../../usecases/cohorts/get.ts'
import { route } from '../../route.ts'
import { EXAMPLE_COHORT } from './examples.ts'
import { Cohort } from './schemas.ts'

export const get = route({
  operationId: 'getCohort',
  method: 'GET',
  url: '/v1/cohorts/:cohort',
  access: { role: 'trainer', scope: 'cohorts:write' },
  tag: 'Cohorts',
  summary: 'One cohort, with its trainers and counts',
  params: cohortInput,
  etag: true,
  responses: { 200: { description: 'The cohort.', schema: Cohort, example: EXAMPLE_COHORT } },
  problems: ['not-found'],
  handler: ({ ctx, params }) => getCohort(ctx, params),
})
