import { getMe } from '../../../usecases/me/get.ts'
import { route } from '../../route.ts'
import { EXAMPLE_COHORT, EXAMPLE_USER, Me } from '../../schemas/people.ts'

export const get = route({
  operationId: 'getMe',
  method: 'GET',
  url: '/v1/me',
  access: 'signedIn',
  tag: 'Me',
  summary: 'The caller',
  etag: true,
  responses: {
    200: {
      description: 'The caller.',
      schema: Me,
      example: { ...EXAMPLE_USER, cohorts: [EXAMPLE_COHORT] },
    },
  },
  handler: ({ ctx }) => getMe(ctx),
})
