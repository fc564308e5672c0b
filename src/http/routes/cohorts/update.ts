import { updateCohort, updateCohortInput } from '../../../usecases/cohorts/update.ts'
import { route } from '../../route.ts'
import { EXAMPLE_COHORT } from './examples.ts'
import { Cohort, UpdateCohortRequest } from './schemas.ts'

export const update = route({
  operationId: 'updateCohort',
  method: 'PATCH',
  url: '/v1/cohorts/:cohort',
  access: { role: 'trainer', scope: 'cohorts:write' },
  tag: 'Cohorts',
  summary: 'Rename, archive or bring back a cohort',
  description:
    'Of an archived cohort nothing changes before `archived: false`, which may come with other changes.',
  params: updateCohortInput.pick({ cohort: true }),
  body: UpdateCohortRequest,
  bodyExample: { name: 'Docker, janvier' },
  responses: {
    200: {
      description: 'The cohort as it now is.',
      schema: Cohort,
      example: { ...EXAMPLE_COHORT, name: 'Docker, janvier' },
    },
  },
  problems: ['not-found', 'cohort-archived'],
  handler: ({ ctx, params, body }) => updateCohort(ctx, { ...params, ...body }),
})
