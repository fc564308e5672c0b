import { z } from 'zod'
import { extendAttempt } from '../../../usecases/attempts/extend.ts'
import { reasonField } from '../../../usecases/fields.ts'
import { route } from '../../route.ts'
import { EXAMPLE_EXTENDED } from './examples.ts'
import { Attempt, AttemptPath } from './schemas.ts'

export const extend = route({
  operationId: 'extendAttempt',
  method: 'POST',
  url: '/v1/attempts/:attempt/extend',
  access: { role: 'trainer' },
  tag: 'Attempts',
  summary: 'Give a running attempt more time',
  params: AttemptPath,
  body: z
    .strictObject({ minutes: z.int().min(1).max(1440), reason: reasonField })
    .meta({ id: 'ExtendRequest' }),
  bodyExample: { minutes: 10, reason: 'Panne du réseau pendant dix minutes.' },
  idempotent: true,
  responses: {
    200: { description: 'The attempt with its new deadline.', schema: Attempt, example: EXAMPLE_EXTENDED },
  },
  problems: ['not-found', 'attempt-closed', 'untimed'],
  handler: ({ ctx, params, body }) => extendAttempt(ctx, { ...params, ...body }),
})
