import {
  listGivenRegistrations,
  listRegistrationsInput,
} from '../../../../../usecases/integration/lti/registrations/list.ts'
import { route } from '../../../../route.ts'
import { EXAMPLE_REGISTRATION, RegistrationPage } from './schemas.ts'

export const list = route({
  operationId: 'listRegistrations',
  method: 'GET',
  url: '/v1/lti/registrations',
  access: { role: 'admin' },
  tag: 'LTI',
  summary: 'Registration links, and what came of each, the latest first',
  query: listRegistrationsInput,
  responses: {
    200: {
      description: 'A page of them.',
      schema: RegistrationPage,
      example: { items: [EXAMPLE_REGISTRATION], nextCursor: null },
    },
  },
  handler: ({ ctx, query }) => listGivenRegistrations(ctx, query),
})
