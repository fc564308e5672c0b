import { updatePerson, updateUserInput } from '../../../usecases/users/update.ts'
import { route } from '../../route.ts'
import { EXAMPLE_USER } from './examples.ts'
import { UpdateUserRequest, User } from './schemas.ts'

export const update = route({
  operationId: 'updateUser',
  method: 'PATCH',
  url: '/v1/users/:user',
  access: { role: 'trainer' },
  tag: 'People',
  summary: "Change a person's names, reference or address to write to",
  description: 'Who signs in by a password of their own keeps their own names, but for an admin.',
  params: updateUserInput.pick({ user: true }),
  body: UpdateUserRequest,
  bodyExample: { familyName: 'Lovelace', givenName: 'Ada' },
  responses: { 200: { description: 'The person as they now are.', schema: User, example: EXAMPLE_USER } },
  problems: ['not-found', 'has-account'],
  handler: ({ ctx, params, body }) => updatePerson(ctx, { ...params, ...body }),
})
