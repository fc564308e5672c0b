import { setAccommodation, setAccommodationInput } from '../../../usecases/grants/set-accommodation.ts'
import { route } from '../../route.ts'
import { Accommodation } from './schemas.ts'

export const accommodation = route({
  operationId: 'setAccommodation',
  method: 'PUT',
  url: '/v1/users/:user/accommodation',
  access: { role: 'trainer' },
  tag: 'People',
  summary: "Set a person's extra time, for every quiz",
  description: 'Running attempts get the time at once; none ever loses any by it.',
  params: setAccommodationInput.pick({ user: true }),
  body: setAccommodationInput.omit({ user: true }).meta({ id: 'AccommodationRequest' }),
  bodyExample: { multiplier: 1.33, minutes: 0, reason: 'Tiers-temps.' },
  responses: {
    200: {
      description: 'The extra time that now holds.',
      schema: Accommodation,
      example: { multiplier: 1.33, minutes: 0 },
    },
  },
  problems: ['not-found', 'answers-released'],
  handler: ({ ctx, params, body }) => setAccommodation(ctx, { ...params, ...body }),
})
