import { overrideInput, setOverride } from '../../../../usecases/assignments/overrides/set.ts'
import { ownView, personalView } from '../../../../usecases/assignments/overrides/view.ts'
import { route } from '../../../route.ts'
import { EXAMPLE_TERMS, EXAMPLE_USER_ID } from './examples.ts'
import { SetOverride, SetOverrideRequest } from './schemas.ts'

export const setOverrideRoute = route({
  operationId: 'setOverride',
  method: 'PUT',
  url: '/v1/assignments/:assignment/overrides/:user',
  access: { role: 'trainer', scope: 'cohorts:write' },
  tag: 'Assignments',
  summary: 'Say what one person has of their own under an assignment',
  description: 'All of it: what is absent is as the assignment has it.',
  params: overrideInput,
  body: SetOverrideRequest,
  bodyExample: { closesAt: '2026-12-01T11:30:00+01:00', reason: 'Train en retard.' },
  responses: {
    200: {
      description: 'What they now have, and what holds for them.',
      schema: SetOverride,
      example: {
        user: { id: EXAMPLE_USER_ID, name: 'Ada Lovelace' },
        ...EXAMPLE_TERMS,
        afterRelease: false,
      },
    },
  },
  problems: ['not-found', 'cohort-archived', 'answers-released'],
  async handler({ ctx, params, body }) {
    const { person, own, terms, afterRelease } = await setOverride(ctx, { ...params, ...body })
    return {
      user: { id: person!.user, name: person!.name },
      own: ownView(own!),
      terms: personalView(terms!, person!),
      afterRelease,
    }
  },
})
