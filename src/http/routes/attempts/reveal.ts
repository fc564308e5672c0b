import { z } from 'zod'
import { revealResponse } from '../../../usecases/responses/reveal.ts'
import { route } from '../../route.ts'
import { EXAMPLE_RELEASED_QUESTION } from './examples.ts'
import { ReleasedQuestion } from './result-schemas.ts'
import { ResponsePath } from './schemas.ts'

export const reveal = route({
  operationId: 'revealResponse',
  method: 'POST',
  url: '/v1/attempts/:attempt/responses/:position/reveal',
  access: { role: 'trainee' },
  checksStanding: true,
  tag: 'Attempts',
  summary: 'Reveal one question of a practice attempt',
  description:
    'Where the attempt says `reveals`. The answer stored now is graded, blank or not, and stays as it is: what earned its points, the key and the explanation are told. Revealing again answers the same.',
  repeatable: true,
  params: ResponsePath,
  localized: true,
  body: z.strictObject({}).meta({ id: 'RevealRequest' }),
  bodyExample: {},
  responses: {
    200: {
      description: 'The question with its key.',
      schema: ReleasedQuestion,
      example: EXAMPLE_RELEASED_QUESTION,
    },
  },
  problems: [
    'not-found',
    'attempt-closed',
    'not-revealable',
    'not-on-paper',
    'on-open-paper',
    'journal-full',
  ],
  handler: ({ ctx, params }) => revealResponse(ctx, params),
})
