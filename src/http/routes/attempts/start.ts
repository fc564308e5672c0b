import { z } from 'zod'
import { startAttempt } from '../../../usecases/attempts/start.ts'
import { route } from '../../route.ts'
import { Id, Slug } from '../../schemas.ts'
import { EXAMPLE_ATTEMPT, EXAMPLE_STARTED } from './examples.ts'
import { Attempt } from './schemas.ts'

export const start = route({
  operationId: 'startAttempt',
  method: 'POST',
  url: '/v1/quizzes/:quiz/attempts',
  access: { role: 'trainee' },
  checksStanding: true,
  tag: 'Attempts',
  summary: 'Start an attempt, or take up the open one',
  description:
    'At most one attempt is open per person and quiz. Without `assignment`, the only one you can start now is meant, else practice.',
  repeatable: true,
  params: z.strictObject({ quiz: Slug }),
  body: z
    .strictObject({
      assignment: Id.optional(),
      startCode: z
        .string()
        .min(1)
        .max(64)
        .optional()
        .meta({
          description: 'Where the assignment asks for one; read whatever its case, dashes and spaces.',
          examples: ['K7M2-P0R1'],
        }),
    })
    .meta({ id: 'StartRequest' }),
  bodyExample: {},
  responses: {
    200: { description: 'The attempt that was open already.', schema: Attempt, example: EXAMPLE_ATTEMPT },
    201: {
      description: 'A new attempt.',
      schema: Attempt,
      example: EXAMPLE_STARTED,
      headers: { Location: { description: 'The attempt.', schema: { type: 'string' } } },
    },
  },
  problems: [
    'not-found',
    'not-startable',
    'assignment-required',
    'attempt-open-elsewhere',
    'no-attempts-left',
    'answers-released',
    'start-code',
    'too-many-requests',
  ],
  async handler({ ctx, params, body, reply }) {
    const { attempt, created } = await startAttempt(ctx, { ...params, ...body })
    if (created) reply.code(201).header('location', `/v1/attempts/${attempt.id}`)
    return attempt
  },
})
