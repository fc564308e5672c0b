import { getTiming } from '../../../usecases/attempts/get-timing.ts'
import { route } from '../../route.ts'
import { EXAMPLE_CALL, EXAMPLE_MESSAGE } from '../live/examples.ts'
import { EXAMPLE_TIMING } from './examples.ts'
import { AttemptPath, Timing } from './schemas.ts'

export const timing = route({
  operationId: 'getAttemptTiming',
  method: 'GET',
  url: '/v1/attempts/:attempt/timing',
  access: { role: 'trainee' },
  checksStanding: true,
  tag: 'Attempts',
  summary: 'The clock of an attempt, with calls and messages',
  description:
    'The heartbeat of a player, every 20 s: it marks its owner as seen, and brings new deadlines and what trainers write.',
  params: AttemptPath,
  responses: {
    200: {
      description: 'State and times.',
      schema: Timing,
      example: { ...EXAMPLE_TIMING, calls: [EXAMPLE_CALL], messages: [EXAMPLE_MESSAGE] },
    },
  },
  problems: ['not-found'],
  handler: ({ ctx, params }) => getTiming(ctx, params),
})
