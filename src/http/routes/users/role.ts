import { changeRole, changeRoleInput } from '../../../usecases/users/change-role.ts'
import { route } from '../../route.ts'
import { RoleRequest } from './schemas.ts'

export const role = route({
  operationId: 'changeRole',
  method: 'PUT',
  url: '/v1/users/:user/role',
  access: { role: 'admin' },
  tag: 'People',
  summary: 'Give a person another role',
  description:
    'Access tokens of theirs issued so far are refused at once; the next refresh brings the new role. Harmless when they have it already.',
  params: changeRoleInput.pick({ user: true }),
  body: RoleRequest,
  bodyExample: { role: 'trainer' },
  responses: { 204: { description: 'They have it.' } },
  problems: ['not-found', 'last-admin'],
  async handler({ ctx, params, body, reply }) {
    await changeRole(ctx, { ...params, ...body })
    reply.code(204)
  },
})
