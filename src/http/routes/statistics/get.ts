import { getStatistics, getStatisticsInput } from '../../../usecases/results/statistics/get.ts'
import { route } from '../../route.ts'
import { EXAMPLE_STATISTICS } from './examples.ts'
import { Statistics } from './schemas.ts'

export const get = route({
  operationId: 'getStatistics',
  method: 'GET',
  url: '/v1/statistics',
  access: { role: 'trainer', scope: 'results:read' },
  tag: 'Results',
  summary: 'The figures of an assignment, a quiz or a question, and what may be wrong with it',
  description:
    'Over the closed attempts that the caller follows, all but voided ones, one of each person’s at each quiz unless `attempts=all`. A client asks of an assignment, or names one of its cohorts. Every figure is a number or says why there is none; `docs/statistics.md` has the formulas. Computed beside the requests and kept until scores change.',
  query: getStatisticsInput,
  responses: { 200: { description: 'The figures.', schema: Statistics, example: EXAMPLE_STATISTICS } },
  problems: ['not-found', 'too-busy', 'too-complex'],
  handler: ({ ctx, query }) => getStatistics(ctx, query),
})
