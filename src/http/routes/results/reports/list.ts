import { listReports, listReportsInput } from '../../../../usecases/results/reports/list.ts'
import { route } from '../../../route.ts'
import { EXAMPLE_FOLLOWED } from './examples.ts'
import { FollowedReportPage } from './schemas.ts'

export const list = route({
  operationId: 'listReports',
  method: 'GET',
  url: '/v1/reports',
  access: { role: 'trainer' },
  tag: 'Results',
  summary: 'What trainees reported of questions, made last first',
  description:
    'Of attempts under the assignments of your cohorts, and of the practice of their present members.',
  query: listReportsInput,
  responses: {
    200: {
      description: 'A page of reports.',
      schema: FollowedReportPage,
      example: { items: [EXAMPLE_FOLLOWED], nextCursor: null },
    },
  },
  problems: ['not-found'],
  handler: ({ ctx, query }) => listReports(ctx, query),
})
