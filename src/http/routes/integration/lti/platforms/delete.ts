import { deletePlatform } from '../../../../../usecases/integration/lti/platforms/delete.ts'
import { route } from '../../../../route.ts'
import { platformParams } from '../schemas.ts'

export const deleteRoute = route({
  operationId: 'deleteLtiPlatform',
  method: 'DELETE',
  url: '/v1/lti/platforms/:platform',
  access: { role: 'admin' },
  tag: 'LTI',
  summary: 'End the registration of a platform',
  description: 'Its people, cohorts and assignments stay.',
  params: platformParams,
  responses: { 204: { description: 'Ended.' } },
  problems: ['not-found'],
  async handler({ ctx, params, reply }) {
    await deletePlatform(ctx, params)
    reply.code(204)
  },
})
