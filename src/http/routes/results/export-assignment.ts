import { exportAssignment, exportAssignmentInput } from '../../../usecases/results/exports/assignment.ts'
import { route } from '../../route.ts'
import { download, EXPORT_HEADERS } from './download.ts'
import { EXAMPLE_RESULTS_CSV, EXAMPLE_RESULTS_EXPORT } from './examples.ts'
import { ResultsExport } from './export-schemas.ts'

export const exportAssignmentRoute = route({
  operationId: 'exportAssignmentResults',
  method: 'GET',
  url: '/v1/assignments/:assignment/results/export',
  access: { role: 'trainer', scope: 'results:read' },
  tag: 'Results',
  summary: 'Every attempt of an assignment, as JSON or CSV',
  description:
    'In a table of points, papers that were drawn are aligned by question, and a question that a paper did not have is told apart from 0.',
  params: exportAssignmentInput.pick({ assignment: true }),
  query: exportAssignmentInput.omit({ assignment: true }),
  localized: true,
  responses: {
    200: {
      description: 'The file.',
      schema: ResultsExport,
      example: EXAMPLE_RESULTS_EXPORT,
      csvExample: EXAMPLE_RESULTS_CSV,
      headers: EXPORT_HEADERS,
    },
  },
  problems: ['not-found'],
  stream: {
    kind: 'download',
    list: 'rows',
    open: async ({ ctx, params, query, signal }) =>
      download(await exportAssignment(ctx, { ...params, ...query }, signal)),
  },
})
