import {
  endScoreOverride,
  endScoreOverrideInput,
  overrideScore,
  overrideScoreInput,
} from '../../../usecases/scores/override.ts'
import { route } from '../../route.ts'
import { EXAMPLE_SCORE_CHANGE } from './examples.ts'
import { ScoreChange } from './schemas.ts'

const place = { attempt: true, position: true } as const

export const score = route({
  operationId: 'overrideScore',
  method: 'PUT',
  url: '/v1/attempts/:attempt/scores/:position',
  access: { role: 'trainer' },
  tag: 'Attempts',
  summary: 'Give a question of a closed attempt its points by hand',
  description: 'They win over its grade until they are taken back; every revision of the score is kept.',
  params: overrideScoreInput.pick(place),
  body: overrideScoreInput.omit(place).meta({ id: 'OverrideRequest' }),
  bodyExample: {
    points: '0.5',
    comment: 'La commande est juste, au nom du conteneur près.',
    reason: 'Réclamation de la personne.',
  },
  responses: {
    200: { description: 'What became of the score.', schema: ScoreChange, example: EXAMPLE_SCORE_CHANGE },
  },
  problems: ['not-found', 'not-on-paper', 'not-closed-yet', 'attempt-voided'],
  handler: ({ ctx, params, body }) => overrideScore(ctx, { ...params, ...body }),
})

export const ungiven = route({
  operationId: 'endScoreOverride',
  method: 'DELETE',
  url: '/v1/attempts/:attempt/scores/:position',
  access: { role: 'trainer' },
  tag: 'Attempts',
  summary: 'Take points given by hand back: the grade stands again',
  params: endScoreOverrideInput.pick(place),
  query: endScoreOverrideInput.omit(place),
  responses: {
    200: {
      description: 'What became of the score.',
      schema: ScoreChange,
      example: { ...EXAMPLE_SCORE_CHANGE, before: 0.5, after: 0 },
    },
  },
  problems: ['not-found', 'not-on-paper', 'not-closed-yet', 'attempt-voided'],
  handler: ({ ctx, params, query }) => endScoreOverride(ctx, { ...params, ...query }),
})
