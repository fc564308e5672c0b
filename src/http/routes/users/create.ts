import { createUser } from '../../../usecases/users/create.ts'
import { route } from '../../route.ts'
import { EXAMPLE_USER } from './examples.ts'
import { CreateUserRequest, User } from './schemas.ts'

export const create = route({
  operationId: 'createUser',
  method: 'POST',
  url: '/v1/users',
  access: { role: 'admin' },
  tag: 'People',
  summary: 'Add an account',
  description:
    'An address is given only once, so that a repeat makes no second account; an `Idempotency-Key` is refused.',
  body: CreateUserRequest,
  bodyExample: {
    email: 'ada@example.org',
    name: 'Ada Lovelace',
    role: 'trainee',
    password: 'a long enough phrase',
  },
  responses: { 201: { description: 'The new account.', schema: User, example: EXAMPLE_USER } },
  problems: ['email-taken', 'too-busy'],
  async handler({ ctx, body, reply }) {
    const user = await createUser(ctx, body)
    reply.code(201)
    return user
  },
})
