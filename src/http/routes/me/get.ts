import { getMe } from '../../../usecases/me/get.ts'
import { route } from '../../route.ts'
import { EXAMPLE_COHORT_NAME } from '../cohorts/examples.ts'
import { EXAMPLE_USER } from '../users/examples.ts'
import { Me } from './schemas.ts'

export const get = route({
  operationId: 'getMe',
  method: 'GET',
  url: '/v1/me',
  access: { role: 'trainee' },
  tag: 'Me',
  summary: 'The caller',
  etag: true,
  responses: {
    200: {
      description: 'The caller.',
      schema: Me,
      example: { ...EXAMPLE_USER, cohorts: [EXAMPLE_COHORT_NAME] },
    },
  },
  handler: ({ ctx }) => getMe(ctx),
})
