import { listUsers, listUsersInput } from '../../../usecases/users/list.ts'
import { route } from '../../route.ts'
import { EXAMPLE_USER } from './examples.ts'
import { UserPage } from './schemas.ts'

export const list = route({
  operationId: 'listUsers',
  method: 'GET',
  url: '/v1/users',
  access: { role: 'trainer' },
  tag: 'People',
  summary: 'The people, by family name',
  description: 'As a trainer, the members of the cohorts that you follow; as an admin, everybody.',
  query: listUsersInput,
  etag: true,
  responses: {
    200: {
      description: 'A page of people.',
      schema: UserPage,
      example: { items: [EXAMPLE_USER], nextCursor: null },
    },
  },
  handler: ({ ctx, query }) => listUsers(ctx, query),
})
