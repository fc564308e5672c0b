import { disableAccount, disableUserInput } from '../../../usecases/users/disable.ts'
import { route } from '../../route.ts'

export const disable = route({
  operationId: 'disableUser',
  method: 'POST',
  url: '/v1/users/:user/disable',
  access: { role: 'admin' },
  tag: 'People',
  summary: "Close a person's account",
  description:
    'They can no longer sign in, and every session and token of theirs ends at once; what they did stays. Safe to repeat, and undone by `enable`.',
  repeatable: true,
  params: disableUserInput,
  responses: { 204: { description: 'It is closed.' } },
  problems: ['not-found', 'last-admin'],
  async handler({ ctx, params, reply }) {
    await disableAccount(ctx, params)
    reply.code(204)
  },
})
