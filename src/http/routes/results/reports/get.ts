import { getReport, getReportInput } from '../../../../usecases/results/reports/get.ts'
import { route } from '../../../route.ts'
import { EXAMPLE_FOLLOWED } from './examples.ts'
import { FollowedReport } from './schemas.ts'

export const get = route({
  operationId: 'getReport',
  method: 'GET',
  url: '/v1/reports/:report',
  access: { role: 'trainer' },
  tag: 'Results',
  summary: 'One report of a question',
  params: getReportInput,
  etag: true,
  responses: { 200: { description: 'The report.', schema: FollowedReport, example: EXAMPLE_FOLLOWED } },
  problems: ['not-found'],
  handler: ({ ctx, params }) => getReport(ctx, params),
})
