import { listScoresInput, listToldScores } from '../../../../../usecases/integration/lti/scores/list.ts'
import { route } from '../../../../route.ts'
import { ToldScorePage } from './schemas.ts'

export const list = route({
  operationId: 'listToldScores',
  method: 'GET',
  url: '/v1/assignments/:assignment/lti/scores',
  access: { role: 'trainer' },
  tag: 'LTI',
  summary: 'What the LMS of an assignment was told of each score',
  description: 'By family name; empty for an assignment that no LMS opens.',
  params: listScoresInput.pick({ assignment: true }),
  query: listScoresInput.omit({ assignment: true }),
  localized: true,
  responses: {
    200: {
      description: 'A page of scores, each with what became of it.',
      schema: ToldScorePage,
      example: {
        items: [
          {
            trainee: {
              id: '0192f0c1-6d3a-7c40-8f0a-0d5c2f1b7a11',
              name: 'Ada Lovelace',
              familyName: 'Lovelace',
              givenName: 'Ada',
              reference: null,
            },
            state: 'failed',
            score: { state: 'graded', points: 8, maxPoints: 10 },
            told: null,
            failure: {
              reason: 'not-gradable',
              detail: 'The platform takes no score for this person: they are not enrolled as a student …',
            },
            tries: 1,
            sentAt: null,
            nextTryAt: null,
          },
        ],
        nextCursor: null,
      },
    },
  },
  problems: ['not-found'],
  handler: ({ ctx, params, query }) => listToldScores(ctx, { ...params, ...query }),
})
