import { listUsers, listUsersInput } from '../../../usecases/users/list.ts'
import { route } from '../../route.ts'
import { EXAMPLE_USER } from './examples.ts'
import { UserPage } from './schemas.ts'

export const list = route({
  operationId: 'listUsers',
  method: 'GET',
  url: '/v1/users',
  access: { role: 'admin' },
  tag: 'People',
  summary: 'The people, by family name',
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
