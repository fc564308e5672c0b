import { listPlatforms, listPlatformsInput } from '../../../../../usecases/integration/lti/platforms/list.ts'
import { route } from '../../../../route.ts'
import { EXAMPLE_PLATFORM } from '../examples.ts'
import { LtiPlatformPage } from '../schemas.ts'

export const list = route({
  operationId: 'listLtiPlatforms',
  method: 'GET',
  url: '/v1/lti/platforms',
  access: { role: 'admin' },
  tag: 'LTI',
  summary: 'The platforms (LMS), in the order of their registration',
  query: listPlatformsInput,
  etag: true,
  responses: {
    200: {
      description: 'A page of platforms.',
      schema: LtiPlatformPage,
      example: { items: [EXAMPLE_PLATFORM], nextCursor: null },
    },
  },
  handler: ({ ctx, query }) => listPlatforms(ctx, query),
})
