import { z } from 'zod'
import { roleField } from '../../../usecases/users/fields.ts'
import { listUsers } from '../../../usecases/users/list.ts'
import { route } from '../../route.ts'
import { Id, Page } from '../../schemas.ts'
import { EXAMPLE_USER } from './examples.ts'
import { UserPage } from './schemas.ts'

export const list = route({
  operationId: 'listUsers',
  method: 'GET',
  url: '/v1/users',
  access: { role: 'admin' },
  tag: 'People',
  summary: 'The people, oldest first',
  query: z.strictObject({
    ...Page,
    cursor: Id.optional(),
    role: roleField.optional(),
    email: z.string().max(254).optional().meta({ description: 'A whole address, in any case.' }),
  }),
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
