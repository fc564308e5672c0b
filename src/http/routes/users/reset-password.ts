import { resetPassword, resetPasswordInput } from '../../../usecases/users/reset-password.ts'
import { route } from '../../route.ts'
import { MadePassword } from './schemas.ts'

export const resetPasswordRoute = route({
  operationId: 'resetPassword',
  method: 'POST',
  url: '/v1/users/:user/reset-password',
  access: { role: 'admin' },
  tag: 'People',
  summary: 'Give a person another password',
  description:
    'One is made, to be changed at the next sign-in. Every session and token of theirs ends at once, and a sign-in code of before opens nothing any more. Who has no address to sign in with is given a code by `sign-in-code`.',
  params: resetPasswordInput.pick({ user: true }),
  responses: {
    200: {
      description: 'The password, shown only here.',
      schema: MadePassword,
      example: { password: '7QK2M-0R1SA-9XW3B-T5VHD' },
    },
  },
  problems: ['not-found', 'too-busy'],
  async handler({ ctx, params }) {
    const { made } = await resetPassword(ctx, params)
    return { password: made }
  },
})
