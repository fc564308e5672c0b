import { createPlatform } from '../../../../../usecases/integration/lti/platforms/create.ts'
import { route } from '../../../../route.ts'
import { EXAMPLE_PLATFORM, EXAMPLE_REGISTRATION } from '../examples.ts'
import { CreateLtiPlatformRequest, LtiPlatform } from '../schemas.ts'

export const create = route({
  operationId: 'createLtiPlatform',
  method: 'POST',
  url: '/v1/lti/platforms',
  access: { role: 'admin' },
  tag: 'LTI',
  summary: 'Register a platform (LMS)',
  description:
    'With what it shows once this tool was added to it. Safe to repeat: a client of an issuer is registered once.',
  body: CreateLtiPlatformRequest,
  bodyExample: EXAMPLE_REGISTRATION,
  responses: { 201: { description: 'The platform.', schema: LtiPlatform, example: EXAMPLE_PLATFORM } },
  async handler({ ctx, body, reply }) {
    const platform = await createPlatform(ctx, body)
    reply.code(201)
    return platform
  },
})
