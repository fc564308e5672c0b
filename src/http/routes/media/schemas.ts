import { z } from 'zod'
import { PICTURE_TYPES } from '../../../domain/words.ts'

const MediaType = z.enum(PICTURE_TYPES).meta({ id: 'MediaType' })

const Media = z
  .strictObject({
    id: z.string().meta({
      description: 'What texts name the picture by: `![alternative](id)`. Random, and telling nothing.',
      examples: ['5f0c1a9e7b3d42688d1f6e0a4c92b7d3'],
    }),
    url: z.string().meta({
      format: 'uri-reference',
      description: 'Where it is had, without a token; relative to the service.',
      examples: ['/v1/media/5f0c1a9e7b3d42688d1f6e0a4c92b7d3'],
    }),
    type: MediaType,
    width: z.int().min(1).meta({ description: 'Pixels.' }),
    height: z.int().min(1).meta({ description: 'Pixels.' }),
    alt: z.string().meta({ description: 'What one sees in it, for who does not see it.' }),
  })
  .meta({ id: 'Media', description: 'A picture of a question.' })

export const MediaList = z.array(Media).meta({ description: 'The pictures that its texts show.' })
