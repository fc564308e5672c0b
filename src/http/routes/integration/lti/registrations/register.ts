import { DomainError } from '../../../../../domain/errors.ts'
import {
  registerInput,
  registerPlatform,
} from '../../../../../usecases/integration/lti/registrations/register.ts'
import { route } from '../../../../route.ts'
import { PAGE_EXAMPLE } from '../examples.ts'
import { Html } from '../schemas.ts'
import { addressesOf } from './addresses.ts'
import { PAGE_POLICY, registeredPage, unregisteredPage } from './page.ts'

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
    reply.header('content-type', 'text/html; charset=utf-8')
    reply.header('content-security-policy', PAGE_POLICY)
    reply.header('referrer-policy', 'no-referrer')
    reply.header('cache-control', 'no-store')
    try {
      return registeredPage(await registerPlatform(ctx, query, addressesOf(request)), ctx.language)
    } catch (error) {
      if (!(error instanceof DomainError)) throw error
      return unregisteredPage(error.says[ctx.language], ctx.language)
    }
  },
})
