import { setOverrides, setOverridesInput } from '../../../../usecases/assignments/overrides/set-many.ts'
import { route } from '../../../route.ts'
import { EXAMPLE_TERMS, EXAMPLE_USER_ID } from './examples.ts'
import { OverrideResults, resultOf, SetOverridesRequest } from './schemas.ts'

export const setOverridesRoute = route({
  operationId: 'setOverrides',
  method: 'POST',
  url: '/v1/assignments/:assignment/overrides',
  access: { role: 'trainer', scope: 'cohorts:write' },
  tag: 'Assignments',
  summary: 'Give several people terms of their own: who was absent, is late, sits a second time',
  description:
    'Absent fields stay as each has them. A person who cannot be given it is told so, and refuses no other. While their window lasts, release on close waits for all. Running attempts get the time at once; none ever loses any by it.',
  repeatable: true,
  params: setOverridesInput.pick({ assignment: true }),
  body: SetOverridesRequest,
  bodyExample: {
    users: [EXAMPLE_USER_ID],
    opensAt: '2026-12-08T09:00:00+01:00',
    closesAt: '2026-12-08T11:00:00+01:00',
    reason: 'Malade le premier jour.',
    dryRun: true,
  },
  localized: true,
  responses: {
    200: {
      description: 'What became, or would become, of each.',
      schema: OverrideResults,
      example: {
        dryRun: true,
        results: [
          {
            user: EXAMPLE_USER_ID,
            name: 'Ada Lovelace',
            outcome: 'changed',
            problem: null,
            ...EXAMPLE_TERMS,
            afterRelease: false,
          },
        ],
      },
    },
  },
  problems: ['not-found', 'cohort-archived'],
  async handler({ ctx, params, body }) {
    const outcomes = await setOverrides(ctx, { ...params, ...body })
    return {
      dryRun: body.dryRun ?? false,
      results: outcomes.map((outcome) => resultOf(outcome, ctx.language)),
    }
  },
})
