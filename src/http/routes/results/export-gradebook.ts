import { exportGradebook, exportGradebookInput } from '../../../usecases/results/exports/gradebook.ts'
import { route } from '../../route.ts'
import { download, EXPORT_HEADERS } from './download.ts'
import { EXAMPLE_GRADEBOOK_CSV, EXAMPLE_GRADEBOOK_EXPORT } from './examples.ts'
import { GradebookExport } from './export-schemas.ts'

export const exportGradebookRoute = route({
  operationId: 'exportGradebook',
  method: 'GET',
  url: '/v1/cohorts/:cohort/results/export',
  access: { role: 'trainer', scope: 'results:read' },
  tag: 'Results',
  summary: 'The whole gradebook, as JSON or CSV',
  description:
    'A cell without a mark holds the word for why. In CSV a text that a spreadsheet could take for a formula begins with an apostrophe.',
  params: exportGradebookInput.pick({ cohort: true }),
  query: exportGradebookInput.omit({ cohort: true }),
  localized: true,
  responses: {
    200: {
      description: 'The file.',
      schema: GradebookExport,
      example: EXAMPLE_GRADEBOOK_EXPORT,
      csvExample: EXAMPLE_GRADEBOOK_CSV,
      headers: EXPORT_HEADERS,
    },
  },
  problems: ['not-found'],
  stream: {
    kind: 'download',
    list: 'trainees',
    open: async ({ ctx, params, query, signal }) =>
      download(await exportGradebook(ctx, { ...params, ...query }, signal)),
  },
})
