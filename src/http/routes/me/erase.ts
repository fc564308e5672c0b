import { eraseMe } from '../../../usecases/me/erase.ts'
import { route } from '../../route.ts'

export const erase = route({
  operationId: 'eraseMe',
  method: 'DELETE',
  url: '/v1/me',
  access: { role: 'trainee' },
  ownHand: true,
  tag: 'Me',
  summary: 'Erase the caller, for good',
  description:
    'Names, reference, addresses, password, codes, extra time and sessions are deleted, with the words in calls, messages and comments, and why things were done to them. Attempts, answers and scores stay, under a random id that leads to nobody: no statistic moves.',
  responses: { 204: { description: 'Erased.' } },
  problems: ['attempt-in-progress', 'last-admin'],
  async handler({ ctx, reply }) {
    await eraseMe(ctx)
    reply.code(204)
  },
})
