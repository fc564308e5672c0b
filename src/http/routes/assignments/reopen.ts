import { reopenAssignment, reopenAssignmentInput } from '../../../usecases/assignments/managing/reopen.ts'
import { route } from '../../route.ts'
import { EXAMPLE_REOPENED_ROWS } from './examples.ts'
import { ReopenedAttempts } from './schemas.ts'

export const reopen = route({
  operationId: 'reopenAttempts',
  method: 'POST',
  url: '/v1/assignments/:assignment/reopen',
  access: { role: 'trainer' },
  tag: 'Assignments',
  summary: 'Let some closed attempts of an assignment be taken up again',
  description: 'Each for itself, as one alone is reopened: what is wrong with one refuses no other.',
  params: reopenAssignmentInput.pick({ assignment: true }),
  body: reopenAssignmentInput.omit({ assignment: true }).meta({ id: 'ReopenAttemptsRequest' }),
  bodyExample: {
    attempts: ['0192f0c1-8a10-7b22-a1c4-5d6e7f809a1b'],
    minutes: 10,
    until: '2026-12-01T12:00:00+01:00',
    reason: 'Coupure de courant dans la salle.',
  },
  localized: true,
  responses: {
    200: { description: 'What became of each.', schema: ReopenedAttempts, example: EXAMPLE_REOPENED_ROWS },
  },
  problems: ['not-found', 'cohort-archived'],
  handler: async ({ ctx, params, body }) => {
    const { attempts } = await reopenAssignment(ctx, { ...params, ...body })
    return {
      attempts: attempts.map(({ refused, ...row }) => ({
        ...row,
        refused: refused && { code: refused.code, detail: refused.says[ctx.language] },
      })),
    }
  },
})
