import { z } from 'zod'
import { saying } from '../../../domain/issue-words.ts'
import { FAULTS } from '../../../domain/refusals/fields.ts'
import { saveResponse } from '../../../usecases/responses/save.ts'
import { underAuthorIds } from '../../../usecases/responses/under-author-ids.ts'
import { route } from '../../route.ts'
import { EXAMPLE_SAVED } from './examples.ts'
import { ResponsePath, SavedResponse, SaveRequest } from './schemas.ts'

const VERSION = /^"(\d{1,9})"$/

export const save = route({
  operationId: 'saveResponse',
  method: 'PUT',
  url: '/v1/attempts/:attempt/responses/:position',
  access: { role: 'trainee' },
  checksStanding: true,
  tag: 'Attempts',
  summary: 'Save one answer',
  description:
    'Acknowledged only once it is stored for good. `If-Match` holds the version last seen: `"0"` never saved, `*` or absent any.',
  quiet: true,
  params: ResponsePath,
  headers: z.object({
    'if-match': z
      .string()
      .regex(/^(\*|"\d{1,9}")$/, saying(FAULTS.version))
      .optional()
      .meta({ description: 'The version this answer replaces.', examples: ['"2"'] }),
  }),
  body: SaveRequest,
  bodyExample: { response: { type: 'single', choice: 'k7q2mx4anb3d' } },
  responses: {
    200: {
      description: 'The answer is stored.',
      schema: SavedResponse,
      example: EXAMPLE_SAVED,
      headers: { ETag: { description: 'The new version.', schema: { type: 'string' } } },
    },
  },
  problems: [
    'not-found',
    'attempt-closed',
    'stale-version',
    'not-on-paper',
    'too-large',
    'certainty-off',
    'revealed',
    'journal-full',
  ],
  async handler({ ctx, params, headers, body, reply }) {
    const expected = VERSION.exec(headers['if-match'] ?? '')?.[1]
    const [answer] = await underAuthorIds(ctx, params.attempt, [{ ...params, ...body }])
    const saved = await saveResponse(ctx, {
      ...answer!,
      expectedVersion: expected === undefined ? null : Number(expected),
    })
    reply.header('etag', `"${saved.version}"`)
    return { ...saved, savedAt: saved.savedAt.toISOString(), serverNow: saved.serverNow.toISOString() }
  },
})
