import { getGradebook, getGradebookInput } from '../../../usecases/results/gradebook.ts'
import { route } from '../../route.ts'
import { EXAMPLE_GRADEBOOK } from './examples.ts'
import { Gradebook } from './schemas.ts'

export const gradebook = route({
  operationId: 'getGradebook',
  method: 'GET',
  url: '/v1/cohorts/:cohort/results',
  access: { role: 'trainer', scope: 'results:read' },
  tag: 'Results',
  summary: 'The gradebook of a cohort: its people by its assignments',
  description:
    'Present members, and former ones who attempted something. Means and medians are of the whole cohort, over marks alone unless `absent=zero`.',
  params: getGradebookInput.pick({ cohort: true }),
  query: getGradebookInput.omit({ cohort: true }),
  responses: { 200: { description: 'A page of people.', schema: Gradebook, example: EXAMPLE_GRADEBOOK } },
  problems: ['not-found'],
  handler: ({ ctx, params, query }) => getGradebook(ctx, { ...params, ...query }),
})
