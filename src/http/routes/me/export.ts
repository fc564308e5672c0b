import { exportMe } from '../../../usecases/me/export.ts'
import { route } from '../../route.ts'
import { EXAMPLE_CLOSED, EXAMPLE_QUESTION, EXAMPLE_RECEIPT } from '../attempts/examples.ts'
import { EXAMPLE_COHORT_NAME } from '../cohorts/examples.ts'
import { EXAMPLE_CALL, EXAMPLE_MESSAGE } from '../live/examples.ts'
import { EXAMPLE_SCORE } from '../quizzes/examples.ts'
import { EXAMPLE_REPORT } from '../results/reports/examples.ts'
import { EXAMPLE_USER } from '../users/examples.ts'
import { PersonalExport } from './schemas.ts'

const { position, type, response, version, flagged, certainty, savedAt } = EXAMPLE_QUESTION

const LATE = '2026-11-22T21:46:00.000Z'

const EXAMPLE_EXPORT = {
  me: { ...EXAMPLE_USER, cohorts: [EXAMPLE_COHORT_NAME] },
  sessions: [
    {
      id: '0192f0c1-6e00-7c50-8f1a-1d6c3f2b8a22',
      createdAt: '2026-11-22T21:29:00.000Z',
      revokedAt: null,
      lastRefreshedAt: null,
    },
  ],
  messages: [],
  reportAnswers: [],
  attempts: [
    {
      attempt: EXAMPLE_CLOSED,
      answers: [{ position, type, response, version, flagged, certainty, savedAt }],
      refused: [
        { position, type, response, flagged: null, certainty: null, receivedAt: LATE, outcome: 'late' },
      ],
      score: EXAMPLE_SCORE,
      receipt: EXAMPLE_RECEIPT,
      calls: [EXAMPLE_CALL],
      messages: [EXAMPLE_MESSAGE],
      reports: [EXAMPLE_REPORT],
    },
  ],
}

export const exportRoute = route({
  operationId: 'exportMe',
  method: 'GET',
  url: '/v1/me/export',
  access: { role: 'trainee' },
  tag: 'Me',
  summary: 'Everything kept about the caller',
  description: 'Scores appear once they are released, as everywhere else.',
  responses: {
    200: {
      description: 'One document, newest attempt first.',
      schema: PersonalExport,
      example: EXAMPLE_EXPORT,
    },
  },
  stream: { kind: 'document', list: 'attempts', open: ({ ctx, signal }) => exportMe(ctx, { signal }) },
})
