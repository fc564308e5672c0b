import { listAssignmentResults, listAssignmentResultsInput } from '../../../usecases/results/of-assignment.ts'
import { route } from '../../route.ts'
import { EXAMPLE_RESULTS } from './examples.ts'
import { AssignmentResults } from './schemas.ts'

export const ofAssignment = route({
  operationId: 'listAssignmentResults',
  method: 'GET',
  url: '/v1/assignments/:assignment/results',
  access: { role: 'trainer', scope: 'results:read' },
  tag: 'Results',
  summary: 'Every attempt of an assignment, with its figures',
  description:
    'The figures are of one mark a person, by the rule of the quiz, whatever the list is filtered by. The score is shown whether or not it is released.',
  params: listAssignmentResultsInput.pick({ assignment: true }),
  query: listAssignmentResultsInput.omit({ assignment: true }),
  responses: {
    200: { description: 'A page of attempts.', schema: AssignmentResults, example: EXAMPLE_RESULTS },
  },
  problems: ['not-found'],
  handler: ({ ctx, params, query }) => listAssignmentResults(ctx, { ...params, ...query }),
})
