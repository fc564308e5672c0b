import { disableUserInput } from '../../../usecases/users/disable.ts'
import { enableAccount } from '../../../usecases/users/enable.ts'
import { route } from '../../route.ts'

export const enable = route({
  operationId: 'enableUser',
  method: 'POST',
  url: '/v1/users/:user/enable',
  access: { role: 'admin' },
  tag: 'People',
  summary: 'Open a closed account again',
  description: 'Its person signs in anew, by what they signed in with before. Safe to repeat.',
  repeatable: true,
  params: disableUserInput,
  responses: { 204: { description: 'It is open.' } },
  problems: ['not-found'],
  async handler({ ctx, params, reply }) {
    await enableAccount(ctx, params)
    reply.code(204)
  },
})
