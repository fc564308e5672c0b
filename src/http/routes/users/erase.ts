import { eraseUser, eraseUserInput } from '../../../usecases/users/erasing/erase.ts'
import { route } from '../../route.ts'

export const erase = route({
  operationId: 'eraseUser',
  method: 'DELETE',
  url: '/v1/users/:user',
  access: { role: 'admin' },
  tag: 'People',
  summary: 'Erase a person, for good',
  description:
    'Names, reference, addresses, codes, extra time and sessions are deleted, with the words in calls, messages and comments, and why things were done to them. Attempts, answers and scores stay, under a random id that leads to nobody: no statistic moves.',
  params: eraseUserInput.pick({ user: true }),
  query: eraseUserInput.omit({ user: true }),
  responses: { 204: { description: 'Erased.' } },
  problems: ['not-found', 'attempt-in-progress', 'last-admin'],
  async handler({ ctx, params, query, reply }) {
    await eraseUser(ctx, { ...params, ...query })
    reply.code(204)
  },
})
