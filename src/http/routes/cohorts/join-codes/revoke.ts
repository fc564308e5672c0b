import { z } from 'zod'
import { revokeJoinCode } from '../../../../usecases/cohorts/revoke-join-code.ts'
import { route } from '../../../route.ts'
import { Id } from '../../../schemas.ts'

export const revokeCode = route({
  operationId: 'revokeJoinCode',
  method: 'DELETE',
  url: '/v1/cohorts/:cohort/join-codes/:joinCode',
  access: { role: 'trainer', scope: 'cohorts:write' },
  tag: 'Cohorts',
  summary: 'End a join code at once',
  description: 'Who joined by it stays.',
  params: z.strictObject({ cohort: Id, joinCode: Id }),
  responses: { 204: { description: 'It lets nobody in any more.' } },
  problems: ['not-found', 'cohort-archived'],
  async handler({ ctx, params: { cohort, joinCode }, reply }) {
    await revokeJoinCode(ctx, { cohort, code: joinCode })
    reply.code(204)
  },
})
