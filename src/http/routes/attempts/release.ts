import { releaseAttempt, releaseAttemptInput } from '../../../usecases/attempts/managing/release.ts'
import { route } from '../../route.ts'
import { EXAMPLE_CLOSED } from './examples.ts'
import { Attempt } from './schemas.ts'

export const release = route({
  operationId: 'releaseAttempt',
  method: 'POST',
  url: '/v1/attempts/:attempt/release',
  access: { role: 'trainer' },
  tag: 'Attempts',
  summary: 'Show the owner of an attempt their score, or all of their result',
  repeatable: true,
  params: releaseAttemptInput.pick({ attempt: true }),
  body: releaseAttemptInput.omit({ attempt: true }).meta({ id: 'ReleaseAttemptRequest' }),
  bodyExample: { answers: true, reason: 'Entretien individuel.' },
  responses: {
    200: {
      description: 'The attempt; what is open of it stays open.',
      schema: Attempt,
      example: EXAMPLE_CLOSED,
    },
  },
  problems: ['not-found', 'attempt-voided', 'not-closed-yet'],
  handler: ({ ctx, params, body }) => releaseAttempt(ctx, { ...params, ...body }),
})
