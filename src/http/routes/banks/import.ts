import { importBanks } from '../../../usecases/banks/import.ts'
import { route } from '../../route.ts'
import { EXAMPLE_IMPORT } from './examples.ts'
import { IMPORT_LIMIT, ImportReport, ImportRequest } from './schemas.ts'

export const importRoute = route({
  operationId: 'importBank',
  method: 'POST',
  url: '/v1/banks/import',
  access: { role: 'trainer' },
  tag: 'Banks',
  summary: 'Read questions of another system',
  description:
    "Answers with a bank's YAML and the report of what did not pass as it was; nothing is stored. Without `format` the content tells it.",
  // Text doubles where JSON escapes it.
  bodyLimit: IMPORT_LIMIT * 2,
  localized: true,
  body: ImportRequest,
  bodyExample: { format: 'gift', text: '::run:: When does RUN run? { =at the build ~at the start }' },
  responses: { 200: { description: 'The bank, as a draft.', schema: ImportReport, example: EXAMPLE_IMPORT } },
  problems: ['unreadable-file', 'too-complex', 'too-busy'],
  async handler({ ctx, body: { format = null, text, base64 } }) {
    const file = text === undefined ? Buffer.from(base64!, 'base64') : Buffer.from(text)
    const { banks, report, found, ...read } = await importBanks(ctx, { format, file })
    const { yaml, findings, isComplete } = banks[0]!
    return { format: read.format, yaml, report, found, findings, complete: isComplete }
  },
})
