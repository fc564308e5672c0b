import { updatePlatform } from '../../../../../usecases/integration/lti/platforms/update.ts'
import { route } from '../../../../route.ts'
import { EXAMPLE_PLATFORM } from '../examples.ts'
import { LtiPlatform, platformParams, UpdateLtiPlatformRequest } from '../schemas.ts'

export const update = route({
  operationId: 'updateLtiPlatform',
  method: 'PATCH',
  url: '/v1/lti/platforms/:platform',
  access: { role: 'admin' },
  tag: 'LTI',
  summary: 'Change a platform: its endpoints, keys, deployments or state',
  description: 'Absent fields stay, and so do its people.',
  params: platformParams,
  body: UpdateLtiPlatformRequest,
  bodyExample: { deployments: ['1', '2'] },
  responses: { 200: { description: 'The platform.', schema: LtiPlatform, example: EXAMPLE_PLATFORM } },
  problems: ['not-found'],
  handler: ({ ctx, params, body }) => updatePlatform(ctx, { ...params, ...body }),
})
