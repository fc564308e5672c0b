import { getUser, getUserInput } from '../../../usecases/users/get.ts'
import { route } from '../../route.ts'
import { EXAMPLE_USER } from './examples.ts'
import { User } from './schemas.ts'

export const get = route({
  operationId: 'getUser',
  method: 'GET',
  url: '/v1/users/:user',
  access: { role: 'trainer' },
  tag: 'People',
  summary: 'One person, with their extra time',
  description: 'As a trainer, a member of a cohort that you follow.',
  params: getUserInput,
  etag: true,
  responses: { 200: { description: 'The person.', schema: User, example: EXAMPLE_USER } },
  problems: ['not-found'],
  handler: ({ ctx, params }) => getUser(ctx, params),
})
