import type { z } from 'zod'
import { DomainError } from '../../../../../domain/errors.ts'
import type { ToolAddresses } from '../../../../../domain/integration/lti/registration/document.ts'
import type { Context } from '../../../../../usecases/context.ts'
import { frameOriginsOf } from '../../../../../usecases/integration/lti/frame-origins.ts'
import {
  registerInput,
  registerPlatform,
} from '../../../../../usecases/integration/lti/registrations/register.ts'
import { frameAncestors } from '../../../../pages/frame-ancestors.ts'
import { route } from '../../../../route.ts'
import { PAGE_EXAMPLE } from '../examples.ts'
import { Html } from '../schemas.ts'
import { addressesOf } from './addresses.ts'
import { PAGE_POLICY, registeredPage, unregisteredPage } from './page.ts'

async function registered(
  ctx: Context,
  input: z.output<typeof registerInput>,
  addresses: ToolAddresses,
): Promise<{ page: string; frameOrigins: string[] }> {
  try {
    const platform = await registerPlatform(ctx, input, addresses)
    return { page: registeredPage(platform, ctx.language), frameOrigins: platform.frameOrigins }
  } catch (error) {
    if (!(error instanceof DomainError)) throw error
    return { page: unregisteredPage(error.says[ctx.language], ctx.language), frameOrigins: [] }
  }
}

export const register = route({
  operationId: 'registerPlatform',
  method: 'GET',
  url: '/lti/register',
  access: 'public',
  tag: 'LTI',
  summary: 'Register with an LMS that was sent here',
  description:
    'LTI dynamic registration: the LMS opens this address in the browser of its administrator. The answer is a page for them, also where it did not come about.',
  query: registerInput,
  localized: true,
  requestsPerMinute: 30,
  responses: {
    200: {
      description: 'The page that says what came of it.',
      mediaType: 'text/html',
      schema: Html,
      example: PAGE_EXAMPLE,
    },
  },
  async handler({ ctx, query, reply, request }) {
    const { page, frameOrigins } = await registered(ctx, query, addressesOf(request))
    // Of a link that was spent the platform's own frame tells too, though its configuration was not read.
    const ancestors = await frameAncestors(request, [
      ...frameOriginsOf([query.openid_configuration]),
      ...frameOrigins,
    ])
    reply.header('content-type', 'text/html; charset=utf-8')
    reply.header('content-security-policy', `${PAGE_POLICY}; frame-ancestors ${ancestors}`)
    reply.header('referrer-policy', 'no-referrer')
    reply.header('cache-control', 'no-store')
    return page
  },
})
