import {
  listAttemptReportsInput,
  listReportsOfAttempt,
} from '../../../../usecases/results/reports/list-of-attempt.ts'
import { route } from '../../../route.ts'
import { EXAMPLE_REPORT } from './examples.ts'
import { ReportPage } from './schemas.ts'

export const ofAttempt = route({
  operationId: 'listAttemptReports',
  method: 'GET',
  url: '/v1/attempts/:attempt/reports',
  access: { role: 'trainee' },
  checksStanding: true,
  tag: 'Results',
  summary: 'What was reported of the questions of an attempt, and what trainers answered',
  description: 'For its owner and its trainers, in the order of the paper.',
  params: listAttemptReportsInput.pick({ attempt: true }),
  query: listAttemptReportsInput.omit({ attempt: true }),
  etag: true,
  responses: {
    200: {
      description: 'A page of reports.',
      schema: ReportPage,
      example: { items: [EXAMPLE_REPORT], nextCursor: null },
    },
  },
  problems: ['not-found'],
  handler: ({ ctx, params, query }) => listReportsOfAttempt(ctx, { ...params, ...query }),
})
