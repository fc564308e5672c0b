import { resendScoresInput, resendToldScores } from '../../../../../usecases/integration/lti/scores/resend.ts'
import { route } from '../../../../route.ts'
import { Resent } from './schemas.ts'

export const resend = route({
  operationId: 'resendToldScores',
  method: 'POST',
  url: '/v1/assignments/:assignment/lti/scores/resend',
  access: { role: 'trainer' },
  tag: 'LTI',
  summary: 'Tell the LMS of an assignment scores again',
  description: 'Those whose last try failed, or that of one person. They go at once. Safe to repeat.',
  params: resendScoresInput.pick({ assignment: true }),
  body: resendScoresInput.omit({ assignment: true }).meta({ id: 'ResendRequest' }),
  bodyExample: {},
  responses: {
    200: { description: 'How many go again.', schema: Resent, example: { resent: 3 } },
  },
  problems: ['not-found', 'cohort-archived'],
  handler: ({ ctx, params, body }) => resendToldScores(ctx, { ...params, ...body }),
})
