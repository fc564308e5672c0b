import { deleteCohort } from '../../../usecases/cohorts/delete.ts'
import { cohortInput } from '../../../usecases/cohorts/get.ts'
import { route } from '../../route.ts'

export const deleteRoute = route({
  operationId: 'deleteCohort',
  method: 'DELETE',
  url: '/v1/cohorts/:cohort',
  access: { role: 'trainer' },
  tag: 'Cohorts',
  summary: 'Delete a cohort that nobody was ever in',
  description: 'With its join codes and assignments. Any other can be archived.',
  params: cohortInput,
  responses: { 204: { description: 'Deleted.' } },
  problems: ['not-found', 'cohort-in-use'],
  async handler({ ctx, params, reply }) {
    await deleteCohort(ctx, params)
    reply.code(204)
  },
})
