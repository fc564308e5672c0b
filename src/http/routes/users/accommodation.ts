import { z } from 'zod'
import { reasonField } from '../../../usecases/fields.ts'
import { setAccommodation } from '../../../usecases/grants/set-accommodation.ts'
import { route } from '../../route.ts'
import { Id } from '../../schemas.ts'

const time = {
  multiplier: z
    .number()
    .min(1)
    .max(10)
    .multipleOf(0.01)
    .meta({ description: 'Of every time limit.', examples: [1.33] }),
  minutes: z
    .int()
    .min(0)
    .max(1440)
    .meta({ description: 'On top of it.', examples: [0] }),
}

const Accommodation = z.strictObject(time).meta({ id: 'Accommodation' })

export const accommodation = route({
  operationId: 'setAccommodation',
  method: 'PUT',
  url: '/v1/users/:user/accommodation',
  access: { role: 'trainer' },
  tag: 'People',
  summary: "Set a person's extra time, for every quiz",
  description: 'Running attempts get the time at once; none ever loses any by it.',
  params: z.strictObject({ user: Id }),
  body: z.strictObject({ ...time, reason: reasonField }).meta({ id: 'AccommodationRequest' }),
  bodyExample: { multiplier: 1.33, minutes: 0, reason: 'Tiers-temps.' },
  responses: {
    200: {
      description: 'The extra time that now holds.',
      schema: Accommodation,
      example: { multiplier: 1.33, minutes: 0 },
    },
  },
  problems: ['not-found'],
  handler: ({ ctx, params, body }) => setAccommodation(ctx, { ...params, ...body }),
})
