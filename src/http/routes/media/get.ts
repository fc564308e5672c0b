import { z } from 'zod'
import { PICTURE_TYPES } from '../../../domain/words.ts'
import { getMedia } from '../../../usecases/banks/get-media.ts'
import { route } from '../../route.ts'
import { bytesWanted } from './range.ts'

/** A hundred people behind one address who each load three hundred pictures at once. */
const REQUESTS_PER_MINUTE = 30_000

/** What is public to who knows the id, and is no page whatever it holds. */
const HEADERS = {
  'cache-control': 'public, max-age=31536000, immutable',
  'content-security-policy': "default-src 'none'; sandbox",
  'cross-origin-resource-policy': 'cross-origin',
  'referrer-policy': 'no-referrer',
  'accept-ranges': 'bytes',
}

const picture = { binary: PICTURE_TYPES }

export const get = route({
  operationId: 'getMedia',
  method: 'GET',
  url: '/v1/media/:media',
  access: 'public',
  tag: 'Quizzes',
  summary: 'A picture, for whoever was told its id',
  description:
    'It never changes: keep it as long as you like. Its address needs no token, so that it stands in an `img`; it tells nothing, and nobody can guess it.',
  params: z.strictObject({ media: z.string().max(100).meta({ description: 'The `id` of a picture.' }) }),
  headers: z.object({
    range: z.string().max(200).optional().meta({ description: 'Bytes, one range: `bytes=0-1023`.' }),
    'if-range': z.string().max(200).optional().meta({ description: 'The `ETag` that the range is of.' }),
  }),
  quiet: true,
  etag: true,
  requestsPerMinute: REQUESTS_PER_MINUTE,
  responses: {
    200: { description: 'The picture.', ...picture },
    206: {
      description: 'The bytes asked for.',
      ...picture,
      headers: { 'Content-Range': { description: 'Which ones, of how many.', schema: { type: 'string' } } },
    },
  },
  problems: ['not-found', 'range-outside'],
  async handler({ ctx, params, request, reply }) {
    const { hash, type, bytes } = await getMedia(ctx, params)
    reply.headers({ ...HEADERS, etag: `"${hash}"` })
    return bytesWanted(request.headers, { reply, etag: `"${hash}"`, type, bytes })
  },
})
