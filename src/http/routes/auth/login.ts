import { login } from '../../../usecases/auth/login.ts'
import { originFor } from '../../refresh-cookie.ts'
import { route } from '../../route.ts'
import { EXAMPLE_TOKENS } from './examples.ts'
import { LoginRequest, Tokens } from './schemas.ts'
import { tokensFor } from './tokens.ts'

export const loginRoute = route({
  operationId: 'login',
  method: 'POST',
  url: '/v1/auth/login',
  access: 'public',
  tag: 'Authentication',
  summary: 'Sign in by address and password',
  description:
    'Failures at an account slow further guesses at it: first from where they came, and when they come from everywhere, after one from each place. Nothing else is limited, and nobody is locked out.',
  body: LoginRequest,
  bodyExample: { email: 'ada@example.org', password: 'a long enough phrase' },
  responses: { 200: { description: 'Tokens of a new session.', schema: Tokens, example: EXAMPLE_TOKENS } },
  problems: ['invalid-credentials', 'foreign-origin', 'too-busy'],
  handler: async ({ ctx, body, request, reply }) =>
    tokensFor(
      reply,
      await login(ctx, {
        email: body.email,
        password: body.password,
        address: request.ip,
        origin: originFor(request, body.delivery),
      }),
    ),
})
