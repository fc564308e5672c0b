import { eraseMe } from '../../../usecases/me/erase.ts'
import { route } from '../../route.ts'

export const erase = route({
  operationId: 'eraseMe',
  method: 'DELETE',
  url: '/v1/me',
  access: { role: 'trainee' },
  tag: 'Me',
  summary: 'Erase the caller, for good',
  description:
    'Name, address, password, codes, extra time and sessions are deleted. Attempts and scores stay, under a random id that leads to nobody.',
  responses: { 204: { description: 'Erased.' } },
  problems: ['attempt-in-progress', 'last-admin'],
  async handler({ ctx, reply }) {
    await eraseMe(ctx)
    reply.code(204)
  },
})
