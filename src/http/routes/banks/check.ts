import { checkBank, checkUpload, mostArchiveBytes } from '../../../usecases/banks/check.ts'
import { route } from '../../route.ts'
import { EXAMPLE_REPORT } from './examples.ts'
import { CheckReport, CheckRequest } from './schemas.ts'

const BODY_LIMIT = 512 * 1024

export const check = route({
  operationId: 'checkBank',
  method: 'POST',
  url: '/v1/banks/check',
  access: { role: 'trainer' },
  tag: 'Banks',
  summary: "Check a bank's YAML, or an archive of banks",
  description:
    'Everything wrong with it at once; nothing is stored. Several files, with their pictures beside them, are sent as a ZIP (`application/octet-stream`, at most 64 MiB), one at a time: drafts are checked too, and chapters, banks and quizzes that they only name are taken as good unless the ZIP holds `chapters.yaml`.',
  bodyLimit: BODY_LIMIT,
  localized: true,
  repeatable: true,
  body: CheckRequest,
  bodyExample: { yaml: 'bank: docker-images\ntitle: Images\n', file: 'images.yaml' },
  responses: {
    200: {
      description: 'The findings; none: it may be published.',
      schema: CheckReport,
      example: EXAMPLE_REPORT,
    },
  },
  problems: ['unreadable-file', 'too-complex', 'too-busy'],
  handler: ({ ctx, body }) => checkBank(ctx, body),
  upload: { mostBytes: mostArchiveBytes, handler: ({ ctx, file }) => checkUpload(ctx, file) },
})
