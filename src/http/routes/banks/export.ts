import { z } from 'zod'
import { exportBank } from '../../../usecases/banks/export.ts'
import { route } from '../../route.ts'
import { Slug } from '../../schemas.ts'
import { EXAMPLE_EXPORT } from './examples.ts'
import { ExportedBank, ExportQuery } from './schemas.ts'

const FILE = 'application/octet-stream'

export const exportRoute = route({
  operationId: 'exportBank',
  method: 'GET',
  url: '/v1/banks/:bank/export',
  access: { role: 'trainer' },
  tag: 'Banks',
  summary: 'The live bank in the format of another system',
  description:
    'As JSON, with the file within it and the report of what its format could not hold; with `download=true` as the file itself.',
  localized: true,
  params: z.strictObject({ bank: Slug }),
  query: ExportQuery,
  responses: {
    200: {
      description: 'The file, and what its format could not hold.',
      schema: ExportedBank,
      example: EXAMPLE_EXPORT,
      binary: [FILE],
      headers: {
        'Export-Report-Entries': {
          description:
            'How many entries the report has, which a download leaves to the JSON; 0: all passed as it was.',
          schema: { type: 'integer' },
        },
      },
    },
  },
  problems: ['not-found', 'too-complex', 'too-busy'],
  async handler({ ctx, params: { bank }, query: { format, download }, reply }) {
    const { content, mediaType, extension, report } = await exportBank(ctx, { bank, format })
    const file = `${bank}${extension}`
    reply.header('export-report-entries', report.length)
    if (download) {
      reply.type(FILE).header('content-disposition', `attachment; filename="${file}"`)
      return Buffer.from(content)
    }
    const isText = typeof content === 'string'
    return {
      bank,
      format,
      file,
      mediaType,
      encoding: isText ? 'utf8' : 'base64',
      content: isText ? content : Buffer.from(content).toString('base64'),
      report,
    }
  },
})
