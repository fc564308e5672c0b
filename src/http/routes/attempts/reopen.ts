import { reopenAttempt, reopenAttemptInput } from '../../../usecases/attempts/managing/reopen.ts'
import { route } from '../../route.ts'
import { EXAMPLE_REOPENED } from './examples.ts'
import { Attempt } from './schemas.ts'

export const reopen = route({
  operationId: 'reopenAttempt',
  method: 'POST',
  url: '/v1/attempts/:attempt/reopen',
  access: { role: 'trainer' },
  tag: 'Attempts',
  summary: 'Let a closed attempt be taken up again',
  description:
    'Its owner takes it up by starting; the minutes run from there, but not past `until`. Never taken up, it stays as it was closed. Its score and receipt are kept until it closes again.',
  params: reopenAttemptInput.pick({ attempt: true }),
  body: reopenAttemptInput.omit({ attempt: true }).meta({ id: 'ReopenRequest' }),
  bodyExample: { minutes: 10, until: '2026-11-22T22:30:00Z', reason: 'Envoi par erreur.' },
  responses: {
    200: {
      description: 'The attempt, which waits for its owner.',
      schema: Attempt,
      example: EXAMPLE_REOPENED,
    },
  },
  problems: ['not-found', 'attempt-voided', 'not-closed-yet', 'attempt-open-elsewhere', 'answers-released'],
  handler: ({ ctx, params, body }) => reopenAttempt(ctx, { ...params, ...body }),
})
