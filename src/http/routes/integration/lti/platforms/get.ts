import { getPlatform } from '../../../../../usecases/integration/lti/platforms/get.ts'
import { route } from '../../../../route.ts'
import { EXAMPLE_PLATFORM } from '../examples.ts'
import { LtiPlatform, platformParams } from '../schemas.ts'

export const get = route({
  operationId: 'getLtiPlatform',
  method: 'GET',
  url: '/v1/lti/platforms/:platform',
  access: { role: 'admin' },
  tag: 'LTI',
  summary: 'One platform',
  params: platformParams,
  etag: true,
  responses: { 200: { description: 'The platform.', schema: LtiPlatform, example: EXAMPLE_PLATFORM } },
  problems: ['not-found'],
  handler: ({ ctx, params }) => getPlatform(ctx, params),
})
