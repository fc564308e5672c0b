import { reportQuestion, reportQuestionInput } from '../../../../usecases/results/reports/report-question.ts'
import { route } from '../../../route.ts'
import { EXAMPLE_REPORT } from './examples.ts'
import { Report } from './schemas.ts'

export const reportRoute = route({
  operationId: 'reportQuestion',
  method: 'PUT',
  url: '/v1/attempts/:attempt/reports/:position',
  access: { role: 'trainee' },
  checksStanding: true,
  tag: 'Results',
  summary: 'Say what is wrong with a question of your attempt',
  description:
    'Once its answer is released to you, or was revealed. Read by your trainers and admins; one a question, whose text you may replace while it is `open`.',
  params: reportQuestionInput.pick({ attempt: true, position: true }),
  body: reportQuestionInput.pick({ text: true }).meta({ id: 'ReportRequest' }),
  bodyExample: { text: EXAMPLE_REPORT.text },
  responses: {
    200: {
      description: 'The report as it now stands.',
      schema: Report,
      example: { ...EXAMPLE_REPORT, changedAt: '2026-11-22T21:55:00.000Z' },
    },
    201: { description: 'A new report.', schema: Report, example: EXAMPLE_REPORT },
  },
  problems: [
    'not-found',
    'attempt-voided',
    'not-released',
    'not-on-paper',
    'on-open-paper',
    'report-settled',
  ],
  async handler({ ctx, params, body, reply }) {
    const { report, created } = await reportQuestion(ctx, { ...params, ...body })
    if (created) reply.code(201)
    return report
  },
})
