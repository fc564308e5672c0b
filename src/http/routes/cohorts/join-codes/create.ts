import { createJoinCode, createJoinCodeInput } from '../../../../usecases/cohorts/create-join-code.ts'
import { route } from '../../../route.ts'
import { EXAMPLE_COHORT_NAME } from '../examples.ts'
import { JoinCodeRequest, NewJoinCode } from './schemas.ts'

export const createCode = route({
  operationId: 'createJoinCode',
  method: 'POST',
  url: '/v1/cohorts/:cohort/join-codes',
  access: { role: 'trainer', scope: 'cohorts:write' },
  tag: 'Cohorts',
  summary: 'Make a code that lets newcomers into a cohort',
  params: createJoinCodeInput.pick({ cohort: true }),
  body: JoinCodeRequest,
  bodyExample: { seats: 250, expiresInDays: 7 },
  responses: {
    201: {
      description: 'The code, shown only here.',
      schema: NewJoinCode,
      example: {
        id: '0192f0c1-8a00-7c20-9d3b-5f2e6a7c9d10',
        code: 'K7M2P-Q0R1S',
        cohort: EXAMPLE_COHORT_NAME,
        seats: 250,
        expiresAt: '2026-11-29T21:30:00.000Z',
      },
    },
  },
  problems: ['not-found', 'cohort-archived'],
  async handler({ ctx, params, body, reply }) {
    const made = await createJoinCode(ctx, { ...params, ...body })
    reply.code(201)
    return made
  },
})
