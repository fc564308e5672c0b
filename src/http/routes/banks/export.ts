import { z } from 'zod'
import { exportBank } from '../../../usecases/banks/export.ts'
import { route } from '../../route.ts'
import { Slug } from '../../schemas.ts'
import { EXAMPLE_EXPORT } from './examples.ts'
import { ExportedBank, ExportQuery } from './schemas.ts'

export const exportRoute = route({
  operationId: 'exportBank',
  method: 'GET',
  url: '/v1/banks/:bank/export',
  access: { role: 'trainer' },
  tag: 'Banks',
  summary: 'The live bank in the format of another system',
  localized: true,
  params: z.strictObject({ bank: Slug }),
  query: ExportQuery,
  responses: {
    200: {
      description: 'The file, and what its format could not hold.',
      schema: ExportedBank,
      example: EXAMPLE_EXPORT,
    },
  },
  problems: ['not-found', 'too-complex', 'too-busy'],
  async handler({ ctx, params: { bank }, query: { format } }) {
    const { content, mediaType, extension, report } = await exportBank(ctx, { bank, format })
    const isText = typeof content === 'string'
    return {
      bank,
      format,
      file: `${bank}${extension}`,
      mediaType,
      encoding: isText ? 'utf8' : 'base64',
      content: isText ? content : Buffer.from(content).toString('base64'),
      report,
    }
  },
})
