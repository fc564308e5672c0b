import { updateReport, updateReportInput } from '../../../../usecases/results/reports/update.ts'
import { route } from '../../../route.ts'
import { EXAMPLE_ANSWERED } from './examples.ts'
import { FollowedReport } from './schemas.ts'

export const update = route({
  operationId: 'updateReport',
  method: 'PATCH',
  url: '/v1/reports/:report',
  access: { role: 'trainer' },
  tag: 'Results',
  summary: 'Answer a report, close it, or open it again',
  description:
    'An answer is read by who made the report. `closed` needs none; `open` takes it away, and lets the text be replaced.',
  params: updateReportInput.pick({ report: true }),
  body: updateReportInput.omit({ report: true }).meta({ id: 'UpdateReportRequest' }),
  bodyExample: { answer: EXAMPLE_ANSWERED.answer },
  responses: {
    200: { description: 'The report as it now is.', schema: FollowedReport, example: EXAMPLE_ANSWERED },
  },
  problems: ['not-found'],
  handler: ({ ctx, params, body }) => updateReport(ctx, { ...params, ...body }),
})
